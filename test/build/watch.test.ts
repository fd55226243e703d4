import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pictureEndings } from '../../src/words/picture-formats.ts'
import { emptyFolder, paperdeckBin } from '../cli/run-paperdeck.ts'

const notes = (contribution: string) =>
  `# Papers\n\n| Year | Title | Contribution |\n|-|-|-|\n| 2020 | Widgets at Scale | ${contribution} |\n`

let folder = ''
let remove = async () => {}
let child: ChildProcess | null = null

beforeEach(async () => {
  ;({ folder, remove } = await emptyFolder())
  await writeFile(join(folder, 'papers.md'), notes('a first contribution'))
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await remove()
})

/** The lines that a watching build prints, to be waited for one by one. */
function startWatching(named = '.'): { nextLine: () => Promise<string>; ready: Promise<void>; process: ChildProcess } {
  const started = spawn(process.execPath, [paperdeckBin, 'build', named, '--watch', '--deck', 'Papers'], {
    cwd: folder,
  })
  child = started
  const lines: string[] = []
  const waiting: ((line: string) => void)[] = []
  let rest = ''
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      const next = waiting.shift()
      if (next) next(line)
      else lines.push(line)
    }
  })
  const ready = new Promise<void>((done) => {
    started.stderr.on('data', (text: Buffer) => String(text).includes('Watching') && done())
  })
  const nextLine = () => {
    const line = lines.shift()
    return line === undefined ? new Promise<string>((done) => waiting.push(done)) : Promise.resolve(line)
  }
  return { nextLine, ready, process: started }
}

it('builds on each save, also by rename, one line a build, and ends cleanly', async () => {
  const watching = startWatching()
  expect(await watching.nextLine()).toMatch(/Papers\.apkg: 1 paper, 2 cards; 1 new$/)
  await watching.ready

  await writeFile(join(folder, 'papers.md'), notes('a second contribution'))
  expect(await watching.nextLine()).toMatch(/1 updated$/)

  // As vim, Emacs and most editors save: beside the file, then over it.
  await writeFile(join(folder, '.papers.md.tmp'), notes('a third contribution'))
  await rename(join(folder, '.papers.md.tmp'), join(folder, 'papers.md'))
  expect(await watching.nextLine()).toMatch(/1 updated$/)

  await writeFile(
    join(folder, 'more.md'),
    '# More\n\n| Title | Contribution |\n|-|-|\n| Gadgets | a thing on its own |\n',
  )
  expect(await watching.nextLine()).toMatch(/2 papers, 4 cards; 1 new, 1 unchanged$/)

  watching.process.kill('SIGINT')
  const [status] = await once(watching.process, 'exit')
  expect(status).toBe(0)
})

it('sees pictures of every format', async () => {
  const bmp = Buffer.concat([Buffer.from('BM'), Buffer.alloc(56)])
  await writeFile(join(folder, 'papers.md'), `${notes('a contribution')}\n![](figure.bmp)\n`)
  const watching = startWatching()
  await watching.nextLine()
  await watching.ready
  for (const ending of pictureEndings) {
    await writeFile(join(folder, `figure.${ending}`), bmp)
    expect(await watching.nextLine(), ending).toMatch(/Papers\.apkg: 1 paper/)
  }
})

it('goes on after notes that make no deck', async () => {
  const watching = startWatching()
  await watching.nextLine()
  await watching.ready
  await writeFile(join(folder, 'papers.md'), 'nothing here\n')
  expect(await watching.nextLine()).toMatch(/no-papers/)
  await writeFile(join(folder, 'papers.md'), notes('a first contribution'))
  expect(await watching.nextLine()).toMatch(/1 unchanged$/)
})

it('builds when the templates or the config are saved', async () => {
  const front = join(folder, '.paperdeck', 'templates', 'paper', 'en', 'contribution', 'front.html')
  await mkdir(dirname(front), { recursive: true })
  await writeFile(front, '{{AskContribution}}?')
  const watching = startWatching()
  expect(await watching.nextLine()).toMatch(/1 new$/)
  await watching.ready
  await writeFile(front, '{{AskContribution}} {{Nope}}')
  expect(await watching.nextLine()).toMatch(/errors in the templates/)
  await writeFile(front, '{{AskContribution}}!')
  expect(await watching.nextLine()).toMatch(/1 unchanged$/)
  await writeFile(join(folder, '.paperdeck', 'config.yaml'), 'tags: [mine]\n')
  expect(await watching.nextLine()).toMatch(/1 updated$/)
})

it('goes on when a file that was named is deleted and made again', async () => {
  const watching = startWatching('papers.md')
  await watching.nextLine()
  await watching.ready
  for (const [nth, contribution] of ['a second contribution', 'a third contribution'].entries()) {
    await rm(join(folder, 'papers.md'))
    // Longer than a build waits for the writer to be done, or shorter.
    await new Promise((done) => setTimeout(done, nth * 400))
    await writeFile(join(folder, 'papers.md'), notes(contribution))
    expect(await watching.nextLine()).toMatch(/1 updated$/)
  }
  await writeFile(join(folder, 'other.md'), notes('not named'))
  await writeFile(join(folder, 'papers.md'), notes('a last contribution'))
  expect(await watching.nextLine()).toMatch(/1 updated$/)
})
