import type { Nodes } from 'mdast'
import type { Problem } from '../../problems/problem.ts'
import { joinedApart, type RichText } from '../../text/rich-text.ts'
import { methodOf } from '../../words/names.ts'
import { ownLanguage } from '../markdown/own-language.ts'
import type { Paper } from '../paper.ts'
import { answersIn } from './answers.ts'
import { isCollection } from './collection.ts'
import { commentsIn } from './comments.ts'
import { firstPiece, isNothing, piecesOf } from './content.ts'
import { type Credits, citekeyOf, creditsOf, figuresIn, isEmpty } from './credits.ts'
import { textsOf } from './front-matter.ts'
import { type Fact, type Note, richTextOf, type Template } from './note.ts'
import { isHead, isOfFile, isSectionName } from './part.ts'
import { contributionRoles, isAspect, type Role } from './roles.ts'
import { shortNameOf } from './short-name.ts'
import { templates } from './templates.ts'
import { isCollectionByName, isTemplate, type Titled, titleOf } from './title.ts'

export interface NoteReading {
  paper: Paper
  problems: Problem[]
  /** What tells that it is a paper. */
  why: string
  /** It says so itself, with labels, headings or front matter: lines below a heading that has none may be a list's. */
  isSure: boolean
}

/** How a file is named and where its Han characters belong. */
export interface Around {
  file: string
  han: 'zh' | 'ja'
  blocks: readonly Nodes[]
  /** In the file's name, or behind its title. */
  citekey: string | null
}

/** Reads a note as one of a paper; a text: why it is none. */
export function readNote(note: Note, around: Around): NoteReading | string {
  if (isTemplate(note)) return 'a template for notes, which a program fills in'
  const own = templates.filter((template) => template.recognises(note))
  const facts = own.flatMap((template) => template.factsIn(note))
  const found = titleOf(note, facts)
  const isNamed = facts.some(({ role }) => role === 'title')
  if (!isNamed && isCollectionByName(note)) return 'a list of papers, or minutes, as its heading says'
  const key = citekeyOf(facts) ?? around.citekey
  // A library may know the title of what is only named by its key.
  const titled: Titled | null = found ?? (key === null ? null : { title: richTextOf(key), line: null })
  if (titled === null) return 'no title of a paper, nor any in its name'
  const credits = creditsOf(facts, note.outline, titled, note.isPost)
  const marks = marksOf(note, facts, credits, titled, key)
  const weight = marks.reduce((sum, mark) => sum + mark.weight, 0)
  const against = whyNone(note, facts, weight)
  if (against !== null) return against
  if (weight < enough)
    return marks.length === 0 ? noMark : `only ${marks.map(({ name }) => name).join(' and ')}: ${noMark}`
  const contribution = contributionIn(note, facts, own)
  const place = { file: around.file, line: titled.line ?? 1, column: 1 }
  const said = contribution?.text.text ?? ''
  const { questions, parts } = note.outline
  const answers = answersIn(facts, questions, parts, said, titled.title.text, place)
  const notes = remarksIn(facts, contribution, commentsIn(note.outline))
  const paper: Paper = {
    kind: 'paper',
    title: titled.title,
    method:
      methodOf(contribution?.text.text ?? null, titled.title.text) ??
      shortNameOf(note.front, titled.title.text, credits.authors),
    year: credits.year,
    authors: credits.authors,
    venue: credits.venue,
    contribution: contribution?.text ?? null,
    figures: figuresIn(around.blocks),
    keywords: credits.keywords,
    notes,
    links: credits.links,
    section: [],
    language: ownLanguage({ contribution: contribution?.text ?? null, notes, keywords: credits.keywords }, around.han),
    place,
    alone: true,
    ...(key === null ? {} : { citekey: key }),
    ...(answers.answers.length === 0 ? {} : { answers: answers.answers }),
  }
  const why = `a note of one paper: ${own.map(({ name }) => name).join(', ') || 'its title and its link'}`
  return {
    paper,
    problems: answers.problems,
    why,
    isSure: weight >= surely && facts.some(({ role }) => role !== 'ignored'),
  }
}

const noMark = 'no mark of a paper (authors, year, venue, DOI, arXiv link, citation key, contribution)'

interface Mark {
  name: string
  weight: number
}

const enough = 2
const surely = 4

function marksOf(note: Note, facts: readonly Fact[], credits: Credits, titled: Titled, citekey: string | null): Mark[] {
  // A heading alone is a mark as well: it is there to be filled in.
  const has = (...roles: Role[]) => facts.some(({ role }) => roles.includes(role))
  const says = (...roles: Role[]) => facts.some(({ role, text }) => roles.includes(role) && !isEmpty(text.text))
  const marks: [boolean, string, number][] = [
    [credits.hasPaperLink || says('doi', 'arxiv'), 'a link to a paper', 2],
    [says('venue') || credits.venue !== null, 'a venue', 2],
    [citekey !== null, 'a citation key', 2],
    [has('one sentence', 'contribution', 'tldr', 'key idea'), 'a contribution', 2],
    [credits.authors !== null, 'authors', 1],
    // A key that is still empty is one of a paper all the same.
    [has('year', 'published', 'venue', 'doi') || titled.credit !== undefined, 'a year', 1],
    [has('summary', 'key points') || hasAbstract(note), 'a summary', 1],
  ]
  const found = marks.flatMap(([isThere, name, weight]) => (isThere ? [{ name, weight }] : []))
  return [...found, ...markOfSections(note, facts, found, titled.title.text)]
}

