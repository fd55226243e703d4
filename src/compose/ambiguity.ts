import { escapeHtml, richTextOfHtml } from '../extract/rich-text.ts'
import { type Problem, problem } from '../read/problem.ts'
import type { Wording } from './facts.ts'
import { containsName, tellingNames } from './mask.ts'
import type { United } from './unite.ts'

/** A note in the making: its facts and its cues, still to be told apart from the other notes of its deck. */
export interface Draft {
  paper: United
  wording: Wording
  fields: Record<string, string>
}

/** Fronts whose answer is the paper; where two of them cannot be told apart, both answers name both papers. */
const askForPaper = ['AskMethod', 'AskIdea', 'AskFigure']
const askAboutPaper = ['AskContribution', 'AskYear']
const asked: Record<string, string> = {
  AskMethod: 'method',
  AskIdea: 'contribution',
  AskFigure: 'figure',
  AskContribution: 'title',
  AskYear: 'title',
}

/**
 * Two cards of one deck with the same question get a hint that tells them apart (year, venue, keywords, …). Where nothing does,
 * both keep their card and both answers name both (the Also field), which is told.
 */
export function tellApart(drafts: readonly Draft[]): { drafts: Draft[]; problems: Problem[] } {
  const problems: Problem[] = []
  const told = drafts.map((draft) => ({ ...draft, fields: { ...draft.fields } }))
  for (const field of [...askForPaper, ...askAboutPaper])
    for (const group of sameCue(told, field)) problems.push(...tellGroupApart(group, field))
  return { drafts: told, problems }
}

function sameCue(drafts: readonly Draft[], field: string): Draft[][] {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const cue = draft.fields[field] ?? ''
    if (cue === '') continue
    const key = questionKey(cue)
    const group = groups.get(key)
    if (group) group.push(draft)
    else groups.set(key, [draft])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** What a reader sees: words in one case without white space, and the pictures. */
function questionKey(cue: string): string {
  if (!/[<&]/.test(cue)) return cue.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
  const { text, pictures } = richTextOfHtml(cue)
  return [text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''), ...pictures].join('\n')
}

function tellGroupApart(group: readonly Draft[], field: string): Problem[] {
  const hints = group.map((draft) => hintsOf(draft.paper, field))
  const kinds = Math.max(...hints.map((own) => own.length))
  const best = Array.from({ length: kinds }, (_, kind) => hints.map((own) => own[kind] ?? '')).reduce(
    (chosen, candidate) => (new Set(candidate).size > new Set(chosen).size ? candidate : chosen),
    group.map(() => ''),
  )
  return group.flatMap((draft, index) => {
    const hint = best[index] ?? ''
    if (hint !== '') draft.fields[field] += hintHtml(hint, draft.wording)
    // A front without a hint fits the others too, whatever is said on theirs.
    const others = group.filter((other, at) => other !== draft && (hint === '' || best[at] === hint))
    if (others.length === 0) return []
    if (askForPaper.includes(field)) nameAlso(draft, others)
    // Once for each pair, at the later one.
    const earlier = others.find((other) => group.indexOf(other) < index)
    return earlier ? [ambiguous(draft, earlier, field)] : []
  })
}

function ambiguous({ paper }: Draft, { paper: other }: Draft, field: string): Problem {
  const where = `${other.place.file}:${other.place.line}`
  const found = `“${paper.title.text}” is asked for by the same ${asked[field] ?? 'question'} as “${other.title.text}” (${where})`
  return problem('warning', 'ambiguous', paper.place, found, 'a year, venue or keyword that only one of them has')
}

function nameAlso(draft: Draft, others: readonly Draft[]): void {
  const named = draft.fields.Also === '' ? [] : [draft.fields.Also ?? '']
  const titles = others
    .map((other) => escapeHtml(other.paper.title.text))
    .filter((title) => !named.join().includes(title))
  draft.fields.Also = [...named, ...titles].join('<br>')
}

/** What can be said of a paper without naming it, the plainest first. A hint that gives the answer away is none. */
function hintsOf(paper: United, field: string): string[] {
  const year = paper.year === null ? '' : String(paper.year)
  const keywords = paper.keywords.join(', ')
  const plain = [
    year,
    paper.venue ?? '',
    keywords,
    [year, keywords].filter(Boolean).join(', '),
    paper.section.at(-1) ?? '',
    paper.authors ?? '',
  ]
  const usable = plain.map((hint) => {
    if (field === 'AskYear') return hint.includes(year) ? '' : hint
    return askForPaper.includes(field) &&
      tellingNames(paper.title.text, paper.method).some((name) => containsName(hint, name))
      ? ''
      : hint
  })
  // Equal titles of two papers: only their addresses differ for certain.
  return field === 'AskContribution' || field === 'AskYear' ? [...usable, paper.links[0]?.url ?? ''] : usable
}

function hintHtml(hint: string, wording: Wording): string {
  const [open, close] = wording === 'zh' ? ['（', '）'] : [' (', ')']
  return `<span class="hint">${open}${escapeHtml(hint)}${close}</span>`
}
