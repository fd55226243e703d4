import { escapeHtml } from '../text/rich-text.ts'
import { wordsIn } from '../text/strip-tags.ts'
import { type Language, languageSettings } from '../words/languages.ts'
import { enoughToKnow, saysAtLeast, unitsOf } from '../words/substance.ts'
import { isVenue } from '../words/venue.ts'
import { containsName, tellingNames } from './mask.ts'
import { sharedPhrases } from './shared-phrases.ts'
import type { United } from './unite.ts'

/** What can be said of a paper without naming it, the plainest first; the same places for every paper. */
export function plainHints({ year, venue, keywords, section, authors }: United): string[] {
  const [shownYear, shownKeywords] = [year === null ? '' : String(year), keywords.join(', ')]
  return [
    shownYear,
    venue ?? '',
    shownKeywords,
    [shownYear, shownKeywords].filter(Boolean).join(', '),
    section.at(-1) ?? '',
    authors ?? '',
  ]
}

/** Whether a hint gives the paper away. */
export function tellsPaper(hint: string, { title, method }: United): boolean {
  if (hint === '') return false
  return (
    tellingNames(title.text, method).some((name) => containsName(hint, name)) ||
    sharedPhrases(title.text, hint).length > 0
  )
}

export function hintHtml(hint: string, wording: Language): string {
  const [open, close] = languageSettings[wording].brackets
  return `<span class="hint">${open}${escapeHtml(hint)}${close}</span>`
}

/**
 * A short idea ("locate the object first, then classify") may fit papers that are not in the notes; with its year and venue it is
 * about one of them. A venue that is not a known one may be anything that stood in its place, the method's name too.
 * @param cue the question's cue, with all that is masked
 */
export function hintForThin(cue: string, paper: United): string {
  if (!isThin(cue, paper)) return ''
  const { year, venue } = paper
  return [year === null ? '' : String(year), venue !== null && isVenue(venue) ? venue : '']
    .filter((hint) => hint !== '' && !tellsPaper(hint, paper))
    .join(', ')
}

/** So much says a question that it brings no other paper to mind: measured over lists whose cards were read one by one. */
const enoughAlone = 4 * enoughToKnow

function isThin(cue: string, { title }: United): boolean {
  return !/<img\b|\\[([]/.test(cue) && !saysAtLeast(enoughAlone, wordsIn(cue), unitsOf(title.text))
}
