import { printable, printableJson, printableLine, printableLines } from '../../words/printable.ts'

/**
 * The border to the terminal: all that commands write to stdout and stderr goes through here (import rule only-print-writes), so
 * that nothing of notes, file names or servers steers the terminal, or begins a line that is not its own.
 */

/** Results, on stdout: each on one line, whatever file names and titles hold. */
export function print(lines: string | readonly string[]): void {
  writeParts(partsOf([lines].flat(), joined))
}

/** A text of several lines, such as a card, on stdout. */
export function printText(text: string): void {
  print(printable(text).split('\n'))
}

/** @param indent 0: all on one line, for those who read line by line */
export function printJson(value: unknown, indent = 2): void {
  if (Array.isArray(value) && value.length > longList && indent > 0) printLongList(value, indent)
  else write(`${printableJson(JSON.stringify(value, null, indent))}\n`)
}

/** As one text, a list of tens of thousands would take more memory than what it is made of. */
const longList = 2000

function printLongList(list: readonly unknown[], indent: number): void {
  const parts = partsOf(list, (part, isFirst) => {
    const items = JSON.stringify(part, null, indent).slice('['.length, -'\n]'.length)
    return `${isFirst ? '[' : ','}${printableJson(items)}`
  })
  writeParts([...parts, Buffer.from('\n]\n')])
}

/** All is ready before any of it is written: who runs out of memory has written nothing. */
function writeParts(parts: readonly Buffer[]): void {
  for (const bytes of parts) writeBytes({ isError: false, bytes })
}

function partsOf<Item>(list: readonly Item[], textOf: (part: readonly Item[], isFirst: boolean) => string): Buffer[] {
  const count = Math.ceil(list.length / longList)
  return Array.from({ length: count }, (_, nth) =>
    Buffer.from(textOf(list.slice(nth * longList, (nth + 1) * longList), nth === 0)),
  )
}

/** Workflow commands of GitHub Actions, which have escaped what they hold: the only lines that may begin as one. */
export function printCommands(commands: readonly string[]): void {
  write(commands.map((command) => `${printableLine(command)}\n`).join(''))
}

/** What is no result, on stderr: each on one line. */
export function tell(lines: string | readonly string[]): void {
  write(joined(lines), true)
}

/** Where a session or a bar of progress draws: these write commands of the terminal, and clean what they show themselves. */
export const screen: NodeJS.WriteStream = process.stdout
export const progressBar: NodeJS.WriteStream = process.stderr

/** Ends quietly once nobody reads on: who reads only the head of our output has what was wanted. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

/** Resolves once all is written. */
export async function written(): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) => stream.write('', () => done()))
}

interface Part {
  isError: boolean
  bytes: Uint8Array
}

let recording: { parts: Part[]; room: number } | null = null

/**
 * From now on what is written is recorded as well, until what is returned is called.
 * @param room in bytes: of more than this nothing is recorded
 */
export function record(room: number): () => Part[] | null {
  const own = { parts: [], room }
  recording = own
  return () => {
    recording = null
    return own.room < 0 ? null : own.parts
  }
}

/** Writes what was recorded. */
export function repeat(parts: readonly Part[]): void {
  for (const { isError, bytes } of parts) (isError ? process.stderr : process.stdout).write(bytes)
}

function write(text: string, isError = false): void {
  writeBytes({ isError, bytes: Buffer.from(text) })
}

function writeBytes(part: Part): void {
  if (recording) {
    recording.room -= part.bytes.length
    if (recording.room < 0) recording.parts.length = 0
    else recording.parts.push(part)
  }
  repeat([part])
}

function joined(lines: string | readonly string[]): string {
  const all = [lines].flat()
  return printableLines(process.env.GITHUB_ACTIONS ? all.map((line) => withoutCommand(printableLine(line))) : all)
}

/** GitHub Actions takes a line that begins with `::`, or that holds `##[`, for a command. */
function withoutCommand(line: string): string {
  return line.replace(/^(?=\s*::)/, '\\').replaceAll('##[', '## [')
}
