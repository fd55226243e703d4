import { describe, expect, it } from 'vitest'
import { partsOf } from '../../src/words/titles/title-parts.ts'
import titleVocabulary from '../../src/words/titles/title-vocabulary.json' with { type: 'json' }
import vocabulary from '../../src/words/venues.json' with { type: 'json' }
import { buildOf, papersOf } from './papers.ts'

const title = 'Widgets for Everyone: A Study of Small Things'
const venues = [...new Set([...vocabulary.acronyms, ...vocabulary.names])]

const forms: [name: string, form: (venue: string) => string][] = [
  ['in brackets', (venue) => `${title} (${venue} 2024)`],
  ['in square brackets before it', (venue) => `[${venue} 2024] ${title}`],
  ['with an apostrophe', (venue) => `${title} (${venue}'24)`],
  ['with a comma and a distinction', (venue) => `${title} (${venue}, 2024, Oral)`],
  ['in full-width brackets', (venue) => `${title}（${venue} 2024）`],
]

describe('a title that gains a venue', () => {
  it.each(forms)('%s is the same without it, for every listed venue', (_, form) => {
    expect(venues.filter((venue) => partsOf(form(venue)).core !== title)).toEqual([])
  })

  it('behind a dash is the same without it, for every venue that fits there', () => {
    const fitting = venues.filter((venue) => /^[^,，;|·、:.-]{1,20}$/.test(venue))
    expect(fitting.length).toBeGreaterThan(200)
    expect(fitting.filter((venue) => partsOf(`${title} - ${venue} 2024`).core !== title)).toEqual([])
  })

  it('keeps its history in the ledger', () => {
    const rows = venues.slice(0, 400).map((_, nth) => ({ title: `Widgets Number ${nth} for Everyone in Town` }))
    const first = buildOf(papersOf(rows), null)
    const dated = rows.map(({ title: own }, nth) => ({ title: `${own} (${venues[nth]} 2024)` }))
    const { changes, ledger } = buildOf(papersOf(dated), first.ledger)
    expect([changes.new, changes.removed]).toEqual([[], []])
    expect(ledger.entries.map(({ guid }) => guid)).toEqual(first.ledger.entries.map(({ guid }) => guid))
  })
})

it('a subject in brackets is no venue without a year', () => {
  expect(partsOf(`${title} (Machine Learning)`).core).not.toBe(title)
  expect(partsOf(`${title} (CHI)`).core).toBe(title)
})

it('there is one list of venues', () => {
  expect(titleVocabulary).not.toHaveProperty('venues')
})
