import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

export interface TerminalOptions {
  columns: number
  rows: number
  environment: NodeJS.ProcessEnv
  cwd?: string
}

const patience = 30_000

/** A program in a pseudo-terminal, and the screen that a person would see. */
export class Terminal {
  readonly #pty: IPty
  readonly #screen: InstanceType<typeof xterm.Terminal>
  readonly #ended: Promise<{ exitCode: number; signal?: number | undefined }>
  /** All that the program has sent. */
  output = ''
  /** When the program was started and when it last sent something, by `performance.now()`. */
  readonly startedAt: number
  heardAt = 0
  #parsed = Promise.resolve()

  constructor(program: string, args: string[], { columns, rows, environment, cwd }: TerminalOptions) {
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
    const env = Object.fromEntries(
      Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
    )
    this.startedAt = performance.now()
    this.#pty = spawn(program, args, { cols: columns, rows, env, name: 'xterm-256color', ...(cwd ? { cwd } : {}) })
    this.#pty.onData((data) => {
      this.heardAt = performance.now()
      this.output += data
      this.#parsed = new Promise((done) => this.#screen.write(data, done))
    })
    this.#ended = new Promise((resolve) => this.#pty.onExit(resolve))
  }

  /** The screen as text, rows without the spaces at their ends. */
  async text(): Promise<string> {
    await this.#parsed
    const { active } = this.#screen.buffer
    return Array.from(
      { length: this.#screen.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true, 0, this.#screen.cols) ?? '',
    ).join('\n')
  }

  async isAlternate(): Promise<boolean> {
    await this.#parsed
    return this.#screen.buffer.active.type === 'alternate'
  }

  press(keys: string): void {
    this.#pty.write(keys)
  }

  /** Resolves with the screen when the program has drawn all of it anew: its rows end with the last one. */
  async resize(columns: number, rows: number): Promise<string> {
    const before = this.output.length
    this.#screen.resize(columns, rows)
    this.#pty.resize(columns, rows)
    const lastRow = `\x1b[${rows};1H`
    // A row is erased before it is written: some of it stands there once all of it is on its way.
    await this.shows(() => this.output.slice(before).lastIndexOf(lastRow) >= 0)
    await new Promise((done) => setTimeout(done, 100))
    return this.text()
  }

  kill(signal: NodeJS.Signals): void {
    // The pid itself: the emulator's own kill closes the terminal first.
    process.kill(this.#pty.pid, signal)
  }

  /** Closes the terminal, as when its window or connection is gone. */
  hangUp(): void {
    this.#pty.kill('SIGHUP')
  }

  async end(): Promise<{ exitCode: number; signal?: number | undefined }> {
    const ended = await this.#ended
    await this.#parsed
    return ended
  }

  /** Waits until the screen shows it; the last screen is in the error. */
  async shows(what: string | RegExp | ((text: string) => boolean)): Promise<string> {
    const deadline = Date.now() + patience
    for (;;) {
      const text = await this.text()
      const isShown =
        typeof what === 'function' ? what(text) : typeof what === 'string' ? text.includes(what) : what.test(text)
      if (isShown) return text
      if (Date.now() > deadline) throw new Error(`the screen never showed ${what}:\n${text}`)
      await new Promise((done) => setTimeout(done, 5))
    }
  }
}
