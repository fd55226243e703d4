/**
 * Everything that paperdeck finds wrong has the id of a rule. Here is what each finds, in one line; examples/rules.md shows each with
 * an example and how to mend it. What is of no use to a reader's memory comes first, what files and devices did last.
 */
export const rules = {
  'empty-title': 'A row without a title is left out',
  'long-title': 'What stands for a title is longer than any title',
  'contribution-no-answer': 'The contribution says nothing that a card could ask for',
  'answer-in-question': 'The question holds its own answer',
  ambiguous: 'Several papers answer the question',
  'long-contribution': 'The contribution is more than one idea',
  'long-section': 'A section of a note is too long to be asked',
  'section-no-answer': 'A section of a note is no answer that stands on its own',
  enumeration: 'The contribution is a list, and lists are forgotten',
  'missing-contribution': 'A paper among summarised ones has no contribution',
  'nothing-to-ask': 'Nothing is noted that could be asked',
  'similar-titles': 'Two titles are nearly the same',
  'duplicate-paper': 'A paper stands in the notes more than once',
  'suspicious-method': 'What is asked for as a method does not look like the name of one',
  'missing-year': 'A paper has no year',
  'year-out-of-range': 'A year before 1900, or after the next one',
  'cloze-number': 'A cloze has a number that it cannot have',
  'picture-missing': 'A picture is not available',
  'picture-not-fetched': 'A picture on a server has not been fetched yet',
  'picture-too-small': 'A figure has too few pixels to be read',
  'picture-name': 'A picture was found under another spelling of its name',
  'picture-ambiguous': 'Several files are what an embed could mean',
  'picture-kept': 'A picture is not available now, and the deck keeps the one it has',
  'host-unreachable': 'A server of pictures cannot be reached',
  'dead-link': 'A link leads to a file that is not there',
  'ragged-row': 'A row has more or fewer cells than its header',
  'not-a-paper': 'An entry among papers is not taken for one',
  'not-papers': 'A table is not taken for one of papers',
  'unused-column': 'A column is no part of a paper, and stands only on the backs of cards',
  'looks-like-a-row': 'Lines look like rows of a table and belong to none',
  'looks-like-a-picture': 'What looks like a picture is text to Markdown',
  'looks-like-an-entry': 'A line looks like an entry of a list and is in none',
  'not-read': 'Code, comments or HTML hold what looks like papers, or a paragraph or a file is not read',
  'unread-format': 'A file is in a format that is not read',
  'library-beside-notes': 'A library lies beside the notes, and nothing says that they are completed from it',
  'library-contradiction': 'The notes and a library do not agree',
  'library-entry': 'A record of a library cannot be read',
  'not-utf8': 'A file is not text in UTF-8',
  'no-notes': 'A folder holds no notes',
  'no-papers': 'A deck would be empty',
  'front-matter': 'The head of a notes file cannot be read, or holds a setting that is none',
  config: 'The config holds a setting that is none',
  template: 'A template would not do what it is meant to',
  'ignore-comment': 'A comment that ignores names no rule, or one that is none',
  'unused-ignore': 'A comment ignores what is not there',
  'identity-in-doubt': 'A paper could be several of those that were known',
  'other-deck': 'A paper belongs to another deck',
  'mass-removal': 'Many papers are gone at once',
  'broken-ledger': 'The ledger has a line that cannot be read',
  'conflict-copy': 'A file sync has set a copy of the ledger aside',
  'ledger-apart': 'Some of the notes have a ledger of their own that is not united with that of all',
  'review-log-line': 'The review log has a line that cannot be read',
  'review-log-event': 'The review log has an event of a newer paperdeck',
  'review-log-conflict': 'The review log holds a conflict marker of git',
  'review-log-copy': 'A file sync has set a copy of a review log aside',
  'review-log-future': 'A review was logged at a time that has not come',
  'review-log-clock': 'The clock went back between two reviews',
} as const satisfies Record<string, string>

export type RuleId = keyof typeof rules

export const ruleIds = Object.keys(rules) as RuleId[]

export function isRule(id: string): id is RuleId {
  return Object.hasOwn(rules, id)
}

/** What to write in place of a word that is no rule: the one that was meant, where one is near. */
export function ruleWanted(word: string): string {
  const wanted = lettersOf(word)
  const scored = ruleIds.map((id) => ({ id, score: likeness(wanted, lettersOf(id)) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score >= 0.5 ? `“${best.id}”` : 'the id of a rule, as check prints it in brackets'
}

/** Pairs of letters, whatever the case and the hyphens. */
function lettersOf(word: string): Set<string> {
  const letters = word.toLowerCase().replace(/[^a-z0-9]/g, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)))
}

/** Dice's coefficient. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
