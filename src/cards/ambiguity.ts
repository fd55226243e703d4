import { type Problem, problem } from '../problems/problem.ts'
import { escapeHtml } from '../text/rich-text.ts'
import { hasherFor } from '../words/fnv.ts'
import type { Language } from '../words/languages.ts'
import { isAscii } from '../words/scripts.ts'
import { tellingKeywords } from './cues.ts'
import { hintForThin, hintHtml, plainHints, tellsPaper } from './hints.ts'
import { containsName } from './mask.ts'
import type { PaperClozes } from './paper-clozes.ts'
import type { United } from './unite.ts'

/** A note in the making: its facts and its cues, still to be told apart from the other notes of its deck. */
export interface Draft {
  paper: United
  wording: Language
  /** Of its texts, where that kind is switched on. */
  clozes?: PaperClozes | null
  fields: Record<string, string>
}

/** Fronts whose answer is the paper; where two of them cannot be told apart, both answers name both papers. */
const askForPaper = ['AskMethod', 'AskIdea', 'AskFigure']
/** Fronts whose answer is the method; Also names papers, so here a question that has two answers is not asked. */
const askForMethod = ['AskTyped', 'AskKeyword']
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
 * both keep their card and both answers name both (the Also field), which is told; a card that asks for the method is left out, and
 * so is one with very many right answers.
 * @returns asked: a hash of each question as it was before, by which it can be told later whether another one is the same
 */
export function tellApart(drafts: readonly Draft[]): { drafts: Draft[]; problems: Problem[]; asked: number[] } {
  const problems: Problem[] = []
  const told = [...drafts]
  const asked: number[] = []
  const askedBefore: { cue: string; key: string }[] = []
  for (const field of [...askForPaper, ...askAboutPaper, 'AskTyped']) {
    const keys = told.map(({ fields }, index) => {
      const cue = fields[field]
      if (!cue) return null
      // Of the same title both contribution and year are asked.
      const before = askedBefore[index]
      const key = before?.cue === cue ? before.key : questionKey(cue)
      askedBefore[index] = { cue, key }
      return key
    })
    const hashOf = hasherFor(field)
    for (const key of keys) if (key !== null) asked.push(hashOf(key))
    for (const group of samePlaces(keys)) {
      const copies = group.map((index) => {
        const draft = told[index] as Draft
        const copy = { ...draft, fields: { ...draft.fields } }
        told[index] = copy
        return copy
      })
      for (const found of tellGroupApart(copies, field)) problems.push(found)
    }
  }
  return { drafts: tellKeywordsApart(told.map(withHintWhereThin)), problems, asked }
}

/** Where the question has no hint yet. */
function withHintWhereThin(draft: Draft): Draft {
  const { paper, fields, wording } = draft
  const cue = fields.AskIdea ?? ''
  const hint = cue === '' || cue.includes('<span class="hint">') ? '' : hintForThin(cue, paper)
  return hint === '' ? draft : { ...draft, fields: { ...fields, AskIdea: cue + hintHtml(hint, wording) } }
}

/**
 * The keywords of one method may be among those of another, of which the question then holds as well. All of the deck count,
 * those without a question of their own too.
 */
function tellKeywordsApart(drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(asksByKeyword)) return [...drafts]
  const holdersOf = papersByKeyword(drafts)
  return drafts.map((draft) => {
    if (!asksByKeyword(draft)) return draft
    const { paper, fields, wording } = draft
    const asked = tellingKeywords(paper).map((keyword) => holdersOf.get(questionKey(keyword)) ?? new Set<United>())
    const [fewest = new Set<United>(), ...rest] = asked.sort((a, b) => a.size - b.size)
    const others = [...fewest].filter((other) => rest.every((own) => own.has(other)) && !isSameMethod(other, paper))
    if (others.length === 0) return draft
    const keywords = paper.keywords.join(', ')
    const hints = plainHints(paper)
    // Where another's year, venue or section is not known, it may be the same.
    const best = hints.findIndex(
      (hint, kind) =>
        hint !== '' &&
        !hint.includes(keywords) &&
        others.every((other) => ![hint, ''].includes(plainHints(other)[kind] ?? '')) &&
        !tellsPaper(hint, paper),
    )
    const AskKeyword = best === -1 ? '' : fields.AskKeyword + hintHtml(hints[best] ?? '', wording)
    return { ...draft, fields: { ...fields, AskKeyword } }
  })
}

