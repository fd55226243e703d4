import type { Construct, ConstructRecord, Extension, State, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'

/**
 * A `$$` opens a block of math only where nothing follows it on its line: `$$x = a` begins a formula that ends at the next `$$`,
 * while remark-math would hide the line and take all of the file below it for math. Goes after remark-math.
 */
export function remarkBareFence(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension: Extension) =>
    extension.flow ? { ...extension, flow: withBareFences(extension.flow) } : extension,
  )
}

function withBareFences(flow: ConstructRecord): ConstructRecord {
  return Object.fromEntries(
    Object.entries(flow).map(([code, constructs]) => {
      const all = Array.isArray(constructs) ? constructs : constructs ? [constructs] : []
      return [code, all.map((one) => (one.name === 'mathFlow' ? withBareFence(one) : one))]
    }),
  )
}

function withBareFence(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return effects.check(bareFence, construct.tokenize.call(this, effects, ok, nok), nok)
  }
  return { ...construct, tokenize }
}

const dollar = 36

const bareFence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      if (code === dollar || code === 32 || code === -1 || code === -2) {
        effects.consume(code)
        return inside
      }
      effects.exit('data')
      return code === null || code < -2 ? ok(code) : nok(code)
    }
    return (code) => {
      effects.enter('data')
      return inside(code)
    }
  },
}
