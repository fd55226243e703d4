import { spawn } from 'node:child_process'
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

/** Runs the real program in a folder and waits for its end. */
export function runPaperdeck(
  args: readonly string[],
  { cwd, input = '', env = {} }: { cwd: string; input?: string; env?: Record<string, string> },
): Promise<Run> {
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

/** An empty folder for one test, and its removal. */
export async function emptyFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-test-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
