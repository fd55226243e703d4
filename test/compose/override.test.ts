import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteTypeOf } from '../../src/compose/note-type.ts'
import { noteTypeIdentity, overrideTemplates, ownNoteType } from '../../src/compose/override.ts'
import type { LedgerHead } from '../../src/identify/ledger.ts'
import { readTemplates } from '../../src/read/templates.ts'

const shipped = await readTemplates(join(import.meta.dirname, '..', '..', 'templates', 'paper'))

describe('templates laid over the shipped ones', () => {
  it('are the shipped ones where there are none', () => {
    expect(overrideTemplates(shipped, {}, 'own')).toEqual({ files: shipped, changed: [], problems: [] })
  })

  it('differ in nothing where they are copies, and the shipped ones have no fault', () => {
    const { 'type.json': _, ...copies } = shipped
    expect(overrideTemplates(shipped, copies, 'own')).toEqual({ files: shipped, changed: [], problems: [] })
  })

  it('take the place of single files, and may fill a place that is empty', () => {
    const own = { 'style.css': '.card {}', 'en/typed/front.html': '{{AskTyped}}: {{type:Method}}' }
    const { files, changed, problems } = overrideTemplates(shipped, own, 'own')
    expect(problems).toEqual([])
    expect(changed.sort()).toEqual(['en/typed/front.html', 'style.css'])
    const { css, templates } = noteTypeOf(files)
    expect(css).toBe('.card {}')
    expect(templates.find(({ name }) => name === 'typed')?.front).toContain('{{type:Method}}')
    expect(files['zh/proposed/front.html']).toBe(shipped['zh/proposed/front.html'])
  })

  it('are not read where there is no such card: what is spare stays spare', () => {
    const own = {
      'en/Spare1/front.html': '{{Title}}',
      'fr/year/front.html': '{{Title}}',
      'notes~': '',
      'README.md': '',
    }
    const { files, changed, problems } = overrideTemplates(shipped, own, 'own')
    expect([files, changed]).toEqual([shipped, []])
    expect(problems.map(({ file, ruleId, fatal }) => [file, ruleId, fatal])).toEqual([
      ['own/en/Spare1/front.html', 'template', false],
      ['own/fr/year/front.html', 'template', false],
    ])
  })
})

describe('the note type of a deck', () => {
  const built = (id?: number): LedgerHead => ({
    version: 1,
    namespace: 'Birds',
    created: 1,
    offset: 0,
    noteType: { hash: 'h', mod: 1, ...(id === undefined ? {} : { id }) },
  })

  it('is the shipped one until a template is changed', () => {
    expect(noteTypeIdentity(null, 'Birds', [], 'own')).toEqual({ id: null, problems: [] })
    expect(noteTypeIdentity(built(), 'Birds', [], 'own')).toEqual({ id: null, problems: [] })
  })

  it('is its own from a first build with changed templates, whatever becomes of them', () => {
    const { id } = noteTypeIdentity(null, 'Birds', ['style.css'], 'own')
    expect(noteTypeIdentity(null, 'Birds', ['en/year/back.html'], 'own').id).toBe(id)
    for (const changed of [[], ['style.css'], ['a', 'b']])
      expect(noteTypeIdentity(built(7), 'Birds', changed, 'own')).toEqual({ id: 7, problems: [] })
  })

  it('is never changed over', () => {
    const { id, problems } = noteTypeIdentity(built(), 'Birds', ['style.css', 'en/year/back.html'], 'own')
    expect(id).toBeNull()
    expect(problems).toMatchObject([{ file: 'own/style.css', ruleId: 'note-type', fatal: true }])
    expect(problems[0]?.note).toMatch(/^style\.css and 1 more deleted, or as shipped/)
  })

  it('keeps fields and cards, under an id that is no other deck’s and not the shipped one', () => {
    const type = noteTypeOf(shipped)
    const idOf = (namespace: string) => noteTypeIdentity(null, namespace, ['style.css'], 'own').id ?? 0
    const own = ownNoteType(type, idOf('Birds'), 'Birds')
    expect(own).toEqual({ ...type, id: idOf('Birds'), name: 'paperdeck: Birds' })
    expect(ownNoteType(type, null, 'Birds')).toBe(type)
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Number.isSafeInteger(idOf(a)) && idOf(a) > 0 && idOf(a) < type.id).toBe(true)
        expect(idOf(a) === idOf(b)).toBe(a === b)
      }),
    )
  })
})
