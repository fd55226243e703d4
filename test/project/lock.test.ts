import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { describe, expect } from 'vitest'
import { LockedError, withLock } from '../../src/project/lock.ts'
import { cliTest, notesOn } from '../cli/cli-test.ts'
import { arm, disarm } from '../disk/faulty-disk.mjs'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** The number of a process that has run and ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

const lockOf = (folder: string) => join(folder, 'lock')
const holds = (pid: number, host = hostname()) => JSON.stringify({ pid, host })

describe('the lock', () => {
  cliTest('lets one work at a time, all in the end, and is gone then', async ({ place: { folder } }) => {
    const seen: string[] = []
    const work = (name: string) =>
      withLock(folder, async () => {
        seen.push(`${name} begins`)
        await pause(20)
        seen.push(`${name} ends`)
        return name
      })
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(work))).toEqual(['a', 'b', 'c', 'd'])
    expect(seen).toHaveLength(8)
    for (let index = 0; index < 8; index += 2) expect(seen[index + 1]).toBe(seen[index]?.replace('begins', 'ends'))
    expect(await readdir(folder)).toEqual([])
  })

  cliTest('is freed where the work fails', async ({ place: { folder } }) => {
    await expect(withLock(folder, () => Promise.reject(new Error('the work failed')))).rejects.toThrow(
      'the work failed',
    )
    expect(await withLock(folder, async () => 'next', 0)).toBe('next')
  })

  cliTest('says who holds it, and is left to the holder', async ({ place: { folder } }) => {
    await withLock(folder, async () => {
      const second = withLock(folder, async () => 'never', 0)
      await expect(second).rejects.toThrow(LockedError)
      await expect(second).rejects.toThrow(`process ${process.pid} on ${hostname()} is building these notes`)
      expect(JSON.parse(await readFile(lockOf(folder), 'utf8'))).toEqual({ pid: process.pid, host: hostname() })
    })
  })

  cliTest('of a process that has died is taken over', async ({ place: { folder } }) => {
    await writeFile(lockOf(folder), holds(deadProcess()))
    expect(await withLock(folder, async () => 'mine', 0)).toBe('mine')
    expect(await readdir(folder)).toEqual([])
  })

  cliTest.skipIf(process.platform === 'win32')(
    'of a process that has died is waited for, and told, where the folder cannot be written to',
    async ({ place: { folder } }) => {
      await writeFile(lockOf(folder), holds(deadProcess()))
      await chmod(folder, 0o555)
      const outfile = join(await mkdtemp(join(tmpdir(), 'paperdeck-lock-')), 'waiter.mjs')
      const contents = `import { withLock } from './src/project/lock.ts'
await withLock(process.argv[2], async () => console.log('taken'), 200).catch((error) => console.log(error.name))`
      const stdin = { contents, resolveDir: join(import.meta.dirname, '../..') }
      await esbuild({ stdin, bundle: true, platform: 'node', format: 'esm', outfile })
      await chmod(dirname(outfile), 0o755)
      // Root may write anywhere.
      const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
      const waiter = spawnSync(process.execPath, [outfile, folder], { ...nobody, encoding: 'utf8', timeout: 20_000 })
      await rm(dirname(outfile), { recursive: true })
      await chmod(folder, 0o755)
      expect([waiter.stdout, waiter.status]).toEqual(['LockedError\n', 0])
    },
  )

  cliTest(
    'of a process that has died, on a full disk, is told at once and taken over later',
    async ({ place: { folder } }) => {
      const lock = holds(deadProcess())
      await writeFile(lockOf(folder), lock)
      const before = process.cpuUsage().user
      arm({ below: [folder], code: 'ENOSPC', nth: 1, lasts: true })
      const taking = withLock(folder, async () => 'never', 2000)
      await expect(taking).rejects.toThrow(/lock.*ENOSPC|ENOSPC.*lock/)
      disarm()
      expect(process.cpuUsage().user - before).toBeLessThan(1_500_000)
      expect(await readdir(folder)).toEqual(['lock'])
      expect(await withLock(folder, async () => 'mine', 0)).toBe('mine')
      expect(await readdir(folder)).toEqual([])
    },
  )

  cliTest('that has no room is not left half made', async ({ place: { folder } }) => {
    for (const stale of [null, holds(deadProcess())])
      for (const nth of [1, 2, 3, 4, 5, 6]) {
        if (stale !== null) await writeFile(lockOf(folder), stale)
        arm({ below: [folder], code: 'ENOSPC', nth, lasts: true })
        await withLock(folder, async () => 'done', 0).catch(() => 'refused')
        disarm()
        const left = existsSync(lockOf(folder)) ? await readFile(lockOf(folder), 'utf8') : stale
        expect({ nth, left }).toEqual({ nth, left: stale })
        expect((await readdir(folder)).filter((name) => name !== 'lock')).toEqual([])
        await rm(lockOf(folder), { force: true })
      }
  })

  cliTest.skipIf(process.platform === 'win32')('that is a pipe is not waited for', async ({ place: { folder } }) => {
    execFileSync('mkfifo', [lockOf(folder)])
    await expect(withLock(folder, async () => 'never', 0)).rejects.toThrow(LockedError)
    const past = new Date(Date.now() - 60_000)
    await utimes(lockOf(folder), past, past)
    expect(await withLock(folder, async () => 'mine', 0)).toBe('mine')
  })

  cliTest('sweeps what was left by processes that died while they took one over', async ({ place: { folder } }) => {
    await writeFile(join(folder, `lock.${deadProcess()}.tmp`), '')
    await writeFile(join(folder, `lock.${process.ppid}.tmp`), '')
    await writeFile(lockOf(folder), holds(deadProcess()))
    await withLock(folder, async () => {}, 0)
    expect(await readdir(folder)).toEqual([`lock.${process.ppid}.tmp`])
  })

  cliTest('of a process that has died is taken over by one of several', async ({ place: { folder } }) => {
    await writeFile(lockOf(folder), holds(deadProcess()))
    let inside = 0
    let most = 0
    const work = () =>
      withLock(folder, async () => {
        most = Math.max(most, ++inside)
        await pause(10)
        inside--
      })
    await Promise.all([work(), work(), work(), work(), work()])
    expect(most).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  cliTest('of another machine is never taken over: it cannot be seen from here', async ({ place: { folder } }) => {
    const lock = holds(deadProcess(), 'another-machine')
    await writeFile(lockOf(folder), lock)
    await expect(withLock(folder, async () => 'never', 0)).rejects.toThrow('on another-machine')
    expect(await readFile(lockOf(folder), 'utf8')).toBe(lock)
  })

  cliTest.for(['', '{"pid":12'])(
    'half made (%j) is respected at first, and taken over later',
    async (text, { place: { folder } }) => {
      await writeFile(lockOf(folder), text)
      await expect(withLock(folder, async () => 'never', 0)).rejects.toThrow(
        `another process is building these notes; if it is not, delete ${lockOf(folder)}`,
      )
      const past = new Date(Date.now() - 60_000)
      await utimes(lockOf(folder), past, past)
      expect(await withLock(folder, async () => 'mine', 0)).toBe('mine')
      expect(existsSync(lockOf(folder))).toBe(false)
    },
  )
})

