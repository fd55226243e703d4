import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test.each(['CONTRIBUTING.md', 'docs/architecture.md'])('%s names files and folders that are there', (page) => {
  const text = readFileSync(join(root, page), 'utf8')
  const paths = [...text.matchAll(/`((?:src|test|templates|scripts|docs|examples)\/[^`\s<]*)(?:<[^`]*)?`/g)].map(
    ([, path = '']) => path,
  )
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  if (page === 'CONTRIBUTING.md') expect(paths.length).toBeGreaterThan(40)
})
