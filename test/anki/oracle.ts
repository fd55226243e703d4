import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** From the root, as benchmarks are bundled elsewhere, as deep. */
const script = path.join(import.meta.dirname, '../../test/anki/oracle.py')
const keptStderr = 16_384
const patienceAtEnd = 5_000

type Answer = { result: unknown } | { error: string }
type Waiting = { resolve: (answer: Answer) => void; reject: (reason: Error) => void }

/** A request that Anki refused; the message is Anki's own. */
export class AnkiError extends Error {
  override name = 'AnkiError'
}

/** The Python process that runs oracle.py: it answers requests one by one, in their order. */
export class Oracle {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #waiting: Waiting[] = []
  readonly #ended: Promise<void>
  #stderr = ''
  #death: Error | undefined

  constructor(python: string, environment: NodeJS.ProcessEnv) {
    // -I: no PYTHONPATH and no packages of the user's own beside the pinned ones.
    this.#child = spawn(python, ['-I', '-X', 'utf8', script], { env: environment, windowsHide: true })
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => this.#keepStderr(text))
    // A write to a process that has died; its end is reported by `close`.
    this.#child.stdin.on('error', () => {})
    createInterface(this.#child.stdout).on('line', (line) => this.#receive(line))
    this.#ended = new Promise((resolve) => {
      this.#child.on('error', (error) => this.#bury(error.message, resolve))
      this.#child.on('close', (code, signal) => this.#bury(`ended with ${signal ?? `status ${code}`}`, resolve))
    })
  }

  /** What the process says of itself before the first answer. */
  greeting(): Promise<unknown> {
    return this.#next()
  }

  request(message: object): Promise<unknown> {
    const answer = this.#next()
    this.#child.stdin.write(`${JSON.stringify(message)}\n`)
    return answer
  }

  async stop(): Promise<void> {
    this.#child.stdin.end()
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), patienceAtEnd)
    await this.#ended
    clearTimeout(timer)
  }

  async #next(): Promise<unknown> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      if (this.#death) reject(this.#death)
      else this.#waiting.push({ resolve, reject })
    })
    // Thrown here, not where the line arrives, so that the stack names the test.
    if ('error' in answer) throw new AnkiError(answer.error)
    return answer.result
  }

  #receive(line: string): void {
    this.#waiting.shift()?.resolve(JSON.parse(line) as Answer)
  }

  #keepStderr(text: string): void {
    this.#stderr = (this.#stderr + text).slice(-keptStderr)
  }

  #bury(how: string, done: () => void): void {
    this.#death ??= new Error(`the Anki process ${how}\n${this.#stderr}`.trimEnd())
    for (const { reject } of this.#waiting.splice(0)) reject(this.#death)
    done()
  }
}
