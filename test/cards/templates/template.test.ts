import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderSides } from '../../../src/cards/templates/render-template.ts'
import { isEmptyField, parseTemplate, showsAField } from '../../../src/cards/templates/template.ts'
import { readTemplates } from '../../../src/project/templates.ts'
import { languages } from '../../../src/words/languages.ts'
import { millisecondsOf } from '../../cpu-time.ts'
import { runs } from '../../runs.ts'
import { shippedForm } from '../compose-notes.ts'

function render(template: string, fields: Record<string, string>): string {
  const front = parseTemplate(template)
  expect(front.errors).toEqual([])
  return renderSides(front, parseTemplate(''), fields, 0).question
}

describe('a template', () => {
  it.each([
    ['plain text is itself', 'a } b { c', {}, 'a } b { c'],
    ['a field is its value', '<b>{{Title}}</b>', { Title: 'T' }, '<b>T</b>'],
    ['white space around a name is no part of it', '{{ Title }}', { Title: 'T' }, 'T'],
    ['names may hold spaces and any script', '{{核心 贡献}}', { '核心 贡献': '快' }, '快'],
    ['an unknown field shows nothing', '[{{Nothing}}]', {}, '[]'],
    ['braces in a value stay text', '{{A}}', { A: '{{B}}', B: 'no' }, '{{B}}'],
    ['a value is not read as a pattern', '{{A}}', { A: '$& $1' }, '$& $1'],
    ['a comment of HTML is text', 'a<!-- {{A}} -->b', { A: '1' }, 'a<!-- {{A}} -->b'],
    ['a section shows where its field is filled', '{{#A}}x{{A}}{{/A}}', { A: '1' }, 'x1'],
    ['and not where it is empty', '{{#A}}x{{/A}}', { A: '' }, ''],
    ['an inverted section is the other way round', '{{^A}}none{{/A}}{{^B}}none{{/B}}', { A: '1', B: '' }, 'none'],
    ['sections nest', '{{#A}}a{{#B}}b{{^C}}c{{/C}}{{/B}}{{/A}}', { A: '1', B: '1', C: '' }, 'abc'],
    ['a closed outer section hides all within', '{{#A}}{{#B}}b{{/B}}{{^C}}c{{/C}}{{/A}}', { B: '1' }, ''],
    ['the filter text takes tags out', '{{text:A}}', { A: '<b>x</b><!-- y --> z' }, 'x z'],
    ['filters go from the inside out, unknown ones change nothing', '{{nosuch:text:A}}', { A: '<i>x</i>' }, 'x'],
  ])('%s', (_, template, fields, expected) => {
    expect(render(template, fields)).toBe(expected)
  })
})

describe('what is wrong in a template is told with its place', () => {
  it('a section that is never closed', () => {
    const front = parseTemplate('ab{{#A}}x')
    expect(front.errors).toEqual([{ offset: 2, found: '{{#A}} is never closed', expected: '{{/A}}' }])
    expect(renderSides(front, front, { A: '1' }, 0).question).toBe('abx')
  })

  it('an inverted one, with its sign', () => {
    expect(parseTemplate('{{^A}}').errors).toEqual([{ offset: 0, found: '{{^A}} is never closed', expected: '{{/A}}' }])
  })

  it('an end without a beginning', () => {
    expect(parseTemplate('x{{/A}}').errors).toEqual([
      { offset: 1, found: '{{/A}} where nothing is open', expected: 'no end here' },
    ])
  })

  it('ends that cross', () => {
    const { errors } = parseTemplate('{{#A}}{{#B}}{{/A}}{{/B}}{{/A}}')
    expect(errors).toEqual([{ offset: 12, found: '{{/A}} where {{#B}} is open', expected: '{{/B}} first' }])
  })

  it('every one of them', () => {
    expect(parseTemplate('{{/X}}{{#A}}{{#B}}').errors.map(({ offset }) => offset)).toEqual([0, 6, 12])
  })
})

describe('a field', () => {
  it.each(['', ' ', '\n\t', '<br>', '<BR />', '<div></div>', '<div><br></div>\n'])('%j is empty', (value) => {
    expect(isEmptyField(value)).toBe(true)
    expect(render('{{#A}}x{{/A}}{{^A}}y{{/A}}', { A: value })).toBe('y')
  })

  it.each(['0', 'x', '<img src="a.png">', '<b></b>', '&nbsp;', '\u3000', '<br>.', '<divx>'])('%j is not', (value) => {
    expect(isEmptyField(value)).toBe(false)
    expect(render('{{#A}}x{{/A}}{{^A}}y{{/A}}', { A: value })).toBe('x')
  })

  it('that the note does not have is empty', () => expect(isEmptyField(undefined)).toBe(true))
})

