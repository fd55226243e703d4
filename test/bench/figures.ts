/**
 * Memory and time of fetching and packing many figures, against a plain concurrent download of them:
 * `npm run bench:figures -- [pictures] [bytes of each]`. Server and clients are processes of their own.
 */
import { fork } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import fetch from 'node-fetch'
import pLimit from 'p-limit'
import { writeApkg } from '../../src/export/apkg.ts'
import { readPictures } from '../../src/read/pictures.ts'
import { openPictureCache } from '../../src/store/picture-cache.ts'
import { noisePng } from '../read/generated-picture.ts'

interface Measured {
  seconds: number[]
  /** Processor time of the first step: it says more than the clock on a machine that others use too. */
  work: number
  megabytes: number
}

/** Taken in turn; the best of each is told, as what else the machine does only ever adds. */
const rounds = 2

const [mode = 'all', ...parameters] = process.argv.slice(2)
if (mode === 'plain') await plainDownload(parameters)
else if (mode === 'paperdeck') await fetchAndPack(parameters)
else await compare(Number(mode) || 2000, Number(parameters[0]) || 1_000_000)

async function compare(count: number, size: number): Promise<void> {
  const width = Math.ceil(Math.sqrt(size / 3))
  const picture = noisePng(0, width, width)
  const server = createServer((request, response) => {
    const own = Buffer.from(picture) // no two alike: the number is written into the pixels
    own.writeUInt32BE(Number(request.url?.slice(1)), 1000)
    response.writeHead(200, { 'content-length': own.length, etag: `"${request.url}"` }).end(own)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-bench-'))
  const plain: Measured[] = []
  const ours: Measured[] = []
  const again: Measured[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const own = await mkdtemp(join(folder, 'round-'))
      plain.push(await run('plain', [address, String(count), join(own, 'plain-')]))
      ours.push(await run('paperdeck', [address, String(count), own]))
      again.push(await run('paperdeck', [address, String(count), own]))
      await rm(own, { recursive: true })
    }
  } finally {
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  const best = (all: Measured[], value: (one: Measured) => number | undefined) =>
    Math.min(...all.map((one) => value(one) ?? 0))
  const most = (all: Measured[]) => Math.max(...all.map((one) => one.megabytes))
  const step = (index: number) => (one: Measured) => one.seconds[index]
  const [download, fetching] = [best(plain, step(0)), best(ours, step(0))]
  const [downloadWork, fetchingWork] = [best(plain, ({ work }) => work), best(ours, ({ work }) => work)]
  const ratio = (a: number, b: number) => `${(a / b).toFixed(2)}x`
  process.stdout.write(
    [
      `${count} pictures of ${(picture.length / 1e6).toFixed(2)} MB, best of ${rounds}`,
      `plain download, 8 at a time   ${download.toFixed(1)} s (${downloadWork.toFixed(1)} s of processor), ${most(plain)} MB of memory`,
      `paperdeck, fetching           ${fetching.toFixed(1)} s (${fetchingWork.toFixed(1)} s): ${ratio(fetching, download)} (${ratio(fetchingWork, downloadWork)})`,
      `paperdeck, packing            ${best(ours, step(1)).toFixed(1)} s, ${most(ours)} MB of memory for both`,
      `paperdeck, from the cache     ${best(again, step(0)).toFixed(1)} s, ${most(again)} MB`,
      '',
    ].join('\n'),
  )
}

function run(what: string, args: string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [what, ...args])
    child.on('message', (message) => resolve(message as Measured))
    child.on('exit', (code) => code !== 0 && reject(new Error(`${what} ended with ${code}`)))
  })
}

function report(seconds: number[], work: number): void {
  process.send?.({ seconds, work, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) })
  process.disconnect?.()
}

function workDone(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function plainDownload([address = '', count = '', prefix = '']: string[]): Promise<void> {
  const limit = pLimit(8)
  const seconds = await timed(() =>
    Promise.all(
      Array.from({ length: Number(count) }, (_, n) =>
        limit(async () => {
          const { body } = await fetch(`${address}${n}`)
          if (body) await pipeline(body, createWriteStream(`${prefix}${n}.png`))
        }),
      ),
    ),
  )
  report([seconds], workDone())
}

async function fetchAndPack([address = '', count = '', folder = '']: string[]): Promise<void> {
  const wanted = Array.from({ length: Number(count) }, (_, n) => ({
    src: `${address}${n}`,
    place: { file: 'notes.md', line: n + 1, column: 1 },
  }))
  const cache = openPictureCache(join(folder, 'cache'))
  const collection = { crt: 0, mod: 0, conf: {}, models: {}, decks: {}, dconf: {} }
  let media: Awaited<ReturnType<typeof readPictures>>['media'] = new Map()
  const fetching = await timed(async () => {
    const pictures = await readPictures(wanted, folder, { cache })
    if (pictures.problems.length > 0) throw new Error(String(pictures.problems[0]))
    media = pictures.media
  })
  if (media.size !== wanted.length) throw new Error(`${media.size} pictures instead of ${wanted.length}`)
  const work = workDone()
  const rows = { col: collection, notes: [], cards: [] }
  const packing = await timed(() => writeApkg(join(folder, 'deck.apkg'), rows, [...media.values()]))
  report([fetching, packing], work)
}
