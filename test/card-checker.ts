/**
 * An examiner's look at a deck, from the output of `paperdeck cards --json` alone. It finds the cards whose front says
 * the answer, the fronts that have several right answers, and the cards that ask or answer nothing.
 *
 * It shares no code and no word list with the product on purpose: a mistake there must not be a mistake here as well.
 *
 * By hand, as Node 20 does not run TypeScript:
 *   npx esbuild test/card-checker.ts --format=esm --outfile=/tmp/checker.mjs
 *   paperdeck cards notes.md --json > /tmp/cards.json
 *   node --input-type=module -e "import * as c from '/tmp/checker.mjs'; import fs from 'node:fs';
 *     console.log(c.describeFindings(c.checkCards(c.parseCards(fs.readFileSync('/tmp/cards.json', 'utf8')))))"
 */

export type Rule = 'gives-itself-away' | 'ambiguous' | 'empty-front' | 'empty-answer'

/** What the checker reads of a card; the other properties of `cards --json` do not matter here. */
export interface Card {
  guid: string
  card: string
  asks: string
  answer: string
  front: string
  back: string
  frontText: string
  backText: string
}

export interface Finding {
  rule: Rule
  guid: string
  card: string
  message: string
}

/** A place on the front where a reader may meet the answer. */
interface Cue {
  where: string
  text: string
  kind: 'text' | 'address'
}

/** What the HTML of a side shows. */
interface Side {
  text: string
  pictures: string[]
  cues: Cue[]
}

interface Word {
  text: string
  stem: string
  start: number
  end: number
}

export function checkCards(cards: readonly Card[]): Finding[] {
  const asked = cards.map((card) => ({ card, side: readSide(card.front) }))
  const fronts = textsByTemplate(asked.map(({ card, side }) => ({ card, text: readerText(card.frontText, side) })))
  const own = asked.flatMap(({ card, side }) => checkOne(card, side, fronts.get(templateOf(card)) ?? []))
  return [...own, ...findAmbiguous(asked)]
}

/** The cards in a JSON text; throws with the place of the first thing that is not as interfaces.md says. */
export function parseCards(json: string): Card[] {
  const value: unknown = JSON.parse(json)
  if (!Array.isArray(value)) throw new Error('Unexpected JSON, expected an array of cards')
  return value.map((item: unknown, index) => readCard(item, index))
}

/** One line a finding, for the message of a failed test. */
export function describeFindings(findings: readonly Finding[]): string {
  return findings.map(({ rule, guid, card, message }) => `${rule} ${guid} ${card}: ${message}`).join('\n')
}

function readCard(item: unknown, index: number): Card {
  if (typeof item !== 'object' || item === null)
    throw new Error(`Unexpected ${String(item)} at [${index}], expected a card`)
  const record = new Map<string, unknown>(Object.entries(item))
  const text = (name: keyof Card): string => {
    const value = record.get(name)
    if (typeof value !== 'string')
      throw new Error(`Unexpected ${typeof value} at [${index}].${name}, expected a string`)
    return value
  }
  return {
    guid: text('guid'),
    card: text('card'),
    asks: text('asks'),
    answer: text('answer'),
    front: text('front'),
    back: text('back'),
    frontText: text('frontText'),
    backText: text('backText'),
  }
}

// ---------------------------------------------------------------- the rules

function checkOne(card: Card, side: Side, frontsOfTemplate: readonly string[]): Finding[] {
  const found: Finding[] = []
  const add = (rule: Rule, message: string) => found.push({ rule, guid: card.guid, card: card.card, message })

  const text = readerText(card.frontText, side)
  const emptyFront = whyFrontIsEmpty(text, side, frontsOfTemplate)
  if (emptyFront !== undefined) add('empty-front', emptyFront)

  const emptyAnswer = whyAnswerIsEmpty(card)
  if (emptyAnswer !== undefined) add('empty-answer', emptyAnswer)
  else {
    const evidence = firstOf(cuesOf(card, side), (cue) => telling(card, cue))
    if (evidence !== undefined) add('gives-itself-away', evidence)
  }
  return found
}

function whyFrontIsEmpty(text: string, side: Side, frontsOfTemplate: readonly string[]): string | undefined {
  if (side.pictures.length > 0) return undefined
  if (saysNothing(text)) return 'the front shows nothing'
  if (isBareQuestion(text, frontsOfTemplate))
    return `the front asks, but shows nothing to answer from: ${excerpt(text)}`
  return undefined
}

function whyAnswerIsEmpty(card: Card): string | undefined {
  if (saysNothing(card.answer)) return `the answer is ${JSON.stringify(card.answer)}`
  const back = readSide(card.back)
  if (back.pictures.length === 0 && saysNothing(readerText(card.backText, back))) return 'the back shows nothing'
  return undefined
}

/** Blank, only marks and masks, or what programs print for nothing. */
function saysNothing(text: string): boolean {
  const left = squash(text)
  return left === '' || NOTHING.has(left)
}

/**
 * The wording of a question is the same in all cards of a template. A front that becomes that of many others by putting
 * something in at one place is the wording alone: its cue is missing, or wholly masked.
 */
function isBareQuestion(text: string, frontsOfTemplate: readonly string[]): boolean {
  const bare = oneLine(text.replace(MASKS, ''))
  const sample = frontsOfTemplate.slice(0, 200)
  const longer = sample.filter((other) => other.length > bare.length && sharedEnds(bare, other) >= bare.length)
  // Three and a third of all: "YOLO" is inside "YOLOv2" and "YOLOv3" as well, but not inside a third of a deck.
  return longer.length >= 3 && longer.length * 3 >= sample.length
}