function hasAbstract({ outline }: Note): boolean {
  return outline.parts.some(({ role, form }) => role === 'abstract' && form !== 'label')
}

const relatedWork = /^[\d.\s]{0,5}(?:related works?|previous works?|関連研究|先行研究|相关(?:工作|研究)|관련\s?연구)/i

/**
 * Goal, method, result and summary have experiments and meetings too: without anything else they are a paper's only where there is
 * a section that others do not have.
 */
function markOfSections(note: Note, facts: readonly Fact[], others: readonly Mark[], title: string): Mark[] {
  if (isLikeTitle(title) && isDividedAsPapersAre(note)) return [{ name: 'the sections of a paper', weight: enough }]
  const sections = new Set(facts.map(({ role }) => role).filter(isAspect))
  const isOwn =
    hasAbstract(note) ||
    facts.some(({ role }) => role === 'comparison' || role === 'limitation') ||
    note.outline.parts.some(({ key, form }) => form === 'heading' && relatedWork.test(key))
  const base = others.reduce((sum, { weight }) => sum + weight, 0)
  if (sections.size === 0 || (base < enough && !isOwn)) return []
  return [{ name: 'sections of a paper', weight: sections.size >= 3 && base >= enough ? 2 : 1 }]
}

/** "Ringing Old Bells in Frost": four words or more, most of them with capitals. */
function isLikeTitle(title: string): boolean {
  const words = title.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  return (
    words.length >= 4 && capitals.length * 2 >= words.length && /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(title)
  )
}

/** It begins as a paper does, and has a method and experiments below headings of their own. */
function isDividedAsPapersAre({ outline }: Note): boolean {
  const headings = outline.parts.filter(isOfFile)
  const has = (...roles: Role[]) => headings.some(({ role }) => role !== null && roles.includes(role))
  const begins = has('problem', 'abstract') || headings.some(({ key }) => isSectionName(key) || relatedWork.test(key))
  return begins && has('method') && headings.some(({ key }) => /experiment|实验|実験|실험/iu.test(key))
}

/** What a note is on instead of a paper; null where nothing says so. */
function whyNone({ front, outline, name, folder }: Note, facts: readonly Fact[], weight: number): string | null {
  const kinds = front
    .filter(({ key }) => /^(?:type|category|categories|tags?|class|kind)$/i.test(key))
    .map(({ value }) => JSON.stringify(value))
  const other =
    /["#/](?:books?|person|people|meetings?|minutes|recipes?|daily|movies?|films?|podcasts?|投稿|书|书籍|読書)["/]/iu.exec(
      kinds.join(' '),
    )
  const isOther = other !== null || facts.some(({ role, text }) => role === 'isbn' && !isEmpty(text.text))
  const isTerm = front.some(
    ({ key, value }) =>
      /^(?:type|category|class|kind)$/i.test(key) &&
      /^(?:concepts?|definitions?|terms?|tools?|courses?|moc|datasets?)$/i.test(textsOf(value).join()),
  )
  if (front.some(({ key }) => key === 'marp')) return 'slides'
  if (isCollection(outline.parts)) return 'a collection: its headings are papers'
  if ((isOther || isTerm) && weight < surely) return 'a note on something else than a paper, as its front matter says'
  const words = outline.parts.filter(({ form }) => form === 'heading').map(({ key }) => key.toLowerCase().trim())
  const ofPrograms = words.filter((word) =>
    /^(?:installation|install|usage|license|licence|getting started|quick ?start|contributing|requirements|安装|使用方法|インストール|설치)$/u.test(
      word,
    ),
  )
  const commands = outline.parts.flatMap(({ blocks }) => blocks).filter(isCommand)
  if ((ofPrograms.length > 0 && weight < surely + 1) || (commands.length > 0 && weight < surely))
    return 'the page of a program'
  const wanted = folder === '' ? surely : enough
  if (/^(?:readme|changelog|license|contributing|index|home|moc)$/i.test(name) && weight < wanted)
    return 'a page about other pages'
  return null
}

function isCommand(node: Nodes): boolean {
  return node.type === 'code' && /^(?:bash|sh|shell|zsh|console|powershell|cmd)$/i.test(node.lang ?? '')
}

interface Contribution {
  text: RichText
  /** Of several, the others. */
  others: RichText[]
  part: Fact['part']
}

