import type { CardKind } from '../settings/card-kinds.ts'
import { escapeHtml } from '../text/rich-text.ts'
import { wordsIn } from '../text/strip-tags.ts'
import { languageSettings } from '../words/languages.ts'
import { isNameShaped } from '../words/names.ts'
import { wordingOf } from './facts.ts'
import { containsName, maskNames, namesMethod, namesOf, tellingNames } from './mask.ts'
import type { Fields } from './templates/template.ts'
import type { United } from './unite.ts'

/**
 * What each front asks about, '' where there is no such card. A front shows nothing that gives its answer away.
 * @param facts the note's facts, with pictures as the deck knows them
 */
export function cuesOf(paper: United, facts: Fields, switches: Record<CardKind, boolean>): Record<string, string> {
  const title = paper.title.text
  const contribution = facts.Contribution ?? ''
  const asksForMethod =
    paper.method !== null && !namesMethod(title, paper.method) && !isWrittenOtherwise(title, paper.method)
  const idea = contribution === '' || asksForMethod ? '' : ideaCue(paper, contribution)
  return {
    AskMethod: switches.proposed && asksForMethod ? escapeHtml(paper.method ?? '') : '',
    AskIdea: switches.proposed ? idea : '',
    AskContribution:
      switches.contribution && contribution !== '' && !isInTitle(paper) ? withoutLinks(paper.title.html) : '',
    AskFigure: switches.figure ? (facts.Figure ?? '') : '',
    AskYear:
      switches.year && paper.year !== null && !title.includes(String(paper.year)) ? withoutLinks(paper.title.html) : '',
    AskTyped: switches.typed ? namelessTitle(paper, asksForMethod) : '',
    AskKeyword: switches.keyword
      ? escapeHtml(tellingKeywords(paper).join(languageSettings[wordingOf(facts)].keywordJoiner))
      : '',
  }
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

/** The contribution without the names that tell the paper; nothing where only the names were there. */
function ideaCue(paper: United, contribution: string): string {
  const masked = maskNames(withoutLinks(contribution), tellingNames(paper.title.text, paper.method))
  const bare = masked.replace(/(?<![\s。．.；;，,])[\s。．.；;，,]+$/u, '')
  return hasWords(bare) || /<img\b/.test(bare) ? bare : ''
}

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
  return html.replace(/<\/?a\b[^>]*(?:>|$)/g, '').replace(/(<img\b[^>]*?)\s(?:alt|title)="[^"]*"/g, '$1')
}
