import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkTarget } from '../../../src/review/terminal/link-target.ts'

const opened = (link: string) => {
  const target = linkTarget(link, '/notes/papers')
  return target.kind === 'refused' ? `refused: ${target.why}` : target.address
}

describe.skipIf(process.platform === 'win32')('a link of the notes', () => {
  it.each([
    ['https://arxiv.org/abs/1706.03762', 'https://arxiv.org/abs/1706.03762'],
    ['HTTP://example.org/a b', 'http://example.org/a%20b'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['zotero://select/items/1_AB', 'zotero://select/items/1_AB'],
    ['obsidian://open?vault=v', 'obsidian://open?vault=v'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['pdfs/a%20b.pdf#page=3', 'file:///notes/papers/pdfs/a%20b.pdf'],
    ['../pics/net.PNG', 'file:///notes/pics/net.PNG'],
    ['file:///library/a.pdf', 'file:///library/a.pdf'],
    ['-version.pdf', 'file:///notes/papers/-version.pdf'],
  ])('%s is opened', (link, address) => {
    expect(opened(link)).toBe(address)
  })

  it.each([
    ['--help', 'documents and pictures'],
    ['run.desktop', 'documents and pictures'],
    ['./run.sh', 'documents and pictures'],
    ['page.html', 'documents and pictures'],
    ['file:///bin/ls', 'documents and pictures'],
    ['javascript:alert(1)', 'javascript:'],
    ['data:text/html,x', 'data:'],
    ['ms-word:x', 'ms-word:'],
    ['vscode://file/x', 'vscode:'],
    ['https://', 'no address'],
    ['//server/share/a.pdf', 'another computer'],
    ['\\\\server\\share\\a.pdf', 'another computer'],
    ['file://server/share/a.pdf', 'another computer'],
    ['C:\\tools\\run.exe', 'documents and pictures'],
    ['', 'documents and pictures'],
  ])('%s is refused', (link, why) => {
    expect(opened(link)).toMatch(/^refused: /)
    expect(opened(link)).toContain(why)
  })

  it('never reaches a program as anything but an address of a known scheme', () => {
    const links = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.webUrl(),
      fc
        .tuple(
          fc.constantFrom('-', '--', 'file:', 'file://', '//', '\\\\', '../', 'x:', 'https:', ' ', '\t'),
          fc.string(),
        )
        .map(([start, end]) => start + end),
    )
    fc.assert(
      fc.property(links, (link) => {
        const target = linkTarget(link, '/notes')
        if (target.kind !== 'refused') expect(target.address).toMatch(/^(?:https?|mailto|zotero|obsidian|file):[!-~]*$/)
      }),
    )
  })
})