describe('builds at once', () => {
  cliTest('all succeed, one after the other, and agree on every paper', async ({ place }) => {
    await place.write({ 'a.md': notesOn(['Owls', 'Larks']), 'b.md': notesOn(['Wrens', 'Storks'], { heading: 'More' }) })
    const runs = await Promise.all([
      place.start(['build', 'a.md']),
      place.start(['build', 'b.md']),
      place.start(['build', 'a.md', '-o', 'same.apkg']),
    ])
    for (const { status, stderr } of runs) expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const [head, ...papers] = (await place.read('.paperdeck/ledger.jsonl')).trim().split('\n')
    expect(JSON.parse(head ?? '').version).toBe(2)
    expect(papers.map((line) => JSON.parse(line).title).sort()).toEqual(['Larks', 'Owls', 'Storks', 'Wrens'])
    expect(new Set(papers.map((line) => JSON.parse(line).id)).size).toBe(4)
    expect((await place.files()).filter((path) => /tmp|lock$/.test(path))).toEqual([])
  })

  cliTest('wait for the one that is at work', async ({ place }) => {
    await place.write({ 'a.md': notesOn(['Owls']) })
    await place.start(['build', 'a.md'])
    await place.write({ 'a.md': notesOn(['Owls', 'Larks']) })
    const before = await place.read('.paperdeck/ledger.jsonl')
    let waiting = place.start(['papers', 'a.md'])
    await withLock(join(place.folder, '.paperdeck'), async () => {
      waiting = place.start(['build', 'a.md'])
      // Reading commands need no lock: when this one has ended, the build has had its time to begin.
      expect((await place.start(['papers', 'a.md'])).status).toBe(0)
      expect((await place.start(['cards', 'a.md'])).status).toBe(0)
      expect(await place.read('.paperdeck/ledger.jsonl'), 'nothing was written meanwhile').toBe(before)
    })
    expect((await waiting).stdout).toContain('1 new')
    expect(await place.read('.paperdeck/ledger.jsonl')).toContain('"title":"Larks"')
  })
})
