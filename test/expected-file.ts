import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

/** Holds what was made to a file of JSON, which UPDATE=1 writes: read what it writes before you commit it. */
export function expectAsIn(file: string, made: unknown): void {
  if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`)
  expect(existsSync(file), `${file} is there; UPDATE=1 makes it`).toBe(true)
  expect(made).toEqual(JSON.parse(readFileSync(file, 'utf8')))
}
