import type { CardKind } from '../settings/card-kinds.ts'
import { escapeHtml } from '../text/rich-text.ts'
import { wordsIn } from '../text/strip-tags.ts'
import { languageSettings } from '../words/languages.ts'
import { isCommonWord, isNameShaped, tokensOf } from '../words/names.ts'
import { enoughToKnow, mostlyRepeats, saysAnything, saysAtLeast, unitsOf } from '../words/substance.ts'
import { hasNoAnswer } from './checks/contribution-no-answer.ts'
import { wordingOf } from './facts.ts'
import { containsName, maskNames, maskSign, namesMethod, namesOf, tellingNames } from './mask.ts'
import { askedName, isDescription, isNamedBy } from './method-name.ts'
import { quotedWithin } from './quotes-within.ts'
import { sharedPhrases } from './shared-phrases.ts'
import type { Fields } from './templates/template.ts'
import type { United } from './unite.ts'

/**
 * What each front asks about, '' where there is no such card. A front shows nothing that gives its answer away.
 * @param facts the note's facts, with pictures as the deck knows them
 */
export function cuesOf(paper: United, facts: Fields, switches: Record<CardKind, boolean>): Record<string, string> {
  const title = paper.title.text
  const { method } = paper
  const contribution = facts.Contribution ?? ''
  const isNameless = method !== null && !isNamedBy(title, method)
  const asksForMethod = isNameless && !isDescription(method) && !isInitials(method)
  const wording = wordingOf(facts)
  const idea = contribution === '' || asksForMethod ? '' : quotedWithin(ideaCue(paper, contribution), 'idea', wording)
  const asked = quotedWithin(withoutLinks(paper.title.html), 'title', wording)
  return {
    AskMethod: switches.proposed && asksForMethod ? escapeHtml(askedName(title, method)) : '',
    AskIdea: switches.proposed ? idea : '',
    AskContribution: switches.contribution && contribution !== '' && !isInTitle(paper) ? asked : '',
    AskFigure: switches.figure ? (facts.Figure ?? '') : '',
    AskYear: switches.year && paper.year !== null && !title.includes(String(paper.year)) ? asked : '',
    AskTyped: switches.typed ? quotedWithin(namelessTitle(paper, isNameless), 'title', wording) : '',
    AskKeyword: switches.keyword
      ? escapeHtml(tellingKeywords(paper).join(languageSettings[wording].keywordJoiner))
      : '',
  }
}

/** "Which paper proposed AA?": two letters stand for too much. */
function isInitials(method: string): boolean {
  return /^[A-Z]{2}$/.test(method)
}

/** The title with the method's name masked; nothing where only the name was there, or is not known. */
function namelessTitle({ title, method }: United, isNameless: boolean): string {
  if (method === null) return ''
  // Of "Tailored-LLaMA" a title that says LLaMA tells the half.
  const parts = method.split(/[\s-]+/u).filter((part) => part !== method && isNameShaped(part))
  const names = isNameless ? parts : [...namesOf(method), ...parts]
  const masked = maskNames(withoutLinks(title.html), names)
  return hasWords(masked) ? masked : ''
}

/** The keywords of a method but for those that name it. */
export function tellingKeywords({ method, keywords }: United): string[] {
  return method === null ? [] : keywords.filter((keyword) => !namesMethod(keyword, method))
}

/**
 * The contribution without the names and phrases that tell the paper; nothing where too little is left by which a reader could know
 * that paper among those of its field.
 */
function ideaCue(paper: United, contribution: string): string {
  const title = paper.title.text
  const names = tellingNames(title, paper.method)
  const words = names.filter((name) => isWordIn(contribution, name))
  const named = maskNames(
    withoutLinks(contribution),
    names.filter((name) => !words.includes(name)),
  )
  const masked = maskNames(named, [...words, ...sharedPhrases(title, wordsIn(named))]).replace(doubledSign, maskSign)
  const bare = masked.replace(/(?<![\s。．.；;，,])[\s。．.；;，,]+$/u, '')
  if (/<img\b/.test(bare)) return bare
  const enough = masked === named || holdsOtherName(wordsIn(bare)) ? enoughToKnow : enoughAround
  const isTitle = contribution.length < 3 * title.length && saysTitle(wordsIn(contribution), title)
  return isTitle ||
    hasNoAnswer({ paper }) ||
    isTooGeneral(wordsIn(bare), contribution, title, enough) ||
    !hasWords(bare)
    ? ''
    : bare
}

/** Capitals of a title in capitals, which the contribution writes small, make a word and no name. */
function isWordIn(contribution: string, name: string): boolean {
  return /^[\p{Lu}-]+$/u.test(name) && !contribution.includes(name) && contribution.includes(name.toLowerCase())
}

/** "Counts lamps by their hums" of "Counting Lamps by Hum". A formula says more than its words, and a number is none. */
function saysTitle(idea: string, title: string): boolean {
  return !/\\[([]/.test(idea) && saysAnything(idea.replace(/\d+/g, '')) && mostlyRepeats(idea, title)
}

/** So much has to be said around a phrase that is masked: "a ▢▢▢ block behind each block" could be of any paper. */
const enoughAround = 2.5 * enoughToKnow

/** Of a contribution in words that weigh nothing ("does one") nothing can be said. */
function isTooGeneral(idea: string, contribution: string, title: string, enough: number): boolean {
  // A formula tells as much as a name.
  if (/\\[([]/.test(idea)) return false
  return !saysAtLeast(enough, idea, unitsOf(title)) && saysAnything(wordsIn(contribution))
}

function holdsOtherName(idea: string): boolean {
  return tokensOf(idea).some((token) => isNameShaped(token) && !isCommonWord(token))
}

const doubledSign = new RegExp(`${maskSign}(?:[\\s-]?${maskSign})+`, 'gu')

export function hasWords(masked: string): boolean {
  return /[\p{L}\p{N}]/u.test(wordsIn(masked))
}

/** A contribution that stands word for word in the title is no question about it. */
function isInTitle(paper: United): boolean {
  const contribution = paper.contribution?.text ?? ''
  return contribution !== '' && containsName(paper.title.text, contribution)
}

/** On a front a link can only lead to the answer; a picture's text can only name it. */
export function withoutLinks(html: string): string {
  return html.replace(/<\/?a\b[^>]*(?:>|$)/g, '').replace(/(<img\b(?:(?!<img)[^>])*?)\s(?:alt|title)="[^"]*"/g, '$1')
}
