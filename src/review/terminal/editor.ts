/** A program with its arguments, to be started without a shell. */
export interface Command {
  program: string
  args: string[]
}

type Environment = Readonly<Record<string, string | undefined>>

const plusLine = /^(?:n?vim?|vimx|gvim|view|nano|pico|emacs|emacsclient|micro|joe|jmacs|ne|kak|mg|e3|ed|less|mcedit)$/
const gotoLine = /^(?:code|code-insiders|codium|cursor|windsurf)$/
const colonLine = /^(?:hx|helix|subl|zed|lapce)$/

/** Editors that are not in the terminal, by what their programs are called, with the scheme of links that they open. */
const schemes: Record<string, string | null> = {
  code: 'vscode',
  'code-insiders': 'vscode-insiders',
  codium: 'vscodium',
  cursor: 'cursor',
  windsurf: 'windsurf',
  zed: 'zed',
  subl: null,
  lapce: null,
}

function wishedEditor(environment: Environment): string {
  return environment.VISUAL?.trim() || environment.EDITOR?.trim() || ''
}

function nameOfProgram(program: string): string {
  return program.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd)$/i, '')
}

/** The editor of $VISUAL or $EDITOR where it has windows of its own; null: it needs the terminal, or is not known. */
export function editorOfWindows(environment: Environment): { scheme: string | null } | null {
  const name = nameOfProgram(wordsOf(wishedEditor(environment))[0] ?? '')
  return Object.hasOwn(schemes, name) ? { scheme: schemes[name] ?? null } : null
}

/** What opens a file at a line: $VISUAL, else $EDITOR, else what every system has. */
export function editorCommand(environment: Environment, file: string, line: number, platform: string): Command {
  const wish = wishedEditor(environment) || (platform === 'win32' ? 'notepad' : 'vi')
  const [program = 'vi', ...args] = wordsOf(wish)
  const name = nameOfProgram(program)
  if (plusLine.test(name)) return { program, args: [...args, `+${line}`, file] }
  if (gotoLine.test(name)) return { program, args: [...args, '--wait', '--goto', `${file}:${line}`] }
  if (colonLine.test(name)) return { program, args: [...args, `${file}:${line}`] }
  return { program, args: [...args, file] }
}

/** `"C:\Program Files\vim" -f` is a program and an argument. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}

/**
 * What shows an address, null where there is no screen to show it on. $BROWSER may hold arguments, and `%s` where the address goes.
 * @param address written by `URL`: what begins with `-` would be an option of the program
 */
export function openerCommand(environment: Environment, address: string, platform: string): Command | null {
  if (!/^[a-z][a-z\d+.-]+:/i.test(address)) throw new Error(`not an address: ${address}`)
  const [program, ...args] = wordsOf(environment.BROWSER ?? '')
  if (program !== undefined) return { program, args: withAddress(args, address) }
  if (platform === 'darwin') return { program: 'open', args: [address] }
  if (platform === 'win32') return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', address] }
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? { program: 'xdg-open', args: [address] } : null
}

function withAddress(args: readonly string[], address: string): string[] {
  if (!args.some((arg) => arg.includes('%s'))) return [...args, address]
  return args.map((arg) => arg.replaceAll('%s', () => address))
}
