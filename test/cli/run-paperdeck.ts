import { type ChildProcess, fork, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program as it is published; `npm test` builds it first. */
export const paperdeckBin = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

export interface Circumstances {
  cwd: string
  input?: string
  env?: Record<string, string>
}

/** What Node itself, or the C library, reads once, when a process starts. */
const readAtStart = /^(?:NODE_|TZ$|LANG$|LC_)/

/**
 * Runs the real program in a folder and waits for its end. Most runs share a process (host.mjs); `npm run soak` gives each its own,
 * as does startPaperdeck().
 */
export function runPaperdeck(args: readonly string[], circumstances: Circumstances): Promise<Run> {
  const needsItsOwn =
    process.env.PAPERDECK_SOAK === '1' ||
    args.includes('--version') ||
    Object.keys(circumstances.env ?? {}).some((name) => readAtStart.test(name))
  return needsItsOwn ? startPaperdeck(args, circumstances) : runInHost(args, circumstances)
}

/** Runs the real program in a process of its own: for tests of how it starts and ends. */
export function startPaperdeck(args: readonly string[], { cwd, input = '', env = {} }: Circumstances): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [paperdeckBin, ...args], { cwd, env: { ...process.env, ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', fail)
    child.on('close', (status) => done({ status, stdout, stderr }))
    child.stdin.end(input)
  })
}

let host: ChildProcess | null = null
let asked = 0

function runInHost(args: readonly string[], { cwd, input = '', env = {} }: Circumstances): Promise<Run> {
  const child = liveHost()
  const id = ++asked
  return new Promise((done, fail) => {
    const end = () => {
      child.off('message', onMessage).off('exit', onExit)
      if (child.listenerCount('message') === 0) setWaiting(child, false)
    }
    const onMessage = (reply: { id: number } & Run) => {
      if (reply.id !== id) return
      end()
      const { status, stdout, stderr } = reply
      done({ status, stdout, stderr })
    }
    const onExit = (code: number | null) => {
      end()
      fail(new Error(`the host of tests ended with ${code} during paperdeck ${args.join(' ')}`))
    }
    child.on('message', onMessage).on('exit', onExit)
    setWaiting(child, true)
    child.send({ id, args, cwd, input, env: { ...process.env, ...env } })
  })
}

/** Started when it is first needed; it ends with the process of the tests. */
function liveHost(): ChildProcess {
  if (host?.connected) return host
  host = fork(fileURLToPath(new URL('host.mjs', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  host.setMaxListeners(0)
  return host
}

/** Between two runs it does not keep the tests from ending. */
function setWaiting(child: ChildProcess, isWaiting: boolean): void {
  for (const each of [child, child.channel]) each?.[isWaiting ? 'ref' : 'unref']()
}

/** An empty folder for one test, and its removal. */
export async function emptyFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-test-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
