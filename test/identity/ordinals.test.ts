import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greatestNumber, type KnownCloze, numberClozes } from '../../src/identity/ordinals.ts'

/** `3:text` has a number of the user's own. */
function found(...texts: string[]) {
  return texts.map((text) => {
    const [, number, own] = /^(\d+):(.*)$/.exec(text) ?? []
    return { text: own ?? text, number: number === undefined ? null : Number(number) }
  })
}

/** The numbers at each of several builds. */
function numbersOf(...builds: string[][]): (number | null)[][] {
  let known: KnownCloze[] = []
  return builds.map((texts) => {
    const numbering = numberClozes(known, found(...texts))
    known = numbering.known
    return numbering.numbers
  })
}

describe('numbers of clozes', () => {
  it.each<[string, string[][], (number | null)[][]]>([
    ['are given in order', [['a', 'b']], [[1, 2]]],
    [
      'stay when one is inserted before',
      [
        ['a', 'b'],
        ['new', 'a', 'b'],
      ],
      [
        [1, 2],
        [3, 1, 2],
      ],
    ],
    [
      'stay when one is removed',
      [
        ['a', 'b', 'c'],
        ['a', 'c'],
      ],
      [
        [1, 2, 3],
        [1, 3],
      ],
    ],
    [
      'stay when they are reordered',
      [
        ['a', 'b', 'c'],
        ['c', 'a', 'b'],
      ],
      [
        [1, 2, 3],
        [3, 1, 2],
      ],
    ],
    ['are never given again', [['a', 'b'], ['a'], ['a', 'new']], [[1, 2], [1], [1, 3]]],
    [
      'nor in the build that frees them',
      [
        ['a', 'b'],
        ['a', 'new'],
      ],
      [
        [1, 2],
        [1, 3],
      ],
    ],
    ['come back with their text', [['a', 'b'], ['a'], ['b', 'a']], [[1, 2], [1], [2, 1]]],
    ['are one for equal texts', [['a', 'b', 'A ']], [[1, 2, 1]]],
    [
      'stay through a misspelling',
      [
        ['x', 'deformable attension'],
        ['deformable attention', 'x'],
      ],
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'also of Chinese',
      [
        ['甲', '特征对其'],
        ['甲', '特征对齐'],
      ],
      [
        [1, 2],
        [1, 2],
      ],
    ],
    ['stay when words are added in place', [['grains as nodes'], ['grains as nodes of a graph']], [[1], [1]]],
    ['but not for what has other digits', [['layer 1'], ['layer 2']], [[1], [2]]],
    ['nor for another word', [['term alpha'], ['term gamma']], [[1], [2]]],
    ['nor where two could have become it', [['rotations', 'relations'], ['retations']], [[1, 2], [3]]],
    ['nor while the text is still there', [['attention'], ['attention', 'attentions']], [[1], [1, 2]]],
    ['of the user are hers', [['3:a', 'b']], [[3, 4]]],
    ['of hers follow what she writes', [['3:a'], ['3:quite another']], [[3], [3]]],
    ['of hers may be one for several', [['1:a', '1:b']], [[1, 1]]],
    [
      'that she gives to a text win',
      [
        ['a', 'b'],
        ['7:a', 'b'],
      ],
      [
        [1, 2],
        [7, 2],
      ],
    ],
    [
      'that were given to another text stay with it',
      [
        ['a', 'b'],
        ['1:new', 'a', 'b'],
      ],
      [
        [1, 2],
        [3, 1, 2],
      ],
    ],
    ['also when that text is gone', [['a', 'b'], ['b'], ['1:new', 'b']], [[1, 2], [2], [3, 2]]],
    ['that Anki does not know are no numbers', [['0:a', '501:b', '500:c', 'd']], [[null, null, 500, null]]],
    ['of hers become known without the mark of a number', [['5:a'], ['a']], [[5], [5]]],
  ])('%s', (_, builds, expected) => {
    expect(numbersOf(...builds)).toEqual(expected)
  })

  it('that are refused are told', () => {
    const { known } = numberClozes([], found('a'))
    expect(numberClozes(known, found('1:b', 'a')).refused).toEqual([0])
    expect(numberClozes(known, found('1:a')).refused).toEqual([])
  })

  it('end where Anki ends', () => {
    const known = [{ n: greatestNumber, text: 'last' }]
    expect(numberClozes(known, found('last', 'one more')).numbers).toEqual([greatestNumber, null])
  })

  it('belong to one text for good, whatever is inserted, removed and reordered', () => {
    const build = fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(build, { maxLength: 8 }), (builds) => {
        const names = builds.map((ids) => ids.map((id) => `${String.fromCharCode(97 + id).repeat(5)} text`))
        const owner = new Map<number | null, string>()
        numbersOf(...names).forEach((numbers, round) => {
          numbers.forEach((number, at) => {
            const text = names[round]?.[at] ?? ''
            expect(owner.get(number) ?? text).toBe(text)
            owner.set(number, text)
          })
        })
        expect(new Set(owner.values()).size).toBe(owner.size)
      }),
    )
  })

  it('agree with what is known after them', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', '1:a', '2:d', '3:b', 'd'), { maxLength: 6 })
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const { known } = numberClozes([], found(...first))
        const again = numberClozes(known, found(...second))
        const third = numberClozes(again.known, found(...second))
        expect(third.numbers).toEqual(again.numbers)
        expect(third.known).toEqual(again.known)
        for (const { n } of known) expect(again.known.map((one) => one.n)).toContain(n)
      }),
    )
  })
})

describe('numbers of questions', () => {
  const numbered = (before: [string, string][], after: [string, string][]) => {
    const questions = (all: [string, string][]) => all.map(([text, answer]) => ({ text, answer, number: null }))
    return numberClozes(numberClozes([], questions(before)).known, questions(after)).numbers
  }

  it('stay when one is worded anew and its answer is as it was', () => {
    expect(
      numbered(
        [
          ['Why is it slow?', 'a'],
          ['Is it cheap?', 'b'],
        ],
        [
          ['New one?', 'c'],
          ['Is it cheap?', 'b'],
          ['What takes so long?', 'a'],
        ],
      ),
    ).toEqual([3, 2, 1])
  })

  it('stay when words are added before the mark at the end, and the answer is another', () => {
    expect(numbered([['Why is it slow?', 'a']], [['Why is it slow in winter?', 'b']])).toEqual([1])
  })

  it('are new where two have the answer', () => {
    expect(
      numbered(
        [['Why is it slow?', 'yes']],
        [
          ['Who took tea?', 'yes'],
          ['Where was cake?', 'yes'],
        ],
      ),
    ).toEqual([2, 3])
  })
})
