import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

/** Where run.mjs puts the programs of parts/ and peers/. As deep as the sources are, so that they find what is beside these. */
const folder = 'node_modules/.bench'

/** A program of parts/ or peers/, by its name there. */
export function program(name: string, ...args: string[]): string[] {
  return [process.execPath, resolve(folder, `${name}.js`), ...args]
}

/** Whether a program of the system is there, by its `--version` or `-v`. */
export async function isInstalled(name: string): Promise<boolean> {
  const found = await new Promise<boolean>((done) => execFile(name, ['--version'], (error) => done(error === null)))
  if (!found) process.stderr.write(`\n!! ${name} is not installed: nothing is compared with it.\n\n`)
  return found
}
