import { randomInt } from 'node:crypto'
import { dirname, join, relative } from 'node:path'
import type { ReadStream, WriteStream } from 'node:tty'
import { describeError } from '../../disk/disk-error.ts'
import type { Pixels } from '../../pictures/pixels.ts'
import type { LogLine } from '../../schedule/log-line.ts'
import type { PictureWish } from '../../settings/settings.ts'
import { press } from '../keys.ts'
import { type Effect, placeOf, type Session, type Step, withDeck } from '../session.ts'
import { shownText } from '../shown-text.ts'
import type { StudyDeck } from '../study-deck.ts'
import { type Command, editorCommand } from './editor.ts'
import { type Key, keysOf } from './key-sequences.ts'
import { type Board, clearing, paintScreen } from './pictures/board.ts'
import { Gallery } from './pictures/gallery.ts'
import {
  isFence,
  kittyQuestion,
  mayAskForKitty,
  mayAskTmux,
  type PictureWay,
  pictureWay,
  questions,
  tmuxFormat,
  wantsQuestions,
} from './pictures/protocol.ts'
import { keysLeft, sortInput } from './pictures/replies.ts'
import { Questions } from './questions.ts'
import { drawScreen, type Size } from './screen.ts'

export interface Terminal {
  input: ReadStream
  output: WriteStream
}

/** What a session needs of the world around the terminal. */
export interface World {
  /** Folder that the places of cards are relative to. */
  root: string
  environment: NodeJS.ProcessEnv
  /** Resolves when the lines are on the disk. */
  append(lines: readonly LogLine[]): Promise<void>
  /** Reads the notes again. */
  reload(): Promise<StudyDeck>
  pictures: PictureWish
  /** Decodes a picture; a text says why not. */
  readPicture(path: string): Promise<Pixels | string>
  /** What tmux makes of a format; empty where it does not answer. */
  askTmux(format: string): Promise<string>
  /** Hands the terminal to a program until it ends. */
  run(command: Command): Promise<void>
  /**
   * Opens a link of the notes, relative ones from the folder. Resolves to the reason why not; `onFailure` is for what goes wrong later.
   */
  open(link: string, folder: string, onFailure: (reason: string) => void): Promise<string | null>
}

/** How a session ended: by a key, or by a signal. */
export type Ending = 'quit' | NodeJS.Signals

export interface Ended {
  how: Ending
  session: Session
}

const enterScreen = '\x1b[?1049h\x1b[?25l'
const leaveScreen = '\x1b[?25h\x1b[?1049l'
/** How often (ms) to look whether a card in steps has come due. */
const tickTime = 2000
/** Over ssh an answer takes its time (ms). */
const answerTime = 1000
/** So long after a lone Escape (ms) nothing belongs to it any more. */
const escapeTime = 50
const endingSignals: NodeJS.Signals[] = ['SIGHUP', 'SIGTERM', 'SIGINT']

/** Runs a session until its end. Keys are worked off one by one: what one of them saves is on the disk before the next screen. */
export function runSession(first: Session, terminal: Terminal, world: World): Promise<Ended> {
  return new TerminalSession(first, terminal, world).run()
}

class TerminalSession {
  readonly #input: ReadStream
  readonly #output: WriteStream
  readonly #world: World
  #session: Session

  readonly #ending: Promise<Ending>
  #resolveEnding: (how: Ending) => void = () => {}
  #ended = false
  #failure: unknown
  /** What keys, ticks and pictures have started, one after the other. */
  #work = Promise.resolve()
  #editing = false

  readonly #asking = new Questions(isFence, (limit, then) => setTimeout(then, limit))
  #asked: Promise<void> | null = null
  #way: PictureWay | null = null
  #board: Board = { drawn: [], firstId: randomInt(2 ** 23, 2 ** 24 - 2 ** 16) }
  readonly #gallery: Gallery

  /** The beginning of an answer of the terminal, whose rest is still to come. */
  #pending = ''
  #pause: NodeJS.Timeout | undefined

