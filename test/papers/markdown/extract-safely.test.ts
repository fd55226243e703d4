import { expect, test } from 'vitest'
import { extract } from '../../../src/papers/markdown/extract.ts'
import { extractSafely } from '../../../src/papers/markdown/extract-safely.ts'

const text =
  '# Rivers\n\n| Title | Year | Core contribution |\n|-|-|-|\n| Quiet Rivers of Sand | 2015 | Sand settles |\n'

test('what fails while one file is read is a problem of that file, on one line', () => {
  const found = extractSafely({ file: 'notes.md', text }, { columns: {} }, () => {
    throw new TypeError('this is\nundefined')
  })
  expect(found).toMatchObject({ file: 'notes.md', papers: [], isUnread: true })
  expect(found.problems.map(({ file, ruleId, fatal, reason }) => [file, ruleId, fatal, reason])).toEqual([
    [
      'notes.md',
      'not-read',
      true,
      'This file cannot be read: paperdeck fails at it (TypeError: this is undefined), which is a fault of paperdeck',
    ],
  ])
  expect(found.findings).toMatchObject([{ what: 'file', takenFor: 'nothing' }])
})

test('notes that can be read are read', () => {
  const found = extractSafely({ file: 'notes.md', text }, { columns: {} }, extract)
  expect(found.papers).toHaveLength(1)
  expect(found.isUnread).toBeUndefined()
})