function asksByKeyword({ fields }: Draft): boolean {
  return (fields.AskKeyword ?? '') !== ''
}

function papersByKeyword(drafts: readonly Draft[]): Map<string, Set<United>> {
  const papers = new Map<string, Set<United>>()
  for (const { paper } of drafts) {
    if (paper.method === null) continue
    for (const keyword of paper.keywords.map(questionKey))
      papers.set(keyword, (papers.get(keyword) ?? new Set()).add(paper))
  }
  return papers
}

function isSameMethod(one: United, other: United): boolean {
  return questionKey(one.method ?? '') === questionKey(other.method ?? '')
}

/**
 * Clozes that look the same and hide different texts get a hint above them; where nothing tells them apart, each answer names the
 * other texts as well (the Also field).
 * @param clozes each with what its front shows and what it hides
 */
export function tellClozesApart(clozes: readonly ShownCloze[]): void {
  const groups = new Map<string, ShownCloze[]>()
  for (const cloze of clozes) {
    const key = questionKey(cloze.front)
    const group = groups.get(key)
    if (group) group.push(cloze)
    else groups.set(key, [cloze])
  }
  for (const group of groups.values()) {
    if (new Set(group.map(({ hidden }) => questionKey(hidden))).size < 2) continue
    const hints = group.map(({ note, hidden }) =>
      plainHints(note.paper).map((hint) => (containsName(hint, hidden) ? '' : hint)),
    )
    const best = mostTelling(hints)
    group.forEach(({ note, hidden, wording }, index) => {
      const hint = best[index] ?? ''
      const isNew = hint !== '' && !(note.fields.Context ?? '').includes(hintHtml(hint, wording))
      if (isNew) note.fields.Context += hintHtml(hint, wording)
      const others = group
        .filter((other, at) => questionKey(other.hidden) !== questionKey(hidden) && (hint === '' || best[at] === hint))
        .map((other) => escapeHtml(other.hidden))
      if (others.length > 0)
        note.fields.Also = [...new Set([...(note.fields.Also ?? '').split('<br>'), ...others])]
          .filter(Boolean)
          .join('<br>')
    })
  }
}

export interface ShownCloze {
  note: { fields: Record<string, string>; paper: United }
  wording: Language
  front: string
  hidden: string
}

/** Places of the keys that are the same. */
function samePlaces(keys: readonly (string | null)[]): number[][] {
  const groups = new Map<string, number | number[]>()
  keys.forEach((key, index) => {
    if (key === null) return
    const known = groups.get(key)
    if (known === undefined) groups.set(key, index)
    else if (typeof known === 'number') groups.set(key, [known, index])
    else known.push(index)
  })
  return [...groups.values()].filter((group) => typeof group !== 'number')
}

/** What a reader sees: words in one case without white space, and the pictures. */
function questionKey(cue: string): string {
  const isPlain = !/[<&]/.test(cue)
  const sources = isPlain ? [] : [...cue.matchAll(/<img\b(?:(?!<img)[^>])*\ssrc="([^"]*)"/g)].map(([, src]) => src)
  const text = isPlain ? cue : withoutReferences(cue.replace(/<[^>]*(?:>|$)/g, ''))
  const plain = withoutSpaces(isAscii(text) ? text.toLowerCase() : text.normalize('NFKC').toLowerCase())
  return sources.length === 0 ? plain : [plain, ...sources].join('\n')
}

