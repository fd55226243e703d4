import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import { readImports } from './import-rules.ts'
import { filesOf, projectNames, projects } from './projects.ts'

const root = join(import.meta.dirname, '..')
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('test', path).split(sep).join('/'))

function testsOf(project: string): string[] {
  const { include, exclude } = filesOf(project)
  return files.filter((file) => picomatch(include)(file) && !picomatch(exclude)(file))
}

describe('the projects of the tests', () => {
  test('have each test in exactly one of them', () => {
    expect(projectNames.flatMap(testsOf).sort()).toEqual([...files].sort())
  })

  test('name files that are there', () => {
    for (const pattern of Object.values(projects).flat())
      expect(
        files.filter((file) => picomatch(pattern)(file)),
        pattern,
      ).not.toEqual([])
  })

  test('start other programs in all but unit', () => {
    const starters = /(?:cli\/run-paperdeck|anki\/anki|preview\/chromium|review\/binary)\.ts$/
    const starting = testsOf('unit').flatMap((file) => {
      const found = [...importedBy(join(root, file))].filter((path) => starters.test(path) && startsIn(file, path))
      return found.length > 0 ? [`${file}: ${found.map((path) => relative(root, path))}`] : []
    })
    expect(starting).toEqual([])
  })
})

/** `emptyFolder` of run-paperdeck.ts starts nothing. */
function startsIn(file: string, path: string): boolean {
  return (
    !path.endsWith('run-paperdeck.ts') ||
    /\b(?:cliTest|runPaperdeck|startPaperdeck)\b/.test(readFileSync(join(root, file), 'utf8'))
  )
}

/** The file and all of our test files that it imports, also through others. */
function importedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !file.endsWith('.ts')) return seen
  seen.add(file)
  for (const { from } of readImports({ path: file, text: readFileSync(file, 'utf8') }))
    if (from.startsWith('.') && !from.includes('/src/')) importedBy(resolve(dirname(file), from), seen)
  return seen
}
