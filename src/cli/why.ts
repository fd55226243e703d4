import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compose } from '../build/compose.ts'
import { ledgersBelow } from '../build/ledgers-below.ts'
import { type Reading, read } from '../build/read.ts'
import { UsageError } from '../build/usage.ts'
import type { Claim } from '../identity/identify.ts'
import type { LedgerEntry } from '../identity/ledger.ts'
import { parseLedger } from '../identity/ledger.ts'
import { readLedgerText } from '../project/ledger-file.ts'
import { findProject, type Project } from '../project/project.ts'
import { hiddenBelow } from '../project/walk.ts'
import { normaliseTitle } from '../words/titles/title.ts'
import type { Command } from './command.ts'
import { reportLeftOut } from './print/left-out.ts'
import { print, printJson, tell } from './print/print.ts'

interface WhyArguments {
  title: string
  state: string | undefined
  json: boolean
}

export const why: Command<WhyArguments> = {
  builder: (argv) =>
    argv
      .positional('title', { type: 'string', demandOption: true, describe: 'a title, or a part of one' })
      .option('state', { type: 'string', requiresArg: true, describe: 'the .paperdeck folder to use' })
      .option('json', { type: 'boolean', default: false, describe: 'results as JSON on stdout' }),
  async handler(argv) {
    const project = await findProject(['.'], argv.state)
    const { ledger } = parseLedger((await readLedgerText(project.state)) ?? '', 'ledger.jsonl')
    const united = argv.state === undefined ? await readWithBelow(project) : null
    const entries = united?.ledger.ledger?.entries ?? ledger?.entries
    if (!entries)
      throw new UsageError('There is no ledger here or above: build a deck first, or name its folder with --state')
    const files = await presentFiles(entries, dirname(project.state))
    const options = { notes: files, state: project.state, offline: true }
    const notes = united ?? (files.length > 0 ? await read(options) : null)
    const composition = notes && (await compose(notes, united ? { notes: [project.root], offline: true } : options))
    const claims = composition?.identification.claims ?? []
    const wanted = normaliseTitle(argv.title)
    const asked = claims.filter(({ group }) => group.normalised.includes(wanted))
    const known = entries.filter(
      (entry) => normaliseTitle(entry.title).includes(wanted) && !asked.some((claim) => claim.guid === entry.guid),
    )
    if (argv.json)
      printJson([
        ...asked.map(claimJson),
        ...known.map((entry) => ({
          guid: entry.guid,
          title: entry.title,
          evidence: null,
          removed: entry.removed === true,
        })),
      ])
    else print([...asked.flatMap(describeClaim), ...known.flatMap(describeAbsent)])
    if (asked.length + known.length === 0) {
      tell(`paperdeck: no paper has “${argv.title}” in its title`)
      process.exitCode = 1
    }
    reportLeftOut(composition?.leftOut ?? '')
  },
}

/** Where ledgers lie below that are still to be united with this one, all notes are read; null: there are none. */
async function readWithBelow(project: Project): Promise<Reading | null> {
  if (ledgersBelow(project, { notes: [] }, hiddenBelow(project.root)).length === 0) return null
  return read({ notes: [project.root], offline: true })
}

async function presentFiles(entries: readonly LedgerEntry[], root: string): Promise<string[]> {
  const files = [...new Set(entries.filter((entry) => !entry.removed).flatMap((entry) => entry.files))].map((file) =>
    join(root, file),
  )
  const there = await Promise.all(
    files.map((file) =>
      stat(file).then(
        () => true,
        () => false,
      ),
    ),
  )
  return files.filter((_, index) => there[index])
}

function claimJson({ guid, group, match }: Claim) {
  return {
    guid,
    title: group.title,
    evidence: match?.evidence ?? null,
    detail: match?.detail ?? null,
    was: match?.entry.title ?? null,
    places: group.papers.map(({ place }) => ({ file: place.file, line: place.line })),
  }
}

function describeClaim({ guid, group, match }: Claim): string[] {
  const places = group.papers.map(({ place }) => `${place.file}:${place.line}`).join(', ')
  const reason = match
    ? `known by its ${match.evidence}: ${match.detail}`
    : 'not in the ledger yet: the next build gives it this guid'
  const known = match ? describeEntry(match.entry) : []
  return [group.title, `  ${places}`, `  guid ${guid}`, `  ${reason}`, ...known, '']
}

function describeAbsent(entry: LedgerEntry): string[] {
  const state = entry.removed
    ? 'removed: a paper of this title, identifier or link gets this guid back'
    : 'not found in its files now; the next build will say so'
  return [entry.title, `  guid ${entry.guid}`, `  ${state}`, ...describeEntry(entry), '']
}

/** What the ledger would know it by. */
function describeEntry(entry: LedgerEntry): string[] {
  const facts = [
    ['title', entry.title],
    ['DOI', entry.doi],
    ['arXiv', entry.arxiv],
    ['link', entry.link],
    ['figures', entry.figures?.join(', ')],
    ['files', entry.files.join(', ')],
    ['deck', entry.deck],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '')
  return facts.map(([name, value]) => `    ${name.padEnd(8)}${value}`)
}
