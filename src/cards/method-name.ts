import { isCommonWord, isNameShaped, tokensOf } from '../words/names.ts'
import { stemOf } from '../words/substance.ts'
import { isVenue, isVenueWithYear } from '../words/venue.ts'
import { namesMethod } from './mask.ts'
import { sharedPhrases } from './shared-phrases.ts'

const maximalTokens = 5
const maximalLength = 40
/** So many Han characters describe a method, unless they end as its kind. */
const describing = /^\p{Script=Han}{6,}$/u
const kindInHan = /(?:网络|網絡|模型|算法|演算法|机制|機制|定理|变换|變換|注意力)$/u

/** What a text is instead of a method's name, null where it can be one. */
export function whyNoName(method: string): string | null {
  const bare = withoutBracket(method)
  const tokens = tokensOf(bare)
  if (/https?:|www\.|[|\]{}<>=]|^\[/u.test(method)) return 'no name'
  if (isVenue(method) || isVenueWithYear(method)) return 'a venue'
  if (!/\p{L}/u.test(method)) return 'a number'
  if (
    tokens.length > 1 &&
    /[;；、]|,\s|，|\s(?:and|und|et|vs\.?)\s|和|与/u.test(method) &&
    tokens.filter(isNameShaped).length > 1
  )
    return 'several names'
  if (isDescription(bare)) return 'a sentence'
  // Written as a name (LSTM, Transformer) it is one, whatever became of it.
  if (tokens.every((token) => isCommonWord(token) && token === token.toLowerCase())) return 'no name'
  return null
}

/** Words that say what a method does: nobody calls it by them. */
export function isDescription(method: string): boolean {
  const bare = withoutBracket(method)
  const tokens = tokensOf(bare)
  if (tokens.length > maximalTokens || bare.length > maximalLength) return true
  // "Ours: cross-barn OWL" stands in a table of results.
  if (/^ours\b/i.test(bare)) return true
  if (tokens.length > 2 && /\s(?:on|for|with|by|until|when|that|from|in)\s/u.test(bare)) return true
  // "模态线性表示导向(MoReS)": the bracket has the name.
  return bare === method && describing.test(bare.replace(/[^\p{Script=Han}]/gu, '')) && !kindInHan.test(bare)
}

/** "UniSRec (Universal Sequence Representation Learning)": what it stands for is no part of the name. */
function withoutBracket(method: string): string {
  return method.replace(/(?<!\s)\s*[(（][^()（）]*[)）]\s*$/u, '')
}

/** The method as a question may name it: what it stands for is left out where the title says that. */
export function askedName(title: string, method: string): string {
  const bare = withoutBracket(method)
  return bare !== '' && bare !== method && sharedPhrases(title, method.slice(bare.length)).length > 0 ? bare : method
}

/**
 * Whether who reads the title has read the method's name: by itself or in another version, however it is cut and joined ("GBDNet", "Crafting
 * GBD-Net"; "TridentNet", "Trident Networks"), or word by word.
 */
export function isNamedBy(title: string, method: string): boolean {
  return (
    namesMethod(title, method) ||
    isWrittenOtherwise(title, method) ||
    isJoined(title, method) ||
    isWordByWord(title, method)
  )
}

/** OwlFormer in the title gives Owlformer away; a word that is written small there ("nice") does not. */
function isWrittenOtherwise(title: string, method: string): boolean {
  const at = title.toLowerCase().indexOf(method.toLowerCase())
  if (at < 0 || method === '') return false
  const written = title.slice(at, at + method.length)
  const isWhole =
    !/[\p{L}\p{N}]/u.test(title.slice(at - 1, at)) && !/^[\p{L}\p{N}]/u.test(title.slice(at + method.length))
  return isWhole && /\p{Lu}/u.test(written)
}

/** Shorter names are met in the middle of other words. */
const shortestJoined = 5

function isJoined(title: string, method: string): boolean {
  const name = squashed(method)
  if (name.length < shortestJoined) return false
  const words = wordsOf(title)
  return words.some((_, at) => {
    let joined = ''
    for (let next = at; next < words.length && joined.length < name.length; next++) joined += words[next]
    return joined === name || (joined.startsWith(name) && /^works?$/.test(joined.slice(name.length)))
  })
}

/** "PASCAL VOC", "The PASCAL Visual Object Classes Challenge": each of its words, or what that stands for. */
function isWordByWord(title: string, method: string): boolean {
  const telling = tokensOf(method).filter((token) => !isCommonWord(token))
  if (telling.length < 2) return false
  const titleWords = wordsOf(title)
  const stems = new Set([...titleWords, ...tokensOf(title.toLowerCase())].map(stemOf))
  const initials = titleWords.map((word) => word[0]).join('')
  const isWord = (token: string) => stems.has(stemOf(token.toLowerCase()))
  const isInitials = (token: string) => /^\p{Lu}{2,}$/u.test(token) && initials.includes(token.toLowerCase())
  return telling.some(isWord) && telling.every((token) => isWord(token) || isInitials(token))
}

function squashed(text: string): string {
  return wordsOf(text).join('')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
