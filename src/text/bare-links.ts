import type { Code, Construct, ConstructRecord, Effects, Extension, State, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'

/** Full-width punctuation and quotation marks: to a writer they end an address, whatever GFM says. */
const ends = new Set([...'，。、；：！？（）「」『』【】《》〈〉〔〕“”‘’…～｜'].map((sign) => sign.codePointAt(0)))

/** Lets addresses that stand by themselves end before full-width punctuation. Goes after remark-gfm. */
export function remarkBareLinks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withShorterLinks)
}

function withShorterLinks(extension: Extension): Extension {
  if (!extension.text) return extension
  const text: ConstructRecord = {}
  for (const [code, constructs] of Object.entries(extension.text)) {
    const all = Array.isArray(constructs) ? constructs : constructs ? [constructs] : []
    text[code] = all.map((one) => (one.name === 'wwwAutolink' || one.name === 'protocolAutolink' ? shorter(one) : one))
  }
  return { ...extension, text }
}

/** The sign where the text is, which the parser wants to be told when a construct is left. */
interface At {
  code: Code
  depth: number
}

/** The construct, to which the text seems to end where one of `ends` stands. */
function shorter(construct: Construct, at: At = { code: null, depth: 0 }): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const outer = new Set<State | undefined>()
    /** What comes after the construct is no business of it and sees the text as it is. */
    const leaving =
      (state: State): State =>
      () => {
        const next = state(at.code)
        outer.add(next ?? undefined)
        return next
      }
    const inside = (state: State | undefined): State | undefined => {
      if (state === undefined || outer.has(state)) return state
      return (code) => {
        if (at.depth === 0) at.code = code
        at.depth++
        const next = state(shown(code))
        at.depth--
        return inside(next ?? undefined)
      }
    }
    const own: Effects = {
      ...effects,
      attempt: (inner, then, otherwise) => effects.attempt(shorterPart(inner, at), then, otherwise),
      check: (inner, then, otherwise) => effects.check(shorterPart(inner, at), then, otherwise),
    }
    return inside(construct.tokenize.call(this, own, leaving(ok), leaving(nok))) as State
  }
  return { ...construct, tokenize }
}

function shorterPart<T extends Construct | Construct[] | ConstructRecord>(part: T, at: At): T {
  return 'tokenize' in part ? (shorter(part as Construct, at) as T) : part
}

function shown(code: Code): Code {
  return code !== null && ends.has(code) ? null : code
}
