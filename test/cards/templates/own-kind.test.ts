import { describe, expect, it } from 'vitest'
import { noteTypeOf } from '../../../src/cards/templates/note-type.ts'
import { foldersOf, kindNames, ownKinds } from '../../../src/cards/templates/own-kind.ts'
import { placeText } from '../../../src/problems/problem.ts'
import type { TemplateFiles } from '../../../src/project/templates.ts'
import { shippedForm } from '../compose-notes.ts'

const front = '{{#Venue}}Where is “{{Title}}” from?{{/Venue}}'
const back = '{{FrontSide}}<hr id=answer>{{Venue}}'

async function kindsOf(files: TemplateFiles, isOn = (_: string) => true) {
  const { kinds, problems } = ownKinds(foldersOf(files), await shippedForm(), 'templates', isOn)
  return {
    kinds,
    problems: problems.map((found) => `${placeText(found)} ${found.reason}`),
  }
}

describe('a folder of templates', () => {
  it('is a kind of cards, with the facts of papers and the shipped look', async () => {
    const { kinds, problems } = await kindsOf({ 'venue/front.html': front, 'venue/back.html': back })
    expect(problems).toEqual([])
    const [kind] = kinds
    const paper = await shippedForm()
    expect(kind).toMatchObject({ kind: 'venue', isCloze: false, css: paper.css })
    expect(kind?.templates).toMatchObject([{ name: 'venue', card: 'venue', asks: 'venue', front, back }])
    expect(kind?.fields).toEqual(paper.fields.filter(({ name }) => !name.startsWith('Ask')))
  })

  it('has ids that its name and the namespace decide, safe as numbers of JavaScript', async () => {
    const files = { 'venue/front.html': front, 'venue/back.html': back }
    const idsOf = async (own: TemplateFiles, namespace: string) =>
      (await kindsOf(own)).kinds
        .map((form) => noteTypeOf(form, namespace))
        .map(({ id, name, fields, templates }) => ({
          id,
          name,
          parts: [...fields.map((field) => field.id), ...templates.map((template) => template.id)],
        }))
    const [mine] = await idsOf(files, 'mine')
    expect(mine?.name).toBe('paperdeck/mine/venue')
    expect(new Set(mine?.parts).size).toBe(mine?.parts.length)
    expect([mine?.id, ...(mine?.parts ?? [])].every(Number.isSafeInteger)).toBe(true)
    expect(await idsOf({ ...files, 'venue/front.html': '{{Title}}' }, 'mine'), 'texts do not matter').toEqual([mine])
    const [yours] = await idsOf(files, 'yours')
    expect([yours?.id === mine?.id, yours?.parts]).toEqual([false, mine?.parts])
    const [renamed] = await idsOf({ 'place/front.html': front, 'place/back.html': back }, 'mine')
    expect([renamed?.id === mine?.id, renamed?.parts.at(-1) === mine?.parts.at(-1)]).toEqual([false, false])
  })

  it('may be worded by language, and look its own way', async () => {
    const { kinds } = await kindsOf({
      'venue/front.html': front,
      'venue/back.html': back,
      'venue/zh/front.html': '《{{Title}}》',
      'venue/style.css': 'p {}',
    })
    expect(kinds[0]).toMatchObject({
      css: 'p {}',
      templates: [
        {
          front: `{{#zh}}《{{Title}}》{{/zh}}\n{{#en}}${front}{{/en}}\n{{#ja}}${front}{{/ja}}\n{{#ko}}${front}{{/ko}}`,
          back,
        },
      ],
    })
    const onlyChinese = await kindsOf({ 'venue/zh/front.html': '{{Title}}', 'venue/zh/back.html': '{{Venue}}' })
    expect(onlyChinese.kinds[0]?.templates).toMatchObject([{ front: '{{#zh}}{{Title}}{{/zh}}' }])
  })

  it.each<[string, TemplateFiles, string[]]>([
    [
      'of a shipped name',
      { 'Year/front.html': front, 'Year/back.html': back },
      ['templates/Year “Year” is the name of a shipped card'],
    ],
    [
      'of a shipped note type',
      { 'cloze/front.html': front },
      ['templates/cloze “cloze” is the name of a shipped card'],
    ],
    [
      'whose name is no file name',
      { 'a.b/front.html': front },
      ['templates/a.b “a.b” cannot be the name of a kind of cards'],
    ],
    ['named as a device', { 'con/front.html': front }, ['templates/con “con” cannot be the name of a kind of cards']],
    ['without a front', { 'venue/back.html': back }, ['templates/venue There is no front.html']],
    ['without a back', { 'venue/front.html': front }, ['templates/venue/front.html A front without a back']],
    [
      'with mistakes',
      { 'venue/front.html': 'a\n{{#Venue}}{{Tilte}}', 'venue/back.html': back },
      [
        'templates/venue/front.html:2:1 {{#Venue}} is never closed',
        'templates/venue/front.html:2:11 {{Tilte}} where there is no such field',
      ],
    ],
  ])('%s is told and left out', async (_, files, expected) => {
    const fine = { 'fine/front.html': front, 'fine/back.html': back }
    const { kinds, problems } = await kindsOf({ ...files, ...fine })
    expect(problems).toEqual(expected)
    expect(kinds.map(({ kind }) => kind)).toEqual(['fine'])
  })

  it('that is switched off may be a draft', async () => {
    expect(await kindsOf({ 'venue/front.html': '{{#' }, () => false)).toEqual({ kinds: [], problems: [] })
  })

  it('gives its name to what may be switched on', () => {
    const folders = foldersOf({
      'paper/style.css': '',
      '会议/front.html': '',
      'a.b/front.html': '',
      '.git/x': '',
      'x.html': '',
    })
    expect([...folders.keys()]).toEqual(['paper', '会议', 'a.b'])
    expect(kindNames(folders)).toEqual([
      'proposed',
      'contribution',
      'figure',
      'year',
      'typed',
      'keyword',
      'cloze',
      'sections',
      '会议',
    ])
  })
})
