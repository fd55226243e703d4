import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const main = resolve(import.meta.dirname, '..', '..', 'dist', 'main.js')

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the built command, as a user does. */
export function paperdeck(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  if (!existsSync(main)) throw new Error('dist/main.js is missing: npm run build')
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...environment } })
  const ended: Ended = { status: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (status) => done({ ...ended, status }))
  })
}