function withoutSpaces(text: string): string {
  return /[^\S ]/.test(text) ? text.replace(/\s+/gu, '') : text.replaceAll(' ', '')
}

/** The same sign is written in several ways by what makes HTML here. */
function withoutReferences(html: string): string {
  if (!html.includes('&')) return html
  const signs: Record<string, string> = { amp: '&', '#x26': '&', lt: '<', '#x3C': '<', gt: '>', quot: '"', '#x22': '"' }
  return html.replace(/&(amp|lt|gt|quot|#x26|#x3C|#x22);/g, (_, name: string) => signs[name] ?? '')
}

/** A question with more right answers than these tells nothing, and naming all of them on each would grow with their square. */
const mostOthers = 5

function tellGroupApart(group: readonly Draft[], field: string): Problem[] {
  const hints = group.map((draft) => hintsOf(draft.paper, field))
  const best = mostTelling(hints)
  const all = [...group.keys()]
  const byHint = new Map<string, number[]>()
  for (const index of all) {
    const alike = byHint.get(best[index] ?? '')
    if (alike) alike.push(index)
    else byHint.set(best[index] ?? '', [index])
  }
  const crowded: Draft[] = []
  const problems = group.flatMap((draft, index) => {
    const hint = best[index] ?? ''
    if (hint !== '') draft.fields[field] += hintHtml(hint, draft.wording)
    // A front without a hint fits the others too, whatever is said on theirs.
    const alike = hint === '' ? all : (byHint.get(hint) ?? [])
    if (alike.length === 1) return []
    if (alike.length - 1 > mostOthers) {
      draft.fields[field] = ''
      crowded.push(draft)
      return []
    }
    const others = alike.flatMap((at) => (at === index ? [] : (group[at] ?? [])))
    if (askForPaper.includes(field)) nameAlso(draft, others)
    if (askForMethod.includes(field)) {
      if (others.some((other) => !isSameMethod(other.paper, draft.paper))) draft.fields[field] = ''
      return []
    }
    // Once for each pair, at the later one.
    const earlier = alike.find((at) => at < index)
    const other = earlier === undefined ? undefined : group[earlier]
    return other ? [ambiguous(draft, other, field)] : []
  })
  return [...problems, ...crowd(crowded, field)]
}

/** One problem for all of them, at the first. */
function crowd([first, ...others]: readonly Draft[], field: string): Problem[] {
  if (!first || askForMethod.includes(field)) return []
  const { title, place } = first.paper
  const found = `“${title.text}” and ${others.length} more papers are asked for by the same ${asked[field] ?? 'question'}, so none of them is asked for by it`
  return [problem('warning', 'ambiguous', place, found, 'a year, venue or keyword that only one of them has')]
}

function ambiguous({ paper }: Draft, { paper: other }: Draft, field: string): Problem {
  const where = `${other.place.file}:${other.place.line}`
  const found = `“${paper.title.text}” is asked for by the same ${asked[field] ?? 'question'} as “${other.title.text}” (${where})`
  return problem('warning', 'ambiguous', paper.place, found, 'a year, venue or keyword that only one of them has')
}

/** The kind of hint that tells most of a group apart. */
function mostTelling(hints: readonly string[][]): string[] {
  const kinds = hints.reduce((most, own) => Math.max(most, own.length), 0)
  return Array.from({ length: kinds }, (_, kind) => hints.map((own) => own[kind] ?? '')).reduce(
    (chosen, candidate) => (new Set(candidate).size > new Set(chosen).size ? candidate : chosen),
    hints.map(() => ''),
  )
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
  const usable = plainHints(paper).map((hint) => {
    if (field === 'AskYear') return hint.includes(String(paper.year ?? '')) ? '' : hint
    return [...askForPaper, ...askForMethod].includes(field) && tellsPaper(hint, paper) ? '' : hint
  })
  // Equal titles of two papers: only their addresses differ for certain.
  return field === 'AskContribution' || field === 'AskYear' ? [...usable, paper.links[0]?.url ?? ''] : usable
}