function sharedEnds(a: string, b: string): number {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return start + end
}

function textsByTemplate(fronts: readonly { card: Card; text: string }[]): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const { card, text } of fronts) push(texts, templateOf(card), oneLine(text))
  return texts
}

function templateOf(card: Card): string {
  return `${card.card} ${card.asks}`
}

function findAmbiguous(asked: readonly { card: Card; side: Side }[]): Finding[] {
  const groups = new Map<string, Card[]>()
  for (const { card, side } of asked) {
    // Equal as text in the terminal, or equal in Anki: either is enough for a reader to be stuck.
    for (const text of new Set([readable(card.frontText), readable(side.text)])) {
      const pictures = [...new Set(side.pictures)].sort()
      if (text !== '' || pictures.length > 0) push(groups, JSON.stringify([text, pictures]), card)
    }
  }
  const found = new Map<Card, Finding>()
  for (const group of groups.values()) {
    const answers = distinctAnswers(group)
    if (answers.length < 2) continue
    for (const card of group) {
      const missing = answers.filter(
        (answer) => squash(answer) !== squash(card.answer) && !namesAnswer(card.backText, answer),
      )
      if (missing.length > 0 && !found.has(card)) {
        const others = missing.map(excerpt).join(' | ')
        const message = `the same front has another answer, which this back does not name: ${others}`
        found.set(card, { rule: 'ambiguous', guid: card.guid, card: card.card, message })
      }
    }
  }
  return [...found.values()]
}

function distinctAnswers(cards: readonly Card[]): string[] {
  const answers = new Map(
    cards.filter((card) => squash(card.answer) !== '').map((card) => [squash(card.answer), card.answer]),
  )
  return [...answers.values()]
}

function namesAnswer(text: string, answer: string): boolean {
  const squashed = squash(answer)
  // Long answers also where formulas or tables are written differently in the two; short ones would be found inside
  // words.
  return findPhrase(plain(text), answer) !== undefined || (squashed.length >= 8 && squash(text).includes(squashed))
}

// ---------------------------------------------------------------- does a cue tell the answer?

function telling(card: Card, cue: Cue): string | undefined {
  const evidence = evidenceFor(card, cue)
  return evidence === undefined ? undefined : `${cue.where} ${evidence} (answer: ${excerpt(card.answer)})`
}

function evidenceFor(card: Card, cue: Cue): string | undefined {
  const answer = plain(card.answer)
  if (cue.kind === 'address') {
    // The name of a picture's file is a name or a date; it never states a year or a contribution that somebody reads.
    return card.asks === 'year' || readsAsSentence(card) ? undefined : tellsNameInAddress(answer, cue.text, card.asks)
  }
  const text = plain(cue.text)
  if (card.asks === 'title') return tellsTitle(answer, text)
  if (card.asks === 'year') return tellsYear(answer, text)
  if (readsAsSentence(card)) return tellsSentence(answer, text)
  return tellsName(answer, text, card.asks)
}

function readsAsSentence(card: Card): boolean {
  if (card.asks === 'title' || card.asks === 'method' || card.asks === 'year') return false
  if (card.asks === 'contribution') return true
  // Questions of the user's own kinds: a long answer is prose, of which single names do not give the whole away.
  return !LISTED.has(card.asks) && (wordsOf(card.answer).length > 8 || charactersOf(card.answer).length > 16)
}

function tellsTitle(title: string, text: string): string | undefined {
  return (
    says(findPhrase(text, title), 'the whole title') ??
    firstOf(namesInTitle(title), (name) => says(findName(text, name), 'a name in the title')) ??
    says(findSeries(title, text), 'the name in the title, without its version') ??
    says(findGluedWords(title, text), 'words of the title in one') ??
    says(findRun(title, text), 'most of the title, word for word') ??
    says(findGathering(title, text), 'nearly all words of the title') ??
    says(findCharacters(title, text), 'nearly all characters of the title')
  )
}

function tellsName(answer: string, text: string, asks: string): string | undefined {
  const bare = withoutGenericWords(answer)
  return (
    says(findName(text, answer), 'the whole answer') ??
    (bare !== '' && !isOrdinary(bare) ? says(findName(text, bare), 'the answer itself') : undefined) ??
    firstOf(namesInTitle(answer), (name) => says(findName(text, name), 'a name in the answer')) ??
    (asks === 'method' ? undefined : tellsPart(answer, text))
  )
}

/** Of keywords, venues or authors, one is a telling part if it is no common word, or if the front has them all. */
function tellsPart(answer: string, text: string): string | undefined {
  const parts = answer.split(/[,;、；，/|\n]+/).filter((part) => squash(part) !== '')
  const shown = parts.map((part) => findName(text, part))
  if (parts.length > 1 && shown.every((part) => part !== undefined))
    return says(shown.join(', '), 'the parts of the answer')
  return firstOf(parts, (part, index) => (isOrdinary(part) ? undefined : says(shown[index], 'a part of the answer')))
}

function tellsYear(answer: string, text: string): string | undefined {
  const year = /\d{4}/.exec(answer)?.[0]
  if (year === undefined) return tellsName(answer, text, 'year')
  const short = year.slice(2)
  const written = text.replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (numerals) => [...numerals].map(digitOf).join(''))
  return (
    says(
      find(written, new RegExp(`(?<!\\d|\\d\\s?[x×*]\\s?)${year}(?!\\d|\\s?[x×*]\\s?\\d|\\s?p\\b)`, 'giu')),
      'the year',
    ) ??
    says(find(written, new RegExp(`(?<!\\d)'${short}(?!\\d)`, 'gu')), 'the year') ??
    says(find(written, new RegExp(`(?<!${LETTER})(?:${VENUES})[- ]?'?${short}(?!\\d)`, 'giu')), 'the year') ??
    says(
      find(written, new RegExp(`(?<![\\d.])${short}(?:0[1-9]|1[0-2])\\.\\d{4,5}(?!\\d)`, 'gu')),
      'the year, as an arXiv id',
    )
  )
}

