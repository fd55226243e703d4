import { fieldOf } from './columns.ts'
import { isSentence, isTitleCase } from './markdown/entries/remark.ts'

/** A field in which a reader may have written. */
export interface Remark {
  /** Its lines: a paragraph, a bullet, a line of Zotero's Extra each. */
  lines: readonly string[]
  /** Libraries and exporters write into it, too: only what reads like a reader's sentence counts. */
  isShared: boolean
}

export interface ReadersWords {
  contribution: string | null
  notes: string[]
  keywords: string[]
}

/** What a person wrote who reads all of it; a longer text is no note on a paper. */
const maximalLine = 5000
const maximalLines = 200

/**
 * What the reader wrote, out of fields into which machines write as well (the same field is Zotero's Extra with one exporter and the
 * reader's notes with the next). So the content decides: labelled lines, then whole sentences; what names a number, a date, a place
 * of print or a programme's own key is none.
 */
export function readersWords(remarks: readonly Remark[]): ReadersWords {
  const said: ReadersWords = { contribution: null, notes: [], keywords: [] }
  const sentences: string[] = []
  for (const remark of remarks) takeRemark(remark, said, sentences)
  if (said.contribution === null) said.contribution = sentences.shift() ?? null
  said.notes.unshift(...sentences)
  said.notes = [...new Set(said.notes)].filter((note) => note !== said.contribution)
  return said
}