describe('a card is made', () => {
  const shows = (template: string, fields: Record<string, string>) =>
    showsAField(parseTemplate(template).nodes, (name) => fields[name])

  it.each([
    ['where its front shows a field', '{{A}}', { A: 'x' }, true],
    ['not of text alone', 'Which paper?', {}, false],
    ['not of an empty field', 'text {{A}}', { A: '<br>' }, false],
    ['not of text in a section that is open', '{{#A}}text{{/A}}', { A: 'x' }, false],
    ['of a field in an open section', '{{#A}}{{B}}{{/A}}', { A: 'x', B: 'y' }, true],
    ['not of a field in a closed one', '{{^A}}{{B}}{{/A}}', { A: 'x', B: 'y' }, false],
    ['of a field in an inverted one', '{{^A}}{{B}}{{/A}}', { B: 'y' }, true],
    ['not of a comment', '<!-- {{A}} -->', { A: 'x' }, false],
  ])('%s', (_, template, fields, expected) => {
    expect(shows(template, fields)).toBe(expected)
  })
})

describe('the shipped templates', () => {
  it('have no errors, and name only fields that the note type has', async () => {
    const type = await shippedForm()
    const known = new Set([...type.fields.map(({ name }) => name), 'FrontSide'])
    expect(type.templates).toHaveLength(12)
    for (const { name, front, back, parsedFront, parsedBack } of type.templates) {
      expect([...parsedFront.errors, ...parsedBack.errors], name).toEqual([])
      const named = [...`${front}${back}`.matchAll(/\{\{[#^/]?(?:\w+:)*([^{}]+)\}\}/g)].map(([, field]) => field)
      expect(named.length, name).toBeGreaterThan(0)
      expect(
        named.filter((field) => field !== undefined && !known.has(field)),
        name,
      ).toEqual([])
    }
  })

  it('show the same fields in the same sections in every language', async () => {
    const folder = join(import.meta.dirname, '../../../templates')
    for (const kind of ['paper', 'cloze']) {
      const files = await readTemplates(join(folder, kind))
      const sidesOf = (language: string) => Object.keys(files).filter((name) => name.startsWith(`${language}/`))
      for (const language of languages) {
        expect(
          sidesOf(language).map((name) => name.slice(3)),
          language,
        ).toEqual(sidesOf('zh').map((name) => name.slice(3)))
        for (const name of sidesOf(language)) {
          const fieldsOf = (text = '') => [...new Set(text.match(/\{\{[^{}]+\}\}/g))].sort()
          expect(fieldsOf(files[name]), name).toEqual(fieldsOf(files[name.replace(language, 'zh')]))
          expect(files[name], name).toContain(` lang="${language}"`)
        }
      }
      const folders = new Set(Object.keys(files).flatMap((name) => /^(\w\w)\//.exec(name)?.[1] ?? []))
      expect([...folders].sort(), 'no folder of a language that is not in the list').toEqual([...languages].sort())
    }
  })

  it('make no card of a note whose cues are empty', async () => {
    const type = await shippedForm()
    const facts = Object.fromEntries(
      type.fields.filter(({ name }) => !/^(?:Ask|Spare)/.test(name)).map(({ name }) => [name, 'something']),
    )
    for (const { name, parsedFront } of type.templates)
      expect(
        showsAField(parsedFront.nodes, (field) => facts[field]),
        name,
      ).toBe(false)
  })
})

describe('the tags of a template', () => {
  it('begin and end where the first sign that closes them does', () => {
    const pattern = /<!--.*?-->|\{\{+(.*?)\}\}/gs
    const pieces = fc.array(fc.constantFrom('<!--', '-->', '{', '{{', '}', '}}', 'a', '\n'), { maxLength: 14 })
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        const names = [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name.trim()]))
        const fields = parseTemplate(text).nodes.flatMap((node) => (node.type === 'field' ? [node.name] : []))
        expect(fields).toEqual(names)
      }),
      runs(2000, 30_000),
    )
  })

  it.each(['{', '{{a', '<!--', '{{a}', '}}{{'])('thousands of %j take no longer than their length', (piece) => {
    expect(millisecondsOf(() => parseTemplate(piece.repeat(30_000)))).toBeLessThan(300)
  })
})