function digitOf(numeral: string): string {
  return String('〇一二三四五六七八九'.indexOf(numeral === '零' ? '〇' : numeral))
}

/**
 * A contribution is given away when nothing, or almost nothing, of it is left to say; its front holds the title by
 * design.
 */
function tellsSentence(answer: string, text: string): string | undefined {
  const rest = withoutNamePrefix(answer)
  const bare = withoutGenericWords(rest)
  return (
    says(findPhrase(text, answer), 'the whole answer') ??
    says(findPhrase(text, rest), 'all of the answer but its name') ??
    (isOneName(bare) ? says(findName(text, bare), 'all that the answer says') : undefined) ??
    says(findContent(rest, text), 'nearly all of the answer')
  )
}

function tellsNameInAddress(answer: string, address: string, asks: string): string | undefined {
  const text = plain(decodeAddress(address).replace(/[_+.\-/?=&#%]+/g, ' '))
  const slug = squash(text)
  const ownNames = namesInTitle(answer)
  if (asks === 'title' && /\s/u.test(answer.trim())) {
    const title = findPhrase(text, answer) ?? findRun(answer, text)
    if (title !== undefined) return says(title, 'the title')
  } else if (!isOrdinary(answer)) ownNames.push(answer)
  return firstOf(ownNames, (name) => {
    const squashed = squash(name)
    // Names of files glue things to each other: a long name counts anywhere, a short one only between marks, or before
    // a number.
    if (squashed.length >= 6 && slug.includes(squashed)) return says(name, 'the name')
    return squashed.length >= 3 ? says(find(text, namePattern(name, `(?!${LETTER})`)), 'the name') : undefined
  })
}

function says(found: string | undefined, what: string): string | undefined {
  return found === undefined ? undefined : `shows ${what}: ${excerpt(found)}`
}

// ---------------------------------------------------------------- names

/** The names by which a title is known: what comes before its colon, acronyms, CamelCase, names with digits. */
function namesInTitle(title: string): string[] {
  const text = plain(title)
  const found = new Set<string>()
  const head = shortName(text)
  if (head !== undefined) found.add(head)
  // In a title in capitals, capitals say nothing.
  const shouted = isShouted(text)
  const versioned = versionedNames(text)
  for (const [compound] of text.matchAll(COMPOUND)) {
    const parts = compound.split('-').filter((part) => part !== '')
    if (parts.length > 1 && isNamedCompound(parts) && !shouted) found.add(compound)
    for (const part of parts) if (looksLikeName(part, shouted) && !versioned.has(part)) found.add(part)
  }
  for (const [series, name] of versioned) if (looksLikeName(series, shouted)) found.add(name)
  return [...found]
}

/** "ELIC" of "ELIC: Efficient …"; nothing where the part before the colon is made of words that every title has. */
function shortName(title: string): string | undefined {
  const head = /^(.+?)\s*(?:[:：|]|\s[-/]\s)\s*\S/u.exec(title)?.[1]?.trim()
  if (head === undefined || head.length > 40) return undefined
  const characters = charactersOf(head)
  if (characters.length > 0 && wordsOf(head).length === 0) {
    return characters.length >= 2 && characters.length <= 6 && head.replace(GENERIC_CHARACTERS, '') !== ''
      ? head
      : undefined
  }
  const words = wordsOf(head)
  if (words.length > 4) return undefined
  const isOwn = words.some((word) => SHARED_NAMES.has(squash(word.text)) || !isOrdinary(word.text))
  // With a year ("PCS 2018") the name in it is found as an acronym.
  return isOwn && !/\b(?:19|20)\d\d$/.test(head) ? head : undefined
}

/** By its stem, each name in the title that has a version: MFQE of "MFQE 2.0: …". */
function versionedNames(title: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const [name, series = ''] of title.matchAll(VERSIONED)) names.set(series, name)
  const head = shortName(title)
  const series = head === undefined ? undefined : VERSION.exec(head)?.[1]
  if (head !== undefined && series !== undefined) names.set(series, head)
  return names
}

/**
 * "MFQE" for "MFQE 2.0: …", but not "MFQE 3"; families with many members (YOLOv4, GPT-3) and short stems are shared
 * words.
 */
function findSeries(title: string, text: string): string | undefined {
  const known = plain(title)
  const head = shortName(known)
  const own = [...versionedNames(known)].filter(
    ([series, name]) =>
      series.length >= 3 &&
      !isOrdinary(series) &&
      !FAMILIES.has(squash(series)) &&
      (name === head || looksLikeName(series, isShouted(known)) || isNamedCompound(series.split('-'))),
  )
  return firstOf(own, ([series]) => find(text, namePattern(series, NO_VERSION_AFTER), weakCase(series)))
}

function looksLikeName(part: string, shouted: boolean): boolean {
  if (/^\d/.test(part) && !/\p{L}{4}/u.test(part)) return false
  if (isCommonAbbreviation(part) || NUMBERED.test(part)) return false
  const bare = part.replace(/'?s$/, '')
  if (/\p{L}/u.test(bare) && /\p{N}/u.test(bare)) return true
  if (/\p{Script=Greek}/u.test(bare)) return bare.length > 1
  // Capitals only show which letters of common words made an acronym: "NOise", "MultiModal".
  if (shouted || ROMAN.test(bare) || STOP.has(bare.toLowerCase()) || COMMON.has(stem(bare))) return false
  const capitals = bare.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 || /\p{Ll}\p{Lu}/u.test(bare)
}

/**
 * "RL-Restore", "U-Net", "N-3", "β-VAE": neither half is a name, both together are. "GAN-Based", "X-ray" and
 * "Bit-Depth" are not.
 */
function isNamedCompound(parts: readonly string[]): boolean {
  if (parts.length !== 2) return false
  const [first = '', second = ''] = parts
  const isGreek = /^\p{Script=Greek}$/u.test(first)
  if (isGreek) return /^\p{Lu}/u.test(second)
  if (!/^\p{Lu}$/u.test(first) && !isCommonAbbreviation(first)) return false
  if (isCommonAbbreviation(parts.join('')) || isCommonAbbreviation(second) || /^\d/.test(first)) return false
  return /^\d+$/.test(second) || second === 'Net' || (/^\p{Lu}\p{Ll}/u.test(second) && !isOrdinary(second))
}

function isShouted(title: string): boolean {
  const letters = title.match(/[\p{Lu}\p{Ll}]/gu) ?? []
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter))
  return wordsOf(title).length >= 4 && capitals.length > letters.length * 0.7
}

function isCommonAbbreviation(word: string): boolean {
  const bare = squash(word)
  return [bare, bare.replace(/s$/, '')].some((form) => ABBREVIATIONS.has(form) || SHARED_NAMES.has(form))
}

/** Made of common words, abbreviations and numbers only. */
function isOrdinary(text: string): boolean {
  if (charactersOf(text.replace(GENERIC_CHARACTERS, '')).length > 0) return false
  if (isCommonAbbreviation(text)) return true
  return wordsOf(text).every(
    ({ text: word, stem: stemmed }) =>
      COMMON.has(stemmed) || STOP.has(word.toLowerCase()) || isCommonAbbreviation(word) || /^\d+$/.test(word),
  )
}

function isOneName(text: string): boolean {
  const words = wordsOf(text)
  return (
    charactersOf(text).length === 0 &&
    words.length >= 1 &&
    words.length <= 3 &&
    !words.every((word) => isOrdinary(word.text))
  )
}

/** "Flickr2W数据集" -> "Flickr2W". */
function withoutGenericWords(text: string): string {
  return text
    .replace(GENERIC_CHARACTERS, ' ')
    .replace(GENERIC_WORDS, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
}

/** "DAT: attends to …" -> "attends to …". */
function withoutNamePrefix(text: string): string {
  const match = /^([^:：]{1,40})[:：]\s*(\S.*)$/su.exec(text)
  if (match === null || wordsOf(match[1] ?? '').length > 4 || charactersOf(match[1] ?? '').length > 6) return text
  return match[2] ?? text
}

function findName(text: string, name: string): string | undefined {
  if (!mayHold(text, piecesOf(name))) return undefined
  return find(text, namePattern(name), weakCase(name))
}

/**
 * A match in small letters says nothing in English prose if the name is an English word ("a clip of a film" for CLIP),
 * or was put together from two ("action clip" for ActionCLIP). Between Chinese characters a Latin word is a name in any
 * case.
 */
function weakCase(name: string): (match: string, text: string) => boolean {
  const joined = /^\S+$/.test(name) && !name.includes('-')
  const letters = squash(name)
  return (match, text) => {
    if (/^\p{Ll}{1,2}$/u.test(letters)) return match.replace(/(?<=\p{Lu})s$/u, '') !== name
    const small = !/\p{Lu}/u.test(match)
    if (!small || charactersOf(text).length > 0 || !/\p{Lu}/u.test(name)) return false
    return ENGLISH_WORDS.has(letters) || (joined && /[\s-]/.test(match))
  }
}

/** The first match that is not weak. */
function find(
  text: string,
  pattern: RegExp | undefined,
  isWeak: (match: string, text: string) => boolean = () => false,
): string | undefined {
  if (pattern === undefined) return undefined
  for (const [match] of text.matchAll(pattern)) if (!isWeak(match, text)) return match
  return undefined
}

/**
 * Matches a name however it is cut: CLIP4Caption, CLIP-4-Caption, clip4captions; MFQE 2.0, MFQEv2; DME-Net, DMENet,
 * DME网络.
 */
function namePattern(name: string, after = NO_LETTER_AFTER): RegExp | undefined {
  const version = VERSION.exec(name)
  if (version !== null) {
    const [, series = '', major = '', minor = ''] = version
    const tail = /^[.0]*$/.test(minor) ? '(?:\\.0)*' : minor.replaceAll('.', '\\.')
    const start = joinPieces(piecesOf(series), NAME_GAP) + NAME_GAP
    return new RegExp(`${start}(?:v(?:er(?:sion)?)?\\.?)?${NAME_GAP}${major}${tail}(?!\\.?\\d)`, 'giu')
  }
  const pieces = piecesOf(name)
  if (pieces.length === 0) return undefined
  return new RegExp(`${joinPieces(pieces, NAME_GAP)}${isCharacter(pieces.at(-1) ?? '') ? '' : after}`, 'giu')
}

/**
 * A cheap look before a pattern is compiled: is the beginning there at all, but for what a plural or a version adds?
 */
function mayHold(text: string, pieces: readonly string[]): boolean {
  const beginning = (pieces[0] ?? '').toLowerCase().replace(/(?<=.)[sv]$/, '')
  return text.toLowerCase().includes(beginning)
}

/** A whole title or answer in the text, whatever the marks and spaces between its words. */
function findPhrase(text: string, phrase: string): string | undefined {
  const pieces = piecesOf(plain(phrase))
  if (pieces.length === 0 || !mayHold(text, pieces)) return undefined
  // A pattern of a whole paragraph takes a second to compile, and word boundaries no longer matter.
  if (pieces.length > 60) return squash(text).includes(squash(phrase)) ? phrase : undefined
  const end = isCharacter(pieces.at(-1) ?? '') ? '' : NO_LETTER_AFTER
  return find(text, new RegExp(joinPieces(pieces, PHRASE_GAP) + end, 'giu'), weakCase(phrase))
}

function joinPieces(pieces: readonly string[], gap: string): string {
  const start = isCharacter(pieces[0] ?? '') ? '' : `(?<!${LETTER})`
  return start + pieces.map(pieceSource).join(gap)
}

function pieceSource(piece: string, index: number, pieces: readonly string[]): string {
  if (isCharacter(piece) || /^\p{N}+$/u.test(piece)) return piece
  const isLast = index === pieces.length - 1
  if (isLast && index > 0 && /^net$/i.test(piece)) return '(?:net(?:work)?s?|网络)'
  const base = piece.length > 3 ? piece.replace(/(?<![sS])[sS]$/, '') : piece
  return `${base}(?:e?s|'s)?`
}

/**
 * The words of a text, cut where case or digits change; a Chinese, Japanese or Korean character is a piece by itself.
 */
function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? []
}

function isCharacter(piece: string): boolean {
  return CHARACTER.test(piece)
}

// ---------------------------------------------------------------- words of a title in a text

/** RealNVP in the text for "… using real NVP": a name whose letters are some words of the title. */
function findGluedWords(title: string, text: string): string | undefined {
  const words = wordsOf(title)
  const runs = new Set<string>()
  for (const start of words.keys()) {
    for (const length of [2, 3, 4]) {
      const run = words.slice(start, start + length)
      if (run.length === length && !run.every((word) => isOrdinary(word.text)))
        runs.add(squash(run.map((word) => word.text).join('')))
    }
  }
  for (const [compound] of text.matchAll(COMPOUND)) {
    if (!compound.includes('-') && looksLikeName(compound, false) && compound.length >= 5 && runs.has(squash(compound)))
      return compound
  }
  return undefined
}

/** At least three words and three fifths of the title in a row, not all of them common. */
function findRun(title: string, text: string): string | undefined {
  const wanted = contentWords(title)
  const given = contentWords(text)
  const enough = Math.max(3, Math.ceil(wanted.length * 0.6))
  if (wanted.length < 3) return undefined
  for (const from of wanted.keys()) {
    for (const at of given.keys()) {
      let length = 0
      while (from + length < wanted.length && wanted[from + length]?.stem === given[at + length]?.stem) length++
      const run = given.slice(at, at + length)
      if (length >= enough && !run.every((word) => isOrdinary(word.text))) return textBetween(text, run[0], run.at(-1))
    }
  }
  return undefined
}

/**
 * Nearly all words of the title in any order, not all of them common, or all of four and more that are not common,
 * within a passage not much longer than the title.
 */
function findGathering(title: string, text: string): string | undefined {
  const wanted = new Map(contentWords(title).map((word) => [word.stem, isOrdinary(word.text)]))
  const rare = [...wanted.values()].filter((ordinary) => !ordinary).length
  if (wanted.size < 3 || rare === 0) return undefined
  const needed = wanted.size <= 4 ? wanted.size : Math.ceil(wanted.size * 0.85)
  const span = wanted.size <= 4 ? wanted.size + 1 : wanted.size * 2
  const given = contentWords(text)
  for (const at of given.keys()) {
    const met = given.slice(at, at + span).filter((word) => wanted.has(word.stem))
    const stems = [...new Set(met.map((word) => word.stem))]
    const metRare = stems.filter((stemmed) => wanted.get(stemmed) === false).length
    if ((stems.length >= needed && metRare > 0) || (rare >= 4 && metRare === rare))
      return textBetween(text, met[0], met.at(-1))
  }
  return undefined
}

/**
 * Four fifths of the pairs of neighbouring characters of a title in Chinese, Japanese or Korean, within twice its
 * length.
 */
function findCharacters(title: string, text: string): string | undefined {
  const characters = charactersOf(title)
  if (characters.length < 4 || wordsOf(title).length > characters.length / 4) return undefined
  const wanted = new Set(pairsOf(characters))
  const given = charactersOf(text)
  for (const at of given.keys()) {
    const passage = given.slice(at, at + characters.length * 2)
    const met = new Set(pairsOf(passage).filter((pair) => wanted.has(pair)))
    if (met.size >= wanted.size * 0.8) return passage.join('')
  }
  return undefined
}

/** What the answer says, found in the text: its words, and its pairs of characters. */
function findContent(answer: string, text: string): string | undefined {
  const wanted = contentUnits(answer)
  const given = contentUnits(text)
  const met = [...wanted].filter((unit) => given.has(unit))
  if (wanted.size < 2) return undefined
  return met.length === wanted.size || (wanted.size >= 4 && met.length >= wanted.size * 0.85)
    ? met.join(' ')
    : undefined
}

function contentUnits(text: string): Set<string> {
  return new Set([...contentWords(text).map((word) => word.stem), ...pairsOf(charactersOf(text))])
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

function contentWords(text: string): Word[] {
  return wordsOf(text).filter((word) => !STOP.has(word.text.toLowerCase()))
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    stem: stem(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function charactersOf(text: string): string[] {
  return text.match(CHARACTERS) ?? []
}

function textBetween(text: string, first: Word | undefined, last: Word | undefined): string {
  return text.slice(first?.start ?? 0, last?.end ?? text.length)
}

/** Rough on purpose: it only has to make "compress", "compressing" and "compression" equal. */
function stem(word: string): string {
  const lower = word.toLowerCase().replace(/(?<=\p{L}{4})ly$/u, '')
  const cut = lower.replace(/(?:ations?|ings?|ives?|ers?|ors?|ed|ions?|ies|es|s|e|y|al)$/, '')
  const whole = cut.length >= 4 ? cut : lower.replace(/(?<=\p{L}{3})s$/u, '')
  // "deblurring" and "deblur", "compress" and "compression".
  return whole.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}

// ---------------------------------------------------------------- what a reader sees

function cuesOf(card: Card, side: Side): Cue[] {
  // Anki shows the HTML and a terminal the text; they are examined apart only where they differ.
  const texts = oneLine(card.frontText) === oneLine(side.text) ? [card.frontText] : [card.frontText, side.text]
  return [...texts.map((text): Cue => ({ where: 'the front', text, kind: 'text' })), ...side.cues]
}

function readerText(text: string, side: Side): string {
  return text.trim() === '' ? side.text : text
}

/** The text, pictures and attributes of rendered HTML; what is hidden or a program is left out. */
function readSide(html: string): Side {
  const side: Side = { text: '', pictures: [], cues: [] }
  let hidden: { name: string; depth: number } | undefined
  let at = 0
  for (const match of html.matchAll(TAG)) {
    if (hidden === undefined) side.text += decodeEntities(html.slice(at, match.index))
    at = match.index + match[0].length
    const [, slash, rawName, rawAttributes = ''] = match
    const name = rawName?.toLowerCase()
    if (name === undefined) continue
    const attributes = readAttributes(rawAttributes)
    const opens = slash === '' && !VOID.has(name) && !rawAttributes.endsWith('/')
    if (hidden !== undefined) {
      if (name === hidden.name) hidden.depth += slash === '/' ? -1 : opens ? 1 : 0
      if (hidden.depth === 0) hidden = undefined
    } else if (opens && isHidden(name, attributes)) hidden = { name, depth: 1 }
    else {
      if (!INLINE.has(name)) side.text += '\n'
      if (slash === '') noteElement(side, name, attributes)
      // What a drawing shows is in its own elements, so that two are equal if all of their source is.
      if (name === 'svg' && slash === '')
        side.pictures.push(/^[\s\S]*?<\/svg>/.exec(html.slice(match.index))?.[0] ?? 'svg')
    }
  }
  if (hidden === undefined) side.text += decodeEntities(html.slice(at))
  for (const [sound] of side.text.matchAll(/\[sound:[^\]]+\]/g)) side.pictures.push(sound)
  return side
}

function noteElement(side: Side, name: string, attributes: ReadonlyMap<string, string>): void {
  const source = attributes.get('src') ?? attributes.get('data')
  if (PICTURES.has(name)) side.pictures.push(source ?? name)
  for (const attribute of ['alt', 'title', 'aria-label', 'placeholder', 'value']) {
    const text = attributes.get(attribute)
    if (text) side.cues.push({ where: `the ${attribute} of <${name}>`, text, kind: 'text' })
  }
  if (source !== undefined && !source.startsWith('data:')) {
    side.cues.push({ where: `the file name in <${name}>`, text: fileOf(source), kind: 'address' })
  }
  const target = attributes.get('href')
  // All of a link's address: it is read in the browser's status line, and a click tells the rest.
  if (target !== undefined) {
    side.cues.push({ where: `the link in <${name}>`, text: target.replace(/^\w+:\/\/[^/]*/, ''), kind: 'address' })
  }
}

function fileOf(address: string): string {
  return /([^/\\]*)$/.exec(address.replace(/[?#].*$/s, ''))?.[1] ?? ''
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // A stray % is part of a name like any other character.
    return address
  }
}

function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return PROGRAMS.has(name) || attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '')
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/**
 * One way of writing for what looks alike: width, accents, dashes, quotes, invisible characters, Greek letters of
 * formulas.
 */
function plain(text: string): string {
  return text
    .replace(/\\([A-Za-z]+)/g, (whole, name: string) => GREEK.get(name) ?? whole)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[‘’`´ʼ]/g, "'")
    .replace(/\\[()[\]]|[${}]|(?<=(?<![\p{L}\p{N}])\p{L})[_^]/gu, '')
}

/**
 * What stays different to a reader: not case, spaces or sentence marks, but the symbols of formulas, and points inside
 * numbers.
 */
function readable(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)|[\s,;:!?，。；：！？、…"“”'()[\]【】《》「」『』·-]/gu, '')
}

function squash(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function excerpt(text: string): string {
  const line = oneLine(text)
  return line.length > 90 ? `“${line.slice(0, 88)}…”` : `“${line}”`
}

function firstOf<T, R>(items: readonly T[], look: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of items.entries()) {
    const result = look(item, index)
    if (result !== undefined) return result
  }
  return undefined
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function wordList(words: string): string[] {
  return words.trim().split(/\s+/)
}

// ---------------------------------------------------------------- patterns

/**
 * Ranges, not \p{Script=…}: V8 takes milliseconds to compile those with the flags i and u, and there is a pattern for
 * every name.
 */
const LETTER = '[0-9A-Za-z\\u00c0-\\u024f\\u0370-\\u03ff\\u0400-\\u04ff]'
const NO_LETTER_AFTER = `(?!${LETTER})`
const NAME_GAP = "[\\s\\-_.·']{0,2}"
/** Spaces, punctuation and mathematical signs, but no mask. */
const PHRASE_GAP = '[\\s!-/:-@[-`{-~\\u00a1-\\u00bf\\u00d7\\u00f7\\u2010-\\u206f\\u2190-\\u22ff\\u3000-\\u303f]{0,3}'
/** After a stem: neither a longer word nor another version ("MFQE 3" is not what "MFQE 2.0" is called for short). */
const NO_VERSION_AFTER = `${NO_LETTER_AFTER}(?!${NAME_GAP}v?\\d)`

const WORD = new RegExp(`${LETTER}+`, 'gu')
const COMPOUND = new RegExp(`${LETTER}+(?:-${LETTER}+)*`, 'gu')
const VERSIONED = new RegExp(
  `((?:${LETTER}+-)*${LETTER}*[A-Za-z])(?:[- ]?v\\d+(?:\\.\\d+)*|[- ]?\\d+\\.\\d+|-\\d+)${NO_LETTER_AFTER}`,
  'giu',
)
/** Stem, major number and the rest of a version: MFQE 2.0, MFQEv2, N-3. */
const VERSION = /^(.*?\p{L})[-\s]*(?:v(?:er(?:sion)?)?\.?\s*)?(\d+)((?:\.\d+)*)$/iu
const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const CHARACTER = new RegExp(`^${CHARACTERS.source}$`, 'u')
const PIECE = /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+|\p{L}/gu
/** A number, not a name: v2, x4, Part1, task4. */
const NUMBERED = /^(?:v|x|part|task|track|vol|chapter|day|week|step|stage|fig|table)\d+$/i
const ROMAN = /^[IVX]+$/
const MASKS = /[▢□█■]+|[_＿]{2,}|\[\s*(?:\.{3}|…)\s*\]/gu

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const VOID = new Set(wordList('area base br col embed hr img input link meta source track wbr'))
const INLINE = new Set(
  wordList('a abbr b bdi bdo big code del em font i ins kbd mark q s small span strong sub sup u var wbr'),
)
const PICTURES = new Set(wordList('img video audio source object embed iframe canvas'))
const PROGRAMS = new Set(wordList('script style template head'))
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['middot', '·'],
  ['shy', '\u00ad'],
])
const GREEK = new Map(
  Object.entries({
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    epsilon: 'ε',
    theta: 'θ',
    lambda: 'λ',
    mu: 'μ',
    pi: 'π',
    sigma: 'σ',
    phi: 'φ',
    psi: 'ψ',
    omega: 'ω',
  }),
)

// ---------------------------------------------------------------- word lists

/** What templates and programs print for nothing, squashed. */
const NOTHING = new Set(wordList('undefined null nan na none tbd todo objectobject 无 暂无 待补充 なし 없음'))

/** What `asks` may say where the answer is a list, not prose. */
const LISTED = new Set(wordList('keyword keywords venue author authors link links tags'))

/** Words without meaning of their own in a title. */
const STOP = new Set(
  wordList(`a an the of for and or in on with without via by from to into onto at as is are be can do does we it
    its this
    that these their our you your not no all more less using use used uses based toward towards beyond over under
    through between across among against how what when why where which who s`),
)

/** Words that many titles of the fields have; they tell one paper from another only together. */
const COMMON = new Set(
  wordList(`image video picture photo film visual vision face human body scene object compression compressed
    coding codec
    encode encoder decode decoder restoration restore reconstruction enhancement quality super resolution denoise
    deblur blur noise noisy deep learn neural network net convolution convolutional transformer transform attention
    model method framework approach architecture algorithm generative adversarial generation generator synthesis
    recognition detection segmentation classification estimation prediction representation feature training trained
    pre unsupervised supervised supervision self semi weakly end real time world wild large scale small fast
    efficient effective simple novel new unified universal general generic robust adaptive dynamic multi single
    joint blind lossy lossless data dataset database benchmark survey review overview tutorial introduction guide
    challenge library toolkit tool platform evaluation research paper system language natural text speech audio
    music graph node domain task embedding recommendation recommender retrieval search query user item sequence
    sequential knowledge policy reinforcement agent diffusion latent space level stage aware guided driven oriented
    specific consistent free like style mode modal modality question answer reasoning optimization analysis
    understanding design study application online information semantic context contextual structure structured
    spatial temporal frame map transfer local global high low dense sparse shot zero few one two three first part
    open source code year idea contribution proposed propose name problem solution result machine processing
    federated burst accurate depth book lecture appendix experiment production monitoring infrastructure
    recurrent`).map(stem),
)

/** Abbreviations shared by whole fields, squashed: to read one in a question points to no paper. */
const ABBREVIATIONS = new Set(
  wordList(`ai ml dl rl ar vr xr mr cv nlp nlu nlg nn ann dnn cnn rnn lstm gru mlp gnn gcn gan vae ae rbm dbn svm
    knn pca
    ica lda gmm hmm crf mcmc sgd em kl ot ode sde pde mle mse rmse psnr ssim msssim lpips fid bleu iqa vqa nriqa
    friqa qoe qos qp rd hdr sdr ldr rgb rgbd yuv ycbcr hsv lr hr sr sisr vsr isr isp lut raw dct dwt fft gpu cpu tpu
    npu fpga asic soc 1d 2d 3d 4d 5d 2k 4k 8k 5g 6g api sdk cli ui gui pdf url html xml json sql db ide os pc tv dvd
    usb ram io id ip uk us usa eu un ocr asr tts qa ir ie ner re pos llm vlm mllm lvlm lm plm mt nmt smt rlhf sft
    peft rag cot moe vit inn nas automl iot uav lidar slam imu gps eeg ecg mri fmri ct pet xray dna rna covid
    covid19 jpeg png gif mpeg hevc vvc avc h264 h265 h266 mp3 mp4 ctr cvr roi auc roc map iou nms fps flops sota bow
    tfidf kmeans tsne qlearning ngram kfold ecommerce wifi l0 l1 l2 lp tvl1 xor ok phd faq diy iid ood fl dp`),
)

/** Data sets, libraries, firms and venues that titles of all kinds mention: they name a paper only before its colon. */
const SHARED_NAMES = new Set(
  wordList(`imagenet coco cifar cifar10 cifar100 mnist kitti pytorch tensorflow keras numpy github arxiv
    youtube openai
    deepmind google facebook microsoft ieee acm cvpr iccv eccv wacv bmvc icml iclr neurips nips aaai ijcai acl emnlp
    naacl kdd sigir tip pami tpami tog`),
)

/** Names with many members, of which the family's name alone does not say which one. */
const FAMILIES = new Set(
  wordList(`yolo gpt bert llama vgg resnet densenet mobilenet efficientnet shufflenet inception deeplab
    stylegan pointnet
    swin qwen phi sam dino clip dalle imagen mixtral mistral gemini claude t word`),
)

/** English words that are also names of methods: in small letters, in English prose, they are words. */
const ENGLISH_WORDS = new Set(
  wordList(`ace alpha and any arc are arm art aspect atom ball band base bat beam bear beat best blip bliss block
    bloom blue
    bold bond boost box brain branch bridge brief bright brush camel can cap car card care cars case cast cat chain
    charm chat clean clear click climb clip close cloud coach coat code color comet cost cover craft cream cross
    crown cube cut dare dart dash date deer depth diet dip dish dog door dot dove draw dream drift drop duet eagle
    earth east echo edge edit elf ever eye fact fair fame fan far fast fate fed film fine fire fish fit fix flag
    flame flash flex flow focus fog folk form fox frame free fresh fuse fusion game gap gate gem ghost gift give
    glass glide glow glue go goal gold good grace grade grand graph grid grip group grow guide hand harp hat hawk
    head heat help hero hide hint hit home hope horn hot hour ice if in it jam join joint jump just keep key kite
    lab lamp land large last laser layer lead leaf lean lens less lift light lime line link lion live load lock long
    loop lot love low luck made mail main make man many map mark mars mask mass mat match maze meta mile mind mine
    mini mirror mist mix mode moon more moss most move music name near need nest net new next nice node north not
    note now oak off old one onion open or orange orb order oscar other pace pack page pair palm pan panda part pass
    past patch path peak pearl peer pen pick pin pine pipe pivot place plain plan play plug plus point pole pool pop
    port pose post power prime print prism prompt pulse pure push quest quick race radar raft rail rain range rank
    rapid rare raw ray reach read real record red relay rest ring rise river road robin robot rock root rope rose
    round route rule run safe sage sail saint salt same sand save scale scan scar score scout sea seal search seed
    seem see sense set shape share sharp shift shine ship shop shot show side sift sign silk simple sing skill
    sketch sky sleep slice slim slow small smart smile smooth snap snow soda soft solo some soul sound space span
    spark speak speed spice spider spin split spot spring square stack staff stage star start state stay steam steer
    stem step stone store storm story stream strong style such sun super sure surf swag swan swap sweep sweet swift
    swing switch sword tab table tag tail take tale talk tango tap tape target task taste team ted tell tempo tent
    term test text that the them then thin think this tick tide tiger tile time tiny tip titan toast toe tool top
    torch touch tower trace track trade trail train trap tree trend trick trim trip true trust try tune turn twin
    twist type under union unit unity up use vast very view visa vision vista vita vital voice void walk wall want
    war warp was water wave way weave web well west whale what wheel white wide wild will wind window wing wise wish
    wolf word work world wrap yes yet you zen zero zip zone zoom`),
)

/** Conferences and contests that are written with two digits of the year. */
const VENUES =
  wordList(`cvpr iccv eccv wacv bmvc accv icip icassp ismir interspeech neurips nips icml iclr aistats uai aaai
    ijcai acl
    emnlp naacl eacl coling kdd sigir www cikm wsdm recsys icdm mm siggraph icra iros corl colt colm miccai ntire
    clic dcc pcs`).join('|')

const GENERIC_WORDS =
  /(?<!\p{L})(?:data ?set|database|model|network|method|framework|algorithm|library|tool|codec)s?(?!\p{L})/giu

const GENERIC_CHARACTERS = new RegExp(
  wordList(`数据集 数据库 数据 模型 网络 方法 框架 算法 工具箱 工具 教程 综述 论文 笔记 图像 视频 编解码 压缩 编码 解码
    复原 增强 超分辨率 质量 评估 检测 识别 分割 分类 生成 转换 预训练 深度 机器 强化 对比 学习 神经 系统 研究 应用 介绍 入门
    总结 基于 自然语言 处理 语音 推荐 搜索 检索 学会 一种 提出 的 与 和 及 库 手法 モデル データセット 論文`).join('|'),
  'gu',
)
