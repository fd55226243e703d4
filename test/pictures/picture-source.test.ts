import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resolved } from '../../src/pictures/picture-source.ts'
import { runs } from '../runs.ts'

const pieces = ['a', 'b.png', '.', '..', '.hidden', '图', ' ', '/', '//', '\\', 'C:', 'a..b']
const path = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''))

it('resolves a path as Node does', () => {
  fc.assert(
    fc.property(fc.constantFrom('/', '/notes', '/notes/of mine'), path, (folder, src) => {
      const full = resolve(folder)
      expect(resolved(full, src)).toBe(resolve(full, src))
    }),
    runs(1000, 300_000),
  )
})
