import type { Nodes, Text } from 'mdast'
import { visit } from '../text/markdown.ts'
import { escapeHtml, type RichText } from '../text/rich-text.ts'
import type { Extract } from './markdown/extract.ts'
import type { Paper } from './paper.ts'

/** Signs that no text holds, around a citation key whose note may be in another file: noncharacters. */
const signs = ['\ufdd4', '\ufdd5'] as const

/** Reads notes with `[[@key]]` marked as such; afterwards the nodes are as they were. */
export function withMarkedKeys<T>(nodes: readonly Nodes[], read: () => T): T {
  const texts: Text[] = []
  for (const node of nodes)
    visit(node, (one) => {
      const { dataNote } = (one.data as { hProperties?: { dataNote?: string } } | undefined)?.hProperties ?? {}
      if (one.type === 'linkReference' && dataNote?.startsWith('@'))
        for (const child of one.children) if (child.type === 'text') texts.push(child)
    })
  const before = texts.map(({ value }) => value)
  for (const text of texts) text.value = `${signs[0]}${text.value}${signs[1]}`
  const made = read()
  texts.forEach((text, at) => {
    text.value = before[at] ?? ''
  })
  return made
}

/** Puts the titles of notes in the place of the keys that lead to them; a key without a note stays a key. */
export function linkNotes(extracts: readonly Extract[]): Extract[] {
  const papers = extracts.flatMap((found) => found.papers)
  if (!papers.some(holdsKeys)) return [...extracts]
  const titles = new Map(papers.flatMap(({ citekey, title }) => (citekey === undefined ? [] : [[citekey, title.text]])))
  const linked = (text: RichText): RichText => ({
    ...text,
    text: replaced(text.text, (key) => titles.get(key) ?? key),
    html: replaced(text.html, (key) => escapeHtml(titles.get(key) ?? key)),
  })
  const whole = (paper: Paper): Paper =>
    holdsKeys(paper)
      ? withoutSigns({
          ...paper,
          title: linked(paper.title),
          contribution: paper.contribution && linked(paper.contribution),
          notes: paper.notes && linked(paper.notes),
          ...(paper.answers && {
            answers: paper.answers.map((one) => ({
              ...one,
              question: one.question && linked(one.question),
              answer: linked(one.answer),
            })),
          }),
        })
      : paper
  return extracts.map((found) => (found.papers.some(holdsKeys) ? { ...found, papers: found.papers.map(whole) } : found))
}

function holdsKeys(paper: Paper): boolean {
  return paper.alone === true && JSON.stringify(paper).includes(signs[0])
}

/** In what else of a paper a key may stand: a tag, the words of a link. */
function withoutSigns(paper: Paper): Paper {
  return JSON.parse(JSON.stringify(paper).replace(/[\ufdd4\ufdd5]/g, '')) as Paper
}

function replaced(text: string, titleOf: (key: string) => string): string {
  return text.replace(/\ufdd4([^\ufdd4\ufdd5]*)\ufdd5/g, (_, key: string) => titleOf(key))
}
