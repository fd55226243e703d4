import { fieldOf } from './columns.ts'
import { isSentence, isTitleCase } from './markdown/entries/remark.ts'
import { isPersonal } from './personal-remark.ts'

/** A field in which a reader may have written. */
export interface Remark {
  /** Its lines: a paragraph, a bullet, a line of Zotero's Extra each. */
  lines: readonly string[]
  /** Who else writes into it: where publishers do, only what reads like a reader's sentence tells of the paper. */
  sharedWith: 'nobody' | 'programs' | 'publishers'
}

export interface ReadersWords {
  contribution: string | null
  notes: string[]
  /** What may be the reader's, or tells where a paper was printed: worth a look, and nothing to ask about. */
  asides: string[]
  keywords: string[]
}

/** What a person wrote who reads all of it; a longer text is no note on a paper. */
const maximalLine = 5000
const maximalLines = 200

/**
 * What the reader wrote, out of fields into which machines write as well (the same field is Zotero's Extra with one exporter and the
 * reader's notes with the next). So the content decides: labelled lines, then whole sentences of the paper; what the reader says of
 * himself, and what only may be his, is kept beside them. Numbers, addresses and a programme's own keys are no words of his.
 */
export function readersWords(remarks: readonly Remark[]): ReadersWords {
  const said: ReadersWords = { contribution: null, notes: [], asides: [], keywords: [] }
  const sentences: string[] = []
  for (const remark of remarks) takeRemark(remark, said, sentences)
  if (said.contribution === null) said.contribution = sentences.shift() ?? null
  said.notes.unshift(...sentences)
  said.notes = [...new Set(said.notes)].filter((note) => note !== said.contribution)
  said.asides = [...new Set(said.asides)].filter((one) => one !== said.contribution && !said.notes.includes(one))
  return said
}

function takeRemark({ lines, sharedWith }: Remark, said: ReadersWords, sentences: string[]): void {
  let label: ReturnType<typeof fieldOf>
  const isShared = sharedWith !== 'nobody'
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
    const [, key = '', value = ''] = keyAt.exec(text) ?? []
    const field = key === '' ? undefined : fieldOfReader(key)
    const alone = isOfDatabases ? undefined : labelAlone(text)
    if (alone) label = alone
    else if (field) {
      label = undefined
      takeLabelled(field, value, isOfMachines, said, sentences)
    } else if (key !== '' && (isShared || isKeyOfMachines(key) || !isSentence(value))) {
      label = undefined
      if (!isOfDatabases && isAside(text, isShared) && (!isShared || isStatement(value))) said.asides.push(text)
    } else if (label !== undefined && !isBibliographic(text)) takeLabelled(label, text, false, said, sentences)
    else if (isOfDatabases) continue
    else if (isOwnSentence(text, sharedWith)) takeSentence(text, said, sentences)
    else if (isAside(text, isShared)) said.asides.push(text)
  }
}

