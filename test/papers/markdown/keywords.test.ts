import { expect, test } from 'vitest'
import { extract } from '../../../src/papers/markdown/extract.ts'

/** As the cell of a column of keywords. */
function keywords(cell: string): string[] | undefined {
  const text = `# Papers\n\n| Title | Year | Keywords |\n| --- | --- | --- |\n| Owls Count to Four | 2019 | ${cell} |\n`
  return extract({ file: 'notes.md', text }, { columns: {} }).papers[0]?.keywords
}

test.each([
  ['a, b', ['a', 'b']],
  ['图像编解码；图像去噪，1,000 owls', ['图像编解码', '图像去噪', '1,000 owls']],
  ['#a #b', ['a', 'b']],
  ['#deep hearing #b, c', ['deep hearing', 'b', 'c']],
  ['`a` `b`', ['a', 'b']],
  ['`a, b`', ['a', 'b']],
  ['`a`, deep `b`', ['a', 'deep b']],
  ['<kbd>a</kbd><kbd>b</kbd>', ['a', 'b']],
  ['a / b · c', ['a', 'b', 'c']],
  ['TCP/IP, C/C++', ['TCP/IP', 'C/C++']],
  ['a \\| b', ['a', 'b']],
  ['1. a<br>2. b', ['a', 'b']],
  ['- a<br>- b', ['a', 'b']],
  ['[a](a.md) [b](b.md) **c** *d*', ['a', 'b', 'c', 'd']],
  ['**deep** learning', ['deep learning']],
  ['[a], [b c]', ['a', 'b c']],
  ['[a] [b]', ['a', 'b']],
  ['【耳】【数】', ['耳', '数']],
  ['(a, b)', ['(a', 'b)']],
  ['GAN (Style, Big), VAE', ['GAN (Style, Big)', 'VAE']],
  ['“a”, "b"', ['a', 'b']],
  ['C#, 3d', ['C#', '3d']],
  ['$O(n)$, b', ['$O(n)$', 'b']],
  ['—', []],
])('%s', (cell, expected) => expect(keywords(cell)).toEqual(expected))
