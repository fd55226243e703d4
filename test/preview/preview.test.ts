import { describe, expect, it } from 'vitest'
import { assertShowable, maximalCards, writePreviewOf } from '../../src/build/preview-page.ts'
import { pageOf, pictureElement, previewOf } from '../../src/preview/preview.ts'
import { pageMath } from '../../src/preview/preview-math.ts'
import { problem } from '../../src/problems/problem.ts'
import { composeNotes, tableOf } from '../cards/compose-notes.ts'

const page = {
  html: `<meta content="default-src 'none'">
<link rel="stylesheet" href="page.css">
<link rel="stylesheet" href="face.css" id="face-style">
<!-- cards and pictures -->
<script type="module" src="page.js"></script>`,
  css: 'a{}',
  faceCss: 'b{}',
  script: "run('$&')",
}

async function previewOfNotes(files: Record<string, string>, ...extra: ReturnType<typeof problem>[]) {
  const { deck, problems, identification } = await composeNotes(files)
  return previewOf(deck, [...problems, ...extra], identification.identified).preview
}

describe('the preview of a deck', () => {
  it('is refused where no browser would open it, with its size and the limit', async () => {
    const { deck, identification, pictures } = await composeNotes({
      'a.md': tableOf(['Title', 'Contribution'], ['One', 'does one']),
    })
    const [note] = deck.notes
    if (!note) throw new Error('no note')
    const of = (notes: number) => ({ ...deck, notes: Array.from({ length: notes }, () => note) })
    const most = maximalCards / note.cards.length
    expect(() => assertShowable(of(most))).not.toThrow()
    expect(() => assertShowable(of(most + 1))).toThrow(
      /^A page of 100,00\d cards is more than a browser opens \(100,000\): name some of the notes/,
    )
    const composed = { deck: of(most + 1), identification, pictures }
    await expect(writePreviewOf('/nowhere/page.html', composed, [])).rejects.toThrow(/^A page of 100,00\d cards/)
  })

  it('gives each card the problems at any entry of its paper', async () => {
    const table = (year: string) => tableOf(['Title', 'Year', 'Contribution'], ['Two Places', year, 'It stands twice'])
    const other = tableOf(['Title', 'Year', 'Contribution'], ['One Place', '2001', 'It stands once'])
    const elsewhere = problem('info', 'not-a-paper', { file: 'b.md', line: 99, column: 1 }, 'Something far away')
    const preview = await previewOfNotes(
      { 'a.md': table(''), 'b.md': `${table('')}\n\n${other.split('\n').at(-1)}` },
      elsewhere,
    )
    const rules = preview.cards.map(({ place, problems }) => [
      place,
      problems.map((index) => `${preview.problems[index]?.rule} ${preview.problems[index]?.place}`),
    ])
    expect(rules.filter(([place]) => place === 'a.md:3')).toEqual(
      Array(2).fill(['a.md:3', ['duplicate-paper b.md:3', 'missing-year a.md:3']]),
    )
    expect(preview.remarks.map((index) => preview.problems[index]?.rule)).toContain('not-a-paper')
    const shown = new Set(preview.cards.flatMap(({ problems }) => problems))
    expect(shown.size + preview.remarks.length).toBe(preview.problems.length)
  })

  it('names decks, kinds and tags once', async () => {
    const preview = await previewOfNotes({
      'a.md': tableOf(['Title', 'Keywords', 'Contribution'], ['One', 'k', 'does one'], ['Two', 'k', 'does two']),
    })
    expect(preview.tags).toEqual(['k'])
    expect(preview.decks).toEqual(['a'])
    expect(preview.cards.map(({ kind }) => preview.kinds[kind])).toEqual([
      'proposed',
      'contribution',
      'proposed',
      'contribution',
    ])
  })
})

describe('the preview of notes of several types', () => {
  it('gives each card the style of its note type, and its number in it', async () => {
    const notes = { 'a.md': tableOf(['Title', 'Contribution'], ['One', 'does one']) }
    const { deck, identification } = await composeNotes(notes)
    const own = deck.notes.map((note) => {
      const noteType = { ...note.noteType, kind: 'own', css: '.own {}' }
      return { ...note, companions: [{ ...note, guid: 'own', noteType, cards: [1] }] }
    })
    const { preview } = previewOf({ ...deck, notes: own }, [], identification.identified)
    expect(preview.styles).toEqual([deck.notes[0]?.noteType.css, '.own {}'])
    expect(preview.cards.map(({ style, ord, kind }) => [style, ord, preview.kinds[kind]])).toEqual([
      [0, 0, 'proposed'],
      [0, 1, 'contribution'],
      [1, 1, 'contribution'],
    ])
  })
})

describe('the page of a preview', () => {
  it('holds its data so that nothing in it ends the script', async () => {
    const preview = await previewOfNotes({
      'a.md': tableOf(['Title', 'Contribution'], ['One', 'shows &lt;/script&gt;&lt;!-- and `</script>` $&']),
    })
    const [before, after] = pageOf({ ...preview, styles: ['/* </script> */'] }, {}, page)
    const [, json] = /<script type="application\/json" id="preview">(.*?)<\/script>\n$/s.exec(before) ?? []
    expect(JSON.parse(json ?? '')).toMatchObject({ styles: ['/* </script> */'], cards: preview.cards, pictures: {} })
    expect(json).not.toContain('<')
    expect(after).toBe('\n<script type="module">\nrun(\'$&\')</script>')
  })

  it('allows its own script and its own pictures alone', () => {
    const preview = {
      name: '',
      language: 'en' as const,
      isServed: false,
      editor: null,
      styles: [],
      decks: [],
      kinds: [],
      tags: [],
      cards: [],
      problems: [],
      remarks: [],
      math: [],
    }
    const policy = (places: Record<string, string>) => /content="([^"]*)"/.exec(pageOf(preview, places, page)[0])?.[1]
    // printf "\nrun('$&')" | openssl sha256 -binary | base64
    expect(policy({ 'a.png': '#picture-0' })).toBe(
      "default-src 'none'; script-src 'sha256-sZYhLl3LRc05T0khuN7l3Nu3UQY7Fz0Cf7PdRlPZ2Gs='; style-src 'unsafe-inline'; img-src blob: data:; font-src data:; base-uri 'none'; form-action 'none'",
    )
    expect(policy({ 'a.png': 'media/a.png' })).toContain("img-src blob: data: 'self' file:;")
  })

  it('has pictures as base64, with their type', () => {
    expect(pictureElement('p', 'a.jpg', new Uint8Array([0, 255]))).toBe(
      '<script type="text/plain" id="p" data-type="image/jpeg">AP8=</script>\n',
    )
  })
})

describe('math', () => {
  it('is MathML with its source', () => {
    expect(pageMath('g_a', false).html).toMatch(/^<math><semantics>.*<annotation encoding="application\/x-tex">g_a<\//)
    expect(pageMath('x', true).html).toContain('display="block"')
  })

  it.each(['\\frac{1', '\\nosuchcommand', '{'.repeat(20_000), '\\def\\a{\\a\\a}\\a'])(
    'that cannot be read says why (%#)',
    (tex) => {
      const { html, error } = pageMath(tex, false)
      expect(html).toBeNull()
      expect(error).not.toBe('')
    },
  )

  it('runs nothing and points nowhere', () => {
    for (const tex of [
      '\\href{javascript:alert(1)}{x}',
      '\\includegraphics{http://a/b.png}',
      '\\text{<script>alert(1)</script>}',
    ])
      expect(pageMath(tex, false).html ?? '').not.toMatch(/<script|href=|src=/)
  })
})
