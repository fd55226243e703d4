import { spawn } from 'node:child_process'
import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** What `npm ci` and `npm pack` work with. */
const parts = [
  ...['package.json', 'tsconfig.json', 'LICENSE', 'README.md', 'CHANGELOG.md'],
  ...['dist', 'docs', 'examples', 'licenses', 'scripts', 'src', 'templates'],
]

/** A copy of this checkout in which a test may build and kill: `dist` of this one is in use by the other tests. */
export async function copyCheckout(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-checkout-'))
  for (const part of parts)
    await cp(join(root, part), join(folder, part), { recursive: true, preserveTimestamps: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

export interface Ended {
  status: number | null
  /** Of both streams. */
  output: string
}

/** @param killAfter in milliseconds; left out, the program may end by itself */
export function run(folder: string, [program = '', ...args]: readonly string[], killAfter?: number): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: folder, timeout: killAfter, killSignal: 'SIGKILL' })
    let output = ''
    const hear = (text: Buffer) => {
      output += text.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', fail)
    child.on('close', (status) => done({ status, output }))
  })
}

export function node(folder: string, ...args: readonly string[]): Promise<Ended> {
  return run(folder, [process.execPath, ...args])
}
