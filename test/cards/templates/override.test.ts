import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noteFormOf } from '../../../src/cards/templates/note-type.ts'
import { overrideTemplates } from '../../../src/cards/templates/override.ts'
import { readTemplates } from '../../../src/project/templates.ts'

const shipped = await readTemplates(join(import.meta.dirname, '../../../templates/paper'))

describe('templates laid over the shipped ones', () => {
  it('are the shipped ones where there are none', () => {
    expect(overrideTemplates(shipped, {}, 'own')).toEqual({ files: shipped, problems: [] })
  })

  it('differ in nothing where they are copies, and the shipped ones have no fault', () => {
    const { 'type.json': _, ...copies } = shipped
    expect(overrideTemplates(shipped, copies, 'own')).toEqual({ files: shipped, problems: [] })
  })

  it('take the place of single files, and may fill a place that is empty', () => {
    const own = { 'style.css': '.card {}', 'en/typed/front.html': '{{AskTyped}}: {{type:Method}}' }
    const { files, problems } = overrideTemplates(shipped, own, 'own')
    expect(problems).toEqual([])
    const { css, templates } = noteFormOf(files)
    expect(css).toBe('.card {}')
    expect(templates.find(({ name }) => name === 'typed')?.front).toContain('{{type:Method}}')
    expect(files['zh/proposed/front.html']).toBe(shipped['zh/proposed/front.html'])
  })

  it('are named where they hold scripts, which Anki runs', () => {
    const withScript = (script: string) => ({ 'en/proposed/front.html': `{{Title}}\n${script}` })
    for (const script of ['<script>x()</script>', '<img src="x" onerror="x()">', '<a href="javascript:x()">a</a>']) {
      const { files, problems } = overrideTemplates(shipped, withScript(script), 'own')
      expect(files['en/proposed/front.html']).toContain(script)
      expect(problems.map(String), script).toEqual([
        expect.stringMatching(/2:\d+: A script, which Anki runs whenever it shows a card$/),
      ])
    }
    expect(overrideTemplates(shipped, withScript('<b>on purpose = yes</b>'), 'own').problems).toEqual([])
  })

  it('are not read where there is no such card: what is spare stays spare', () => {
    const own = {
      'en/Spare1/front.html': '{{Title}}',
      'fr/year/front.html': '{{Title}}',
      'notes~': '',
      'README.md': '',
    }
    const { files, problems } = overrideTemplates(shipped, own, 'own')
    expect(files).toEqual(shipped)
    expect(problems.map(({ file, ruleId, fatal }) => [file, ruleId, fatal])).toEqual([
      ['own/en/Spare1/front.html', 'template', false],
      ['own/fr/year/front.html', 'template', false],
    ])
  })
})