const keyAt = /^([\p{L}_][\p{L}\p{N} _.'’-]{0,40}?|TL;DR) ?[:：](.*)$/u

function takeSentence(text: string, said: ReadersWords, sentences: string[]): void {
  if (isPersonal(text)) said.notes.push(text)
  else sentences.push(text)
}

/** Worth a look on the back of a card, though nothing tells that it is said of the paper. */
function isAside(text: string, isShared: boolean): boolean {
  const [, key = ''] = keyAt.exec(text) ?? []
  if (isKeyOfMachines(key) || isOfPrograms(text)) return false
  if (!isShared) return true
  if (!isSentence(text)) return false
  return statusOfPrint.test(text) || (!isTitleCase(text) && !ofPrint.test(text.slice(0, 400)))
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
  return fieldOfReader(text.replace(/[:：]$/, ''))
}

/** Labels of the vocabulary of headers that name the reader's words: "Summary", "My remark". */
function fieldOfReader(label: string): ReturnType<typeof fieldOf> {
  const [, own] = /^(?:my|own|personal) (.*)$/iu.exec(label) ?? []
  const field = fieldOf(own ?? label)
  if (field === 'contribution') return /^(?:abstract|摘要)$/i.test(label) ? undefined : field
  if (own !== undefined || field === 'notes') return 'notes'
  return field === 'keywords' && /^(?:tags|关键词)$/i.test(label) ? field : undefined
}

function takeLabelled(
  field: ReturnType<typeof fieldOf>,
  value: string,
  isOfMachines: boolean,
  said: ReadersWords,
  sentences: string[],
): void {
  const text = value.trim()
  if (text === '') return
  const isOfPrint = isOfMachines || ofPrint.test(text.slice(0, 400))
  if (field === 'keywords') said.keywords.push(...(isOfPrint ? [] : text.split(/[,;，；、]/u)))
  else if (field === 'contribution' && said.contribution === null) said.contribution = text
  else if (isOfPrint || isBibliographic(text)) {
    if (!isOfMachines && isAside(text, true)) said.asides.push(text)
  } else if (isSentence(text)) takeSentence(text, said, sentences)
  else said.notes.push(text)
}

function isOwnSentence(text: string, sharedWith: Remark['sharedWith']): boolean {
  if (!isSentence(text) || isBibliographic(text) || /^[:;,.)]/.test(text)) return false
  if (sharedWith === 'nobody') return true
  if (isTitleCase(text) || ofPrint.test(text.slice(0, 400))) return false
  return sharedWith === 'programs' || isStatement(text)
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

/** That it was printed, or will be: a person may have written it, too. */
const statusOfPrint = new RegExp(
  `^\\W{0,3}(?:${[
    'to (?:appear|be published)',
    'in (?:press|preparation|print|proceedings|proc\\.)',
    'forthcoming|preprint|manuscript|unpublished|draft',
    '(?:accepted|submitted|presented)(?: (?:as|at|by|for|in|to|on)\\b|$)',
    'under (?:double-blind )?(?:review|submission)',
    '(?:first |originally |also |previously )?published(?:,| (?:as|at|by|in|on|online|under|version)\\b|$)',
    '(?:a )?(?:revised|extended|preliminary|shorter?|longer|full|early|final|corrected|updated)(?: and \\w+)? version',
    '(?:reprint(?:ed)?|translat(?:ed|ion)|edited|compiled|dated)\\b',
    "(?:ph\\.?d\\.?|doctoral|master'?s?|m\\.?sc\\.?|diploma|bachelor'?s?) ?(?:thesis|dissertation)",
    'special (?:issue|section)',
    '(?:equal|joint) contribution|.{0,60}contributed equally',
    'code (?:is )?(?:available|at)|project page|camera[- ]ready|oral|poster|best paper',
    'workshop (?:on|at)|conference (?:on|paper)|technical report|appears? in|see also',
  ].join('|')})`,
  'iu',
)

/** What programs and publishers write about a record. */
const ofPrograms = new RegExp(
  `^\\W{0,3}(?:${[
    '(?:last )?(?:accessed|visited|checked|retrieved|updated|modified)\\b',
    '(?:online|available)(?:;| (?:at|from|online|under|as|on)\\b)',
    '\\d+ (?:pages|figures|tables|pp)\\b',
    'arxiv|cited by|export date|copyright|publisher|conference name|issn|isbn|doi|pmid|http|www\\.|version|vol(?:ume|\\.)|number|series|et al|\\d+(?:st|nd|rd|th) (?:ed|edition|printing)|©',
    'from duplicate \\d+ \\(|null$',
    'proceedings of|lecture notes in|supplement(?:ary)?\\b.{0,40}$',
  ].join('|')})`,
  'iu',
)

function isOfPrograms(text: string): boolean {
  return ofPrograms.test(text.slice(0, 400)) || isMostlyDigits(text.slice(0, 400))
}

function isMostlyDigits(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const digits = text.match(/\d/g)?.length ?? 0
  return digits > letters
}

/** What says where and how a paper was printed, or that somebody has looked at it. */
function isBibliographic(text: string): boolean {
  return statusOfPrint.test(text.slice(0, 400)) || isOfPrograms(text)
}
