import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { linkTarget } from '../../../src/review/terminal/link-target.ts'
import { openLink } from '../../../src/review/terminal/programs.ts'

const opened = (link: string) => {
  const target = linkTarget(link, '/notes/papers')
  return target.kind === 'refused' ? `refused: ${target.why}` : target.address
}

describe.skipIf(process.platform === 'win32')('a file of the notes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  afterEach(() => vi.unstubAllEnvs())

  it('is refused where a link of another ending leads to it, or to no file', async () => {
    vi.stubEnv('BROWSER', 'false')
    writeFileSync(join(folder, 'run.sh'), '')
    mkdirSync(join(folder, 'folder.pdf'))
    for (const [name, to] of [
      ['paper.pdf', 'run.sh'],
      ['round.pdf', 'round.pdf'],
    ])
      symlinkSync(to ?? '', join(folder, name ?? ''))
    const why = async (link: string) => openLink(link, folder, () => {})
    expect(await why('paper.pdf')).toBe('only documents and pictures are opened')
    for (const link of ['round.pdf', 'folder.pdf', 'gone.pdf']) expect(await why(link)).toBe('there is no such file')
  })

  it('that its program cannot show is told, and so is a program that is not there', async () => {
    writeFileSync(join(folder, 'a.pdf'), '')
    vi.stubEnv('BROWSER', 'false')
    const later = new Promise<string>((told) => void openLink('a.pdf', folder, told))
    expect(await later).toBe('false ended with status 1')
    vi.stubEnv('BROWSER', 'no-such-program -x')
    expect(await openLink('a.pdf', folder, () => {})).toMatch(/no-such-program.*ENOENT/)
  })
})

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
    ['%5C%5Cserver%5Cshare%5Ca.pdf', 'another computer'],
    ['%2F%2Fserver/share/a.pdf', 'another computer'],
    ['file:////server/share/run.exe', 'documents and pictures'],
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