  constructor(first: Session, { input, output }: Terminal, world: World) {
    this.#session = first
    this.#input = input
    this.#output = output
    this.#world = world
    this.#gallery = new Gallery(world.readPicture, () => this.#later(() => this.#draw()))
    this.#ending = new Promise((resolve) => {
      this.#resolveEnding = resolve
    })
  }

  async run(): Promise<Ended> {
    const stopListening = this.#listen()
    this.#enter()
    this.#draw()
    try {
      const how = await this.#ending
      // An answer that is being saved is saved.
      await this.#work.catch(() => {})
      // An answer that comes later would be typed into the shell.
      if (how === 'quit') await this.#asked
      if (this.#failure !== undefined) throw this.#failure
      return { how, session: this.#session }
    } finally {
      stopListening()
      try {
        this.#restore()
      } catch {
        // There is no terminal left to restore.
      }
      this.#input.pause()
    }
  }

  /** Hears keys, signals and changes of size. Gives what ends that. */
  #listen(): () => void {
    const onData = (data: string) => this.#onData(data)
    const onResize = () =>
      this.#later(() => {
        this.#output.write(this.#clearPictures())
        this.#draw()
      })
    const onSignal = (signal: NodeJS.Signals) => {
      // While an editor runs, Ctrl-C is meant for it.
      if (!(this.#editing && signal === 'SIGINT')) this.#end(signal)
    }
    // The terminal may be gone, as after SIGHUP; that is no reason to end otherwise.
    const ignore = () => {}
    this.#input.setEncoding('utf8')
    this.#input
      .on('data', onData)
      .on('end', () => this.#end('SIGHUP'))
      .on('error', ignore)
    this.#output.on('resize', onResize).on('error', ignore)
    for (const signal of endingSignals) process.on(signal, onSignal)
    const timer = setInterval(() => this.#later(() => this.#onTick()), tickTime)
    return () => {
      clearInterval(timer)
      clearTimeout(this.#pause)
      for (const signal of endingSignals) process.off(signal, onSignal)
      this.#input.off('data', onData)
      this.#output.off('resize', onResize)
    }
  }

  #later(task: () => Promise<void> | void): void {
    this.#work = this.#work.then(() => (this.#ended ? undefined : task()))
    this.#work.catch((error: unknown) => {
      this.#failure ??= error
      this.#end('quit')
    })
  }

  #end(how: Ending): void {
    this.#ended = true
    this.#resolveEnding(how)
  }

  #onData(data: string): void {
    clearTimeout(this.#pause)
    const sorted = sortInput(this.#pending, data)
    this.#pending = sorted.pending
    for (const reply of sorted.replies) this.#asking.hear(reply)
    this.#onKeys(sorted.keys)
    if (this.#pending === '') return
    // A lone Escape is a key; the beginning of an answer that never ends must not swallow what is typed after it.
    const keys = keysLeft(this.#pending)
    this.#pause = setTimeout(
      () => {
        this.#pending = ''
        this.#onKeys(keys)
      },
      keys === '' ? answerTime : escapeTime,
    )
  }

  #onKeys(keys: string): void {
    for (const key of keysOf(keys)) this.#later(() => this.#onKey(key))
  }

  #restore(): void {
    this.#input.setRawMode(false)
    this.#output.write(this.#clearPictures() + leaveScreen)
  }

  #enter(): void {
    this.#input.setRawMode(true)
    this.#input.resume()
    this.#output.write(enterScreen)
  }

  #draw(): void {
    if (this.#editing) return
    const screen = drawScreen(this.#session, this.#size(), !this.#world.environment.NO_COLOR, (figure, room) => {
      // The terminal is asked when there is something to draw.
      this.#asked ??= this.#findWay().then(() => this.#later(() => this.#draw()))
      return this.#way && this.#gallery.cellsOf(figure, room, this.#way)
    })
    this.#session = { ...this.#session, scroll: screen.scroll }
    const painted = paintScreen(screen.rows, screen.pictures, screen.room, this.#board, this.#way, (figure) =>
      this.#gallery.pixelsOf(figure),
    )
    this.#board = painted.board
    this.#output.write(painted.bytes)
  }

  async #findWay(): Promise<void> {
    const { pictures: wish, environment } = this.#world
    const ask = (text: string) => this.#asking.ask(() => this.#output.write(text), answerTime)
    const replies = wantsQuestions(wish, environment) ? await ask(questions) : []
    if (wish === 'auto' && mayAskForKitty(replies, environment)) replies.push(...(await ask(kittyQuestion)))
    const toldByTmux = mayAskTmux(wish, environment) ? await this.#world.askTmux(tmuxFormat) : ''
    this.#way = pictureWay(wish, replies, this.#size(), environment, toldByTmux)
  }

  #size(): Size {
    return { columns: this.#output.columns ?? 80, rows: this.#output.rows ?? 24 }
  }

  #clearPictures(): string {
    if (!this.#way) return ''
    const bytes = clearing(this.#board, this.#way)
    this.#board = { drawn: [], firstId: this.#board.firstId + this.#board.drawn.length }
    return bytes
  }

  async #onKey(key: Key): Promise<void> {
    await this.#take(press(this.#session, key, Date.now()))
  }

  async #onTick(): Promise<void> {
    if (!this.#session.current || this.#session.page) await this.#take(press(this.#session, 'tick', Date.now()))
  }

  async #take(step: Step): Promise<void> {
    const before = this.#session
    this.#session = step.session
    for (const effect of step.effects) {
      try {
        await this.#perform(effect)
      } catch (error) {
        // Nothing counts that is not on the disk: the card comes back with its answer still to be given.
        this.#session = {
          ...before,
          message: `${effect.type === 'append' ? 'Not saved' : 'Failed'}: ${describeError(error, (path) => relative(this.#world.root, path))}`,
        }
      }
    }
    if (!this.#ended) this.#draw()
  }

  async #perform(effect: Effect): Promise<void> {
    if (effect.type === 'quit') this.#end('quit')
    else if (effect.type === 'append') await this.#world.append(effect.lines)
    else if (effect.type === 'edit') await this.#edit(join(this.#world.root, effect.place.file), effect.place.line)
    else await this.#open(effect)
  }

  async #edit(file: string, line: number): Promise<void> {
    const command = editorCommand(this.#world.environment, file, line, process.platform)
    await this.#asked
    this.#editing = true
    this.#restore()
    this.#input.pause()
    try {
      await this.#world.run(command)
    } finally {
      this.#editing = false
      this.#enter()
    }
    this.#session = withDeck(this.#session, await this.#world.reload(), Date.now())
  }

  async #open({ card, side, what }: Extract<Effect, { type: 'open' }>): Promise<void> {
    const say = (message: string) => {
      this.#session = { ...this.#session, message }
    }
    const { links, figures } = shownText(this.#session, card, side)
    const target = what === 'figure' ? figures[0] : (links[0] ?? figures[0])
    if (target === undefined) {
      say(what === 'figure' ? 'This side has no figure' : 'This side has neither link nor figure')
      return
    }
    const folder = dirname(join(this.#world.root, placeOf(this.#session.deck, card).file))
    const why = await this.#world.open(target, folder, (reason) =>
      this.#later(() => {
        say(`${target} was not opened: ${reason}`)
        this.#draw()
      }),
    )
    say(why === null ? target : `${target} is not opened: ${why}`)
  }
}
