import type { Found } from '../../build/find-paper.ts'
import type { Claim } from '../../identity/identify.ts'
import type { LedgerEntry } from '../../identity/ledger.ts'

export function foundJson({ claims, absent }: Found): object[] {
  return [
    ...claims.map(claimJson),
    ...absent.map(({ guid, title, removed }) => ({ guid, title, evidence: null, removed: removed === true })),
  ]
}

export function foundInWords({ claims, absent }: Found): string[] {
  return [...claims.flatMap(describeClaim), ...absent.flatMap(describeAbsent)]
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