/** The reader's own words on what the paper contributes. */
function contributionIn(note: Note, facts: readonly Fact[], own: readonly Template[]): Contribution | null {
  const abstract = lettersOf(abstractOf(note))
  for (const role of contributionRoles)
    for (const fact of facts) {
      const found = fact.role === role ? contentOf(fact) : null
      // Programs put the abstract where a summary is to be written.
      if (found && !(abstract !== '' && abstract.startsWith(lettersOf(found.text.text).slice(0, 200)))) return found
    }
  const isFree = own.some(({ name }) => name === 'front matter')
  const isKept = isFree || own.some(({ name }) => name === 'a section of metadata')
  const remark = isKept ? facts.filter(({ role }) => role === 'remark').map((fact) => firstParagraph(fact)) : []
  return remark.find((found) => found !== null) ?? (isFree ? openingOf(note, true) : null) ?? openingOf(note, false)
}

function abstractOf({ outline }: Note): string {
  const parts = outline.parts.filter(({ role }) => role === 'abstract')
  return parts
    .flatMap((part) => [isHeading(part) ? '' : part.text.text, ...piecesOf(part.blocks).map(({ text }) => text.text)])
    .join(' ')
}

/** Without signs and spaces, in one case. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function contentOf({ text, part }: Fact): Contribution | null {
  if (!isHeading(part) && !isNothing(text))
    return { text, others: part ? piecesOf(part.blocks).map((piece) => piece.text) : [], part }
  const first = part ? firstPiece(part.blocks) : null
  return first && part ? { ...first, part } : null
}

/** What its text names stands below it. */
function isHeading(part: Fact['part']): boolean {
  return part !== null && (part.form === 'heading' || part.form === 'callout')
}

function firstParagraph({ part }: Fact): Contribution | null {
  const [first] = part?.blocks ?? []
  const piece = first?.type === 'paragraph' ? firstPiece([first]) : null
  return piece && part ? { ...piece, part } : null
}

/** "This paper proposes", 本文提出: so begins what a reader says of the whole paper. */
const aboutAll =
  /^(?:(?:in )?(?:this|the)\s(?:\S{1,12}\s)?(?:paper|work|article|study)\b|(?:the\s)?authors?\s\p{Ll}|they\s(?:propose|present|introduce|show)|本(?:文|论文|研究|論文|稿)|这篇(?:论文|文章|工作)|该(?:论文|文章|研究)|この(?:論文|研究)|이\s?(?:논문|연구)|본\s?(?:논문|연구))/iu

/** What stands below the title before any section; where nothing but sections tells of the paper, only what is about all of it. */
function openingOf({ outline }: Note, isFree: boolean): Contribution | null {
  for (const part of outline.parts.filter((one) => isHead(one)))
    for (const [at, node] of part.blocks.entries()) {
      if (node.type !== 'paragraph' && !(node.type === 'list' && !isFree)) continue
      const head = node.type === 'list' ? node.children[0]?.children.slice(0, 1) : part.blocks.slice(at)
      const piece = firstPiece(head ?? [])
      const text = piece?.text.text ?? ''
      if (isFullCitation(text)) continue
      const says = text.split(/\s+/).length >= 5 && !/^(?:links?|see|read with|related)\b/i.test(text)
      // Whoever says “we” wrote the paper: it is its abstract.
      if (piece && (isFree ? says : aboutAll.test(text) && !/\bwe\b/i.test(text)))
        return { text: piece.text, others: [], part: null }
    }
  return null
}

/** Names, a title in quotation marks and where it appeared. */
function isFullCitation(text: string): boolean {
  return /^[^"“]{1,200}["“][^"”]{12,300}["”]/u.test(text) && /\bpp\. ?\d|\bdoi\b|\bvol\. ?\d/i.test(text)
}

const longestRemark = 600
const mostOfComments = 2000

/** What else the reader noted: further contributions, and remarks where they are short; and his comments on highlights. */
function remarksIn(
  facts: readonly Fact[],
  contribution: Contribution | null,
  comments: readonly RichText[],
): RichText | null {
  const remarks = facts
    .filter(({ role, part }) => role === 'remark' && part !== contribution?.part)
    .flatMap(({ text, part }) => [
      ...(isHeading(part) || isNothing(text) ? [] : [text]),
      ...piecesOf(ownBlocks(part?.blocks ?? [])).map((piece) => piece.text),
    ])
  const others = [...(contribution?.others ?? []), ...remarks]
  const kept: RichText[] = []
  let length = 0
  for (const other of others) {
    length += other.text.length
    if (length <= longestRemark) kept.push(other)
  }
  let ofComments = 0
  for (const comment of comments) {
    ofComments += comment.text.length
    if (ofComments <= mostOfComments) kept.push(comment)
  }
  if (kept.length === 0) return null
  return joinedApart(kept)
}

/** Without quotes, which are the paper's words. */
function ownBlocks(blocks: readonly Nodes[]): Nodes[] {
  return blocks.filter(({ type }) => type !== 'blockquote')
}
