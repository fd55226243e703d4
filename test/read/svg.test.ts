import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sanitiseSvg } from '../../src/read/svg.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'pictures', 'svg')
const cases = readdirSync(folder)

describe('an SVG picture keeps what draws and loses what runs or asks', () => {
  test('there are cases', () => expect(cases.length).toBeGreaterThan(4))

  test.each(cases)('%s', (name) => {
    const clean = sanitiseSvg(readFileSync(join(folder, name, 'input.svg'), 'utf8')) ?? ''
    expect(`${clean}\n`).toBe(readFileSync(join(folder, name, 'expected.svg'), 'utf8'))
    expect(clean).not.toMatch(/script|evil|alert|on\w+=|foreign|passwd/i)
    expect(sanitiseSvg(clean), 'what is clean stays as it is').toBe(clean)
  })

  test.each(['', 'no XML', '<svg><g></svg>', '<html><svg/></html>', '<x:svg xmlns:x="urn:other"/>'])(
    '%j is none',
    (text) => expect(sanitiseSvg(text)).toBeNull(),
  )
})
