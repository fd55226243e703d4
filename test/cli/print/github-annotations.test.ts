import { expect, test } from 'vitest'
import { githubAnnotation } from '../../../src/cli/print/github-annotations.ts'
import { problem } from '../../../src/problems/problem.ts'

const at = (file: string) => ({ file, line: 12, column: 3 })

test('is a workflow command with the place, from the folder of the repository', () => {
  const found = problem('warning', 'missing-year', at('reading/notes.md'), '“Owls” has no year', 'a year in its row')
  expect(githubAnnotation(found, '/repo/docs', '/repo')).toBe(
    '::warning file=docs/reading/notes.md,line=12,col=3,title=missing-year::“Owls” has no year; expected a year in its row',
  )
})

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const)('%s is shown as %s', (severity, command) => {
  const found = problem(severity, 'ambiguous', at('a.md'), 'x')
  expect(githubAnnotation(found, '/repo', '/repo')).toMatch(new RegExp(`^::${command} file=a\\.md,`))
})

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
test('escapes what would end a line, a property or the command', () => {
  const found = problem('error', 'config', at('50%: a, b.md'), '100%\r\nof: it, all')
  expect(githubAnnotation(found, '/repo', '/repo')).toBe(
    '::error file=50%25%3A a%2C b.md,line=12,col=3,title=config::100%25%0D%0Aof: it, all',
  )
})
