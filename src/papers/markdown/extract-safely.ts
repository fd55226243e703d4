import { problem } from '../../problems/problem.ts'
import type { Document } from '../document.ts'
import type { Extract, ExtractSettings, extract } from './extract.ts'

/**
 * As `extract`, for notes of which nothing is known: where it fails, the file is one that could not be read, and the others are
 * read. Nothing in notes is meant to make it fail.
 */
export function extractSafely(document: Document, settings: ExtractSettings, read: typeof extract): Extract {
  try {
    return read(document, settings)
  } catch (error) {
    return unread(document, error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  }
}

function unread({ file }: Document, what: string): Extract {
  const place = { file, line: 1, column: 1 }
  const why = `paperdeck fails at it (${what.replace(/\s+/g, ' ').slice(0, 200)})`
  const found = `This file cannot be read: ${why}, which is a fault of paperdeck`
  return {
    file,
    heading: null,
    frontMatter: {},
    language: 'en',
    papers: [],
    problems: [problem('error', 'not-read', { file }, found, 'a report of this message, with the file')],
    ignores: [],
    findings: [{ what: 'file', place, takenFor: 'nothing', why, entries: 0, passedOver: [] }],
    tables: [],
    isUnread: true,
  }
}
