import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isVenue, mentionsVenue, venueWithYear } from '../../src/words/venue.ts'
import vocabulary from '../../src/words/venues.json' with { type: 'json' }
import { runs } from '../runs.ts'

/** The patterns of all names at once, which the look-ups stand for. */
const anyOf = (names: readonly string[]) =>
  [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '[\\s_-]+'))
    .join('|')
const known = anyOf([...vocabulary.acronyms, ...vocabulary.names])
const between =
  "(?:[\\s_-]*(?:W|workshops?|findings|conference|proceedings|oral|main|long|short|best paper))?[\\s_@(,:.–-]*['’‘`]?\\s?"
const beforeYear = new RegExp(`(?<![\\p{L}\\d])(${known})${between}((?:19|20)\\d{2}|\\d{2})(?![\\d.]\\d|\\d)`, 'iu')
const afterYear = new RegExp(`(?<!\\d)((?:19|20)\\d{2}|['’]\\d{2})[\\s,:–-]{0,3}(${known})(?![\\p{L}\\d])`, 'u')
const inText = new RegExp(`(?<![\\p{L}\\d])(${known})(?![\\p{L}])`, 'u')
const journals = new RegExp(vocabulary.patterns.join('|'), 'u')
const exactAcronym = new RegExp(`^(?:${anyOf(vocabulary.acronyms)})$`, 'iu')
const exactName = new RegExp(`^(?:the )?(?:${anyOf(vocabulary.names)})$`, 'u')

function plainVenueWithYear(text: string): { venue: string; year: string } | null {
  const after = beforeYear.exec(text)
  if (after) return { venue: after[1] ?? '', year: after[2] ?? '' }
  const before = afterYear.exec(text)
  return before ? { venue: before[2] ?? '', year: (before[1] ?? '').replace(/\D/g, '') } : null
}

const name = fc
  .tuple(
    fc.constantFrom(...vocabulary.acronyms, ...vocabulary.names),
    fc.constantFrom<(name: string) => string>(
      (text) => text,
      (text) => text.toLowerCase(),
      (text) => text.toUpperCase(),
      (text) => text.replaceAll(' ', '_'),
      (text) => text.replace(/[ -]/g, ' - '),
      (text) => text.replaceAll('-', ' '),
      (text) => text.replace(/s/gi, 'ſ').replace(/k/gi, '\u212a'),
      (text) => `the ${text}`,
      (text) => text.slice(0, -1),
    ),
  )
  .map(([text, write]) => write(text))
const piece = fc.oneof(
  { weight: 3, arbitrary: name },
  fc.constantFrom('2021', "'19", '’20', '16', '1.23', '2021.5', '9', 'W', 'workshop', 'Findings', 'best paper', 'oral'),
  fc.constantFrom('é', '学报', 'ß', 'ı', '\u0345', 'of the', 'Letters', '\u00a0', '(', ')', '&'),
)
const text = fc
  .tuple(fc.array(piece, { maxLength: 4 }), fc.constantFrom('', ' ', '_', '-', ', '))
  .map(([parts, between]) => parts.join(between))

describe('venues that are looked up are those of the patterns', () => {
  test('with their years', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(venueWithYear(said)).toEqual(plainVenueWithYear(said))
      }),
      runs(1000, 100_000),
    )
  })

  test('amid a text', () => {
    fc.assert(
      fc.property(text, (said) => {
        const isSaid = plainVenueWithYear(said) !== null || inText.test(said) || journals.test(said)
        expect(mentionsVenue(said)).toBe(isSaid)
      }),
      runs(1000, 100_000),
    )
  })

  test('by themselves', () => {
    const ordinary = new Set(vocabulary.ordinary)
    fc.assert(
      fc.property(name, (said) => {
        fc.pre(!/[\s_/]|journal|^(?:the|W$)/i.test(said) && !journals.test(said) && /^[A-Z].*[a-zſ]$/i.test(said))
        const isWord = ordinary.has(said.toLowerCase()) && said !== said.toUpperCase()
        const isKnown = !isWord && (exactAcronym.test(said) || exactName.test(said))
        const isBehindW = said.endsWith('W') && isVenue(said.slice(0, -1))
        expect(isVenue(said)).toBe(isKnown || isBehindW)
      }),
      runs(1000, 100_000),
    )
  })
})
