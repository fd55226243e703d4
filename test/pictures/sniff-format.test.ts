import { expect, it } from 'vitest'
import { imageTypeOf, nameOfContent } from '../../src/pictures/sniff-format.ts'

const bytes = (text: string) => Buffer.from(text)

it.each([
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '\ufeff<?xml version="1.0"?>\n<!-- a -- b -->\n<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY x "y">]>\n<svg:svg>',
  '<!DOCTYPE svg>\n\n<svg>',
])('%s is an SVG picture', (text) => {
  expect(imageTypeOf(bytes(text))).toBe('svg')
})

it.each(['<!DOCTYPE html><svg>', '<!-- <svg> -->', '<html><svg></svg></html>', '<svgs>', 'text <svg>'])(
  '%s is none',
  (text) => {
    expect(imageTypeOf(bytes(text))).toBeNull()
  },
)

// Patterns that took every way to divide what stands in front never came to an end here.
it.each([
  ['blank lines', '\n'.repeat(4000)],
  ['comments', '<!-- -->'.repeat(400)],
  ['declarations', '<?a?> '.repeat(500)],
  ['an open comment', `${'<!-- --> '.repeat(300)}<!--`],
])('an error page behind %s is told at once', (_, start) => {
  expect(imageTypeOf(bytes(`${start}<html>not found</html>`))).toBeNull()
})

it('names what is no picture', () => {
  expect(nameOfContent(bytes(`${'\n'.repeat(900)}<!doctype html>`))).toBe('an HTML page')
  expect(nameOfContent(bytes(`<?xml version="1.0"?> ${'<!-- a --> '.repeat(60)}<html>`))).toBe('an HTML page')
  expect(nameOfContent(bytes(' {"error": 404}'))).toBe('JSON')
  expect(nameOfContent(bytes(''))).toBe('empty')
})
