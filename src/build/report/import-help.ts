import type { BuildReport } from './build-report.ts'

export function ledgerHelp({ ledger }: BuildReport): string[] {
  if (!ledger) return []
  const isNew = ledger.isNew ? ' (new; keep it with your notes: papers are recognised by it)' : ''
  return [`Ledger: ${ledger.path}${isNew}`, ...(ledger.isOlder ? olderHelp : [])]
}

const olderHelp = [
  'It is older than what was built from it on this computer: Anki keeps the newer text of papers that have changed since.',
  'Take the newer ledger back, with notes as old as they are, and build again.',
]

/** Anki leaves progress out unless it is told not to, and brings none to cards that it has. */
export function progressHelp({ progress }: BuildReport): string[] {
  if (!progress) return []
  if (progress.reviews === 0) return ['No card of these has been answered yet, so the deck brings no progress.']
  const reviews = `${progress.reviews} review${progress.reviews === 1 ? '' : 's'}`
  return [
    `${reviews} of ${progress.cards} card${progress.cards === 1 ? '' : 's'} travel along, for cards that Anki does not have yet: tick “Import any learning progress” there.`,
  ]
}

export function importHelp({ ledger }: BuildReport): string {
  return ledger === null
    ? 'Import it in Anki with File > Import. Without a ledger a paper whose title changes is another note: --state DIR keeps one.'
    : 'Import it in Anki with File > Import. Importing again adds no duplicate and loses no review.'
}

/** Two devices that import the same new deck before they sync have two of it for good. */
export function newDeckHelp({ changes, summary }: BuildReport): string[] {
  if (changes.new.length === 0) return []
  const [first, ...others] = summary.decksOfOnly(new Set(changes.new.map(({ guid }) => guid)))
  if (first === undefined) return []
  const decks = others.length === 0 ? `the deck ${first}` : `${others.length + 1} decks`
  return [
    `New: ${decks}. Import on one device, and sync before another one imports: else there are two of each for good.`,
  ]
}
