import { execFile, spawn } from 'node:child_process'
import { realpathSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Command, openerCommand } from './editor.ts'
import { linkTarget } from './link-target.ts'

/** Programs of the user's that paperdeck starts: nothing else calls `spawn`, and none is given to a shell. */

/** Hands the terminal to a program until it ends. */
export function runInTerminal({ program, args }: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: 'inherit' })
      .on('error', (error) => reject(new Error(`${program}: ${error.message}`)))
      .on('close', () => resolve())
  })
}

/** What the tmux around this terminal makes of a format; empty where it does not answer soon. */
export function askTmux(format: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('tmux', ['display-message', '-p', format], { timeout: 1000 }, (error, answer) =>
      resolve(error ? '' : answer),
    )
  })
}

/** Why a link of the notes cannot be opened here; null where its program has been started. */
export async function openLink(
  link: string,
  folder: string,
  onFailure: (reason: string) => void,
): Promise<string | null> {
  const target = linkTarget(link, folder)
  if (target.kind === 'refused') return target.why
  if (target.kind === 'address') return openAddress(target.address, onFailure)
  const real = realFile(target.path)
  if (real === null) return 'there is no such file'
  // A symbolic link may carry another ending than what it leads to.
  const end = linkTarget(real, folder)
  return end.kind === 'file' ? openAddress(end.address, onFailure) : 'only documents and pictures are opened'
}

function realFile(path: string): string | null {
  try {
    const real = realpathSync(path)
    return statSync(real).isFile() ? real : null
  } catch {
    return null
  }
}

/** The same for a file that is for another program than the browser. */
export function openFile(path: string): Promise<string | null> {
  const { BROWSER: _, ...environment } = process.env
  return openAddress(pathToFileURL(path).href, () => {}, environment)
}

/**
 * Opens an address with the user's browser or the system's opener.
 * @param address written by `URL`
 * @param onFailure told where the program ends with an error later on
 * @returns why it could not be started, null where it was
 */
export async function openAddress(
  address: string,
  onFailure: (reason: string) => void = () => {},
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | null> {
  const command = openerCommand(environment, address, process.platform)
  if (!command) return 'there is no screen to show it on'
  return startProgram(command, onFailure)
}

/** Starts a program with windows of its own, and does not wait for it. */
export function startProgram(
  { program, args }: Command,
  onFailure: (reason: string) => void = () => {},
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code) => {
      if (code !== null && code > 0) onFailure(`${program} ended with status ${code}`)
    })
    child.on('spawn', () => {
      child.unref()
      resolve(null)
    })
  })
}
