import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sanitiseSvg } from '../../src/pictures/svg.ts'
import { millisecondsOf } from '../cpu-time.ts'

const folder = join(import.meta.dirname, '../fixtures/pictures/svg')
const cases = readdirSync(folder)

function sanitised(text: string): string {
  const svg = sanitiseSvg(text)
  return typeof svg === 'string' ? svg : svg.reason
}

describe('an SVG picture keeps what draws and loses what runs or asks', () => {
  test('there are cases', () => expect(cases.length).toBeGreaterThan(4))

  test.each(cases)('%s', (name) => {
    const clean = sanitised(readFileSync(join(folder, name, 'input.svg'), 'utf8'))
    expect(`${clean}\n`).toBe(readFileSync(join(folder, name, 'expected.svg'), 'utf8'))
    expect(clean).not.toMatch(/script|evil|alert|on\w+=|foreign|passwd/i)
    expect(sanitiseSvg(clean), 'what is clean stays as it is').toBe(clean)
  })

  test.each(['', 'no XML', '<svg><g></svg>', '<html><svg/></html>', '<x:svg xmlns:x="urn:other"/>'])(
    '%j is none',
    (text) => expect(sanitiseSvg(text)).toMatchObject({ reason: 'a damaged SVG file' }),
  )

  test('carriage returns cost no more than other line ends', () => {
    const drawing = (end: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg"><text>${`word${end}`.repeat(12_000)}</text></svg>`
    sanitised(drawing('\n'))
    const plain = millisecondsOf(() => sanitised(drawing('\n')))
    expect(millisecondsOf(() => sanitised(drawing('\r\n')))).toBeLessThan(10 * Math.max(10, plain))
    expect(sanitised(drawing('\r\n'))).toBe(sanitised(drawing('\n')))
  })

  test('no more levels than a reader has room for', () => {
    const nested = (levels: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(levels)}${'</g>'.repeat(levels)}</svg>`
    expect(sanitised(nested(400))).toContain('<g>')
    expect(sanitiseSvg(nested(2000))).toMatchObject({ reason: expect.stringContaining('groups within groups') })
  })

  test('no entities that swell', () => {
    const drawn = (times: number) =>
      `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1000)}">]><svg><text>${'&a;'.repeat(times)}</text></svg>`
    expect(sanitised(drawn(20))).toContain('x'.repeat(20_000))
    expect(typeof sanitiseSvg(drawn(200))).toBe('object')
  })
})