function takeRemark({ lines, isShared }: Remark, said: ReadersWords, sentences: string[]): void {
  let label: ReturnType<typeof fieldOf>
  const isOfMachines = lines.some((line) => /^arxiv:\s?[\d.a-z/-]{6,}/i.test(line))
  const isOfDatabases = isShared && lines.some((line) => ofDatabases.test(line.slice(0, maximalLine)))
  for (const line of lines.slice(0, maximalLines)) {
    const text = afterQuotation(
      line
        .replace(/^[\s•*–-]+(?=\S)/, '')
        .trim()
        .slice(0, maximalLine),
    )
    if (text === '') continue
    const keyed = /^([\p{L}_][\p{L}\p{N} _.'’-]{0,40}?|TL;DR) ?[:：](.*)$/u.exec(text)
    const alone = isOfDatabases ? undefined : labelAlone(text)
    if (alone) label = alone
    else if (keyed && isOfReader(keyed[1] ?? '')) {
      label = undefined
      takeLabelled(fieldOf(keyed[1] ?? ''), keyed[2] ?? '', isOfMachines, said, sentences)
    } else if (keyed && (isShared || isKeyOfMachines(keyed[1] ?? '') || !isSentence(keyed[2] ?? ''))) label = undefined
    else if (label !== undefined && !isBibliographic(text)) takeLabelled(label, text, false, said, sentences)
    else if (!isOfDatabases && isOwnSentence(text, isShared)) sentences.push(text)
  }
}

/** A highlight, “…” (Author, 2020, p. 3), is the paper's own text; the reader's stands behind it. */
function afterQuotation(text: string): string {
  if (!/^[“"]/.test(text)) return text
  const close = text.search(/[”"] ?\(/)
  if (close > 0) {
    const cited = /^[”"] ?\([^()]{0,200}\b(?:p|pp|S|pg)\.? ?\d[^()]{0,40}\)/.exec(text.slice(close, close + 300))?.[0]
    if (cited !== undefined) return text.slice(close + cited.length).replace(/^[\s.;,:)]{1,20}/, '')
  }
  return /[”"][.,;]?$/.test(text) && !/[“”"]/.test(text.slice(1, -2)) ? '' : text
}

/** "Summary" on a line of its own says what the lines below it are. */
function labelAlone(text: string): ReturnType<typeof fieldOf> {
  if (text.length > 40 || /[.!?。！？]$/.test(text)) return undefined
  const label = text.replace(/[:：]$/, '')
  return isOfReader(label) ? fieldOf(label) : undefined
}

/** Labels of the vocabulary of headers that name the reader's words. */
function isOfReader(label: string): boolean {
  const field = fieldOf(label)
  return (
    (field === 'contribution' && !/^(?:abstract|摘要)$/i.test(label)) ||
    field === 'notes' ||
    /^(?:tags|关键词)$/i.test(label)
  )
}

function takeLabelled(
  field: ReturnType<typeof fieldOf>,
  value: string,
  isOfMachines: boolean,
  said: ReadersWords,
  sentences: string[],
): void {
  const text = value.trim()
  if (text === '' || (field !== 'contribution' && (isOfMachines || ofPrint.test(text.slice(0, 400))))) return
  if (field === 'keywords') said.keywords.push(...text.split(/[,;，；、]/u))
  else if (field === 'contribution' && said.contribution === null) said.contribution = text
  else if (!isBibliographic(text)) {
    if (isSentence(text)) sentences.push(text)
    else if (field === 'contribution') said.notes.push(text)
  }
}

function isOwnSentence(text: string, isShared: boolean): boolean {
  if (!isSentence(text) || isBibliographic(text) || /^[:;,.)]/.test(text)) return false
  return !isShared || (!isTitleCase(text) && isStatement(text) && !ofPrint.test(text.slice(0, 400)))
}

/** What says something ends with a stop, or has a verb, or goes on from an unwritten beginning; the name of a special issue does not. */
function isStatement(text: string): boolean {
  return /[.!?;。！？；…]["'”’)\]]{0,3}$/u.test(text) || !/^[^\p{L}]{0,9}(?:\p{Lu}|\d)/u.test(text) || verbs.test(text)
}

const verbs = new RegExp(
  `(?<!\\p{L})(?:${[
    'is|are|was|were|be|been|has|have|had|can|cannot|could|will|would|may|might|must|should|do|does|did|not|no|need|needs',
    'that|because|when|while|which|who|whose|if|than|but|so|more|less|fewer|better|worse|instead|without|only',
    'we|they|it',
    '(?<!(?:the|their|its|of|and|for|in|on|a) )(?:use|show|find|make|give|get|take|learn|train|work|help|let|keep|beat|hold|grow|move|run|add|cut|fail|lack|scale|prove|propose|introduce|argue|claim|reduce|improve|replace|compare|require|allow|explain|predict|outperform|depend|solve|treat|turn|carry|carrie)(?:s|d|ed)?|found|made|gave|took|taught|grew|ran|held',
    'ist|sind|wird|werden|kann|zeigt|nicht|dass|weil|est|sont|peut|montre|que|ne|pas|es|son|puede|muestra|porque|não|è|sono',
  ].join('|')})(?!\\p{L})|^\\p{Lu}\\p{Ll}{2,}s (?!in|of|on|for|from|and|to|at|with|de|en|der|des)`,
  'iu',
)

/** Where it stood first, how long it is, where its programs are: what preprints, catalogues and exporters say. */
const ofPrint =
  /^(?:\d{5} |[A-Z]{3,8}(?:[ -][A-Z]{2,8})?(?:[ -]|\s?['’])?(?:(?:19|20)\d\d|\d\d)\b|[Ii]ncludes? (?:biblio|index|refer)|[Cc]ited (?:\w{3,9} )?(?:19|20)\d\d)|\b\d{1,4} (?:pages|pp)\b/

/** Exporters of whole databases fill a note with the place in print, the funds and the list of references: nothing in it is the reader's. */
const ofDatabases =
  /\b(?:19|20)\d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?: \d{1,2}| ?-[A-Z][a-z]{2})?;|\bdoi: ?(?:10\.|$)|\b(?:Epub (?:19|20)\d\d|eCollection)\b|^(?:Export Date|Cited By|References|Correspondence Address|CODEN|Funding (?:details|text)(?: \d+)?) ?:/

/** Keys that programs write into notes and Extra, in small letters without spaces and signs. */
const machineKeys = new Set(
  `arxiv doi pmid pmcid oclc isbn issn url eprint citationkey citekey bibtex version number publisher place pages numpages section
   conferencename edition volume issue series journalabbreviation type genre medium status accessed read readstatus readstatusdate
   citations citation semanticscholar gscc adsbibcode acm ieee qid zsccs zscc originaldate originaltitle originalauthor original
   major download view clc foundation fund price ipc ccs organizer creatorsext issued submitted eventplace eventdate eventtitle
   containertitle translator director archive archivelocation callnumber libraryofcongress lccn mrnumber zbmath zbl jstor
   license copyright rights file tex lastaccessed lastchecked updated created added date year language langid shorttitle
   citedby exportdate correspondenceaddress fundingdetails fundingtext fundingtext1 coden references recordid numberofpages reportnumber rating priority ranking owner timestamp`
    .split(/\s+/)
    .filter(Boolean),
)

function isKeyOfMachines(key: string): boolean {
  const plain = key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return machineKeys.has(plain) || /^(?:tex\.|_)/i.test(key) || /^biblatex/i.test(key)
}

/** What says where and how a paper was printed, or that somebody has looked at it. */
const bibliographic = new RegExp(
  `^\\W{0,3}(?:${[
    'to (?:appear|be published)',
    'in (?:press|preparation|print|proceedings|proc\\.)',
    'forthcoming|preprint|manuscript|unpublished|draft',
    '(?:accepted|submitted|presented)(?: (?:as|at|by|for|in|to|on)\\b|$)',
    'under (?:double-blind )?(?:review|submission)',
    '(?:last )?(?:accessed|visited|checked|retrieved|updated|modified)\\b',
    '(?:online|available)(?:;| (?:at|from|online|under|as|on)\\b)',
    '(?:first |originally |also |previously )?published(?:,| (?:as|at|by|in|on|online|under|version)\\b|$)',
    '(?:a )?(?:revised|extended|preliminary|shorter?|longer|full|early|final|corrected|updated)(?: and \\w+)? version',
    '(?:reprint(?:ed)?|translat(?:ed|ion)|edited|compiled|dated)\\b',
    "(?:ph\\.?d\\.?|doctoral|master'?s?|m\\.?sc\\.?|diploma|bachelor'?s?) ?(?:thesis|dissertation)",
    'special (?:issue|section)',
    '(?:equal|joint) contribution|.{0,60}contributed equally',
    '\\d+ (?:pages|figures|tables|pp)\\b',
    'arxiv|cited by|export date|copyright|publisher|conference name|issn|isbn|doi|pmid|http|www\\.|version|vol(?:ume|\\.)|number|series|code (?:is )?(?:available|at)|project page|camera[- ]ready|oral|poster|best paper|et al|\\d+(?:st|nd|rd|th) (?:ed|edition|printing)|©',
    'from duplicate \\d+ \\(|null$',
    'proceedings of|workshop (?:on|at)|conference (?:on|paper)|technical report|lecture notes in|appears? in|see also|supplement(?:ary)?\\b.{0,40}$',
  ].join('|')})`,
  'iu',
)

function isBibliographic(text: string): boolean {
  const letters = text.slice(0, 400).match(/\p{L}/gu)?.length ?? 0
  const digits = text.slice(0, 400).match(/\d/g)?.length ?? 0
  return bibliographic.test(text.slice(0, 400)) || digits > letters
}
