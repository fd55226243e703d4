import { describe, expect, it } from 'vitest'
import { extract } from '../../src/papers/markdown/extract.ts'

const shy = '\u00ad'

function paperOf(text: string) {
  const [paper] = extract({ file: 'notes.md', text }, { columns: {} }).papers
  return paper
}

describe('soft hyphens out of PDFs are in no text', () => {
  it.each([
    ['of plain cells', `Deep Net${shy}works`, `Sand set${shy}tles`],
    ['of cells with marks', `**Deep** Net${shy}works`, `Sand *set${shy}tles*`],
    ['of code and links', `[Deep Net${shy}works](https://arxiv.org/abs/2008.00032)`, `Sand \`set${shy}tles\``],
    ['written as references', 'Deep Net&shy;works', 'Sand set&#173;tles'],
    ['of HTML', `<b>Deep</b> Net${shy}works`, `<i>Sand</i> set&shy;tles`],
    ['several in a row', `Deep Net${shy}${shy}works`, `Sand set${shy}tles`],
  ])('%s', (_, title, contribution) => {
    const paper = paperOf(`| Title | Year | Contribution |\n|-|-|-|\n| ${title} | 2015 | ${contribution} |\n`)
    expect(paper?.title.text).toBe('Deep Networks')
    expect(paper?.contribution?.text).toBe('Sand settles')
    expect(JSON.stringify(paper)).not.toContain(shy)
  })

  it('of lists, also at the end of a line, where the word goes on', () => {
    const paper = paperOf(
      `# Papers\n\n- [Deep Net${shy}works](https://arxiv.org/abs/2008.00032), ICML 2020 - Sand set${shy}\n  tles where it can.\n- [Slow Rivers](https://arxiv.org/abs/2008.00033), ICML 2020\n- [Loud Rivers](https://arxiv.org/abs/2008.00034), ICML 2020\n`,
    )
    expect(paper?.title.text).toBe('Deep Networks')
    expect(paper?.contribution?.text).toBe('Sand settles where it can.')
  })

  it('but stay in names of files', () => {
    const figure = (cell: string) =>
      paperOf(`| Title | Year | Figure |\n|-|-|-|\n| Deep Networks | 2015 | ${cell} |\n`)?.figures
    expect(figure(`![](net${shy}work.png)`)).toEqual([`net${shy}work.png`])
    expect(figure(`<img src="net${shy}work.png">`)).toEqual([`net${shy}work.png`])
  })
})
