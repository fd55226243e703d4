import { randomInt } from 'node:crypto'
import { dirname, join, relative } from 'node:path'
import type { ReadStream, WriteStream } from 'node:tty'
import { describeError } from '../../disk/disk-error.ts'
import type { Pixels } from '../../pictures/pixels.ts'
import type { LogLine } from '../../schedule/log-line.ts'
import type { PictureWish } from '../../settings/settings.ts'
import { press } from '../press.ts'
import { type Effect, placeOf, type Session, type Step, withDeck } from '../session.ts'
import { shownText } from '../shown-text.ts'
import type { StudyDeck } from '../study-deck.ts'
import { type Command, editorCommand } from './editor.ts'
import { type Key, keysOf } from './keys.ts'
import { type Board, clearing, paintScreen } from './pictures/board.ts'
import { Gallery } from './pictures/gallery.ts'
import {
  isFence,
  kittyQuestion,
  mayAskForKitty,
  type PictureWay,
  pictureWay,
  questions,
  wantsQuestions,
} from './pictures/protocol.ts'
import { keysLeft, sortInput } from './pictures/replies.ts'
import { Questions } from './questions.ts'
import { drawScreen } from './screen.ts'

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
export async function runSession(first: Session, terminal: Terminal, world: World): Promise<Ended> {
  const { input, output } = terminal
  let session = first
  let ended = false
  let end: (how: Ending) => void = () => {}
  const ending = new Promise<Ending>((resolve) => {
    end = (how) => {
      ended = true
      resolve(how)
    }
  })
  let work = Promise.resolve()
  let editing = false
  const later = (task: () => Promise<void> | void) => {
    work = work.then(() => (ended ? undefined : task()))
    work.catch(fail)
  }
  let failure: unknown
  const fail = (error: unknown) => {
    failure ??= error
    end('quit')
  }

  const asking = new Questions(isFence, (limit, then) => setTimeout(then, limit))
  let asked: Promise<void> | null = null
  let way: PictureWay | null = null
  let board: Board = { drawn: [], firstId: randomInt(2 ** 23, 2 ** 31) }
  const gallery = new Gallery(world.readPicture, () => later(draw))

  let pending = ''
  let pause: NodeJS.Timeout | undefined
  const onKeys = (keys: string) => {
    for (const key of keysOf(keys)) later(() => onKey(key))
  }
  const onData = (data: string) => {
    clearTimeout(pause)
    const sorted = sortInput(pending, data)
    pending = sorted.pending
    for (const reply of sorted.replies) asking.hear(reply)
    onKeys(sorted.keys)
    if (pending === '') return
    // A lone Escape is a key; the beginning of an answer that never ends must not swallow what is typed after it.
    const keys = keysLeft(pending)
    pause = setTimeout(
      () => {
        pending = ''
        onKeys(keys)
      },
      keys === '' ? answerTime : escapeTime,
    )
  }
  const onResize = () =>
    later(() => {
      output.write(clearPictures())
      draw()
    })
  const onSignal = (signal: NodeJS.Signals) => {
    // While an editor runs, Ctrl-C is meant for it.
    if (!(editing && signal === 'SIGINT')) end(signal)
  }
  // The terminal may be gone, as after SIGHUP; that is no reason to end otherwise.
  const ignore = () => {}
  const restore = () => {
    input.setRawMode(false)
    output.write(clearPictures() + leaveScreen)
  }

  input.setEncoding('utf8')
  input
    .on('data', onData)
    .on('end', () => end('SIGHUP'))
    .on('error', ignore)
  output.on('resize', onResize).on('error', ignore)
  for (const signal of endingSignals) process.on(signal, onSignal)
  const timer = setInterval(() => later(onTick), tickTime)
  enter()
  draw()
  try {
    const how = await ending
    // An answer that is being saved is saved.
    await work.catch(() => {})
    // An answer that comes later would be typed into the shell.
    if (how === 'quit') await asked
    if (failure !== undefined) throw failure
    return { how, session }
  } finally {
    clearInterval(timer)
    clearTimeout(pause)
    for (const signal of endingSignals) process.off(signal, onSignal)
    input.off('data', onData)
    output.off('resize', onResize)
    try {
      restore()
    } catch {
      // There is no terminal left to restore.
    }
    input.pause()
  }

  function enter(): void {
    input.setRawMode(true)
    input.resume()
    output.write(enterScreen)
  }

  function draw(): void {
    if (editing) return
    const size = { columns: output.columns ?? 80, rows: output.rows ?? 24 }
    const screen = drawScreen(session, size, !world.environment.NO_COLOR, (figure, room) => {
      // The terminal is asked when there is something to draw.
      asked ??= findWay().then(() => later(draw))
      return way && gallery.cellsOf(figure, room, way)
    })
    session = { ...session, scroll: screen.scroll }
    const painted = paintScreen(screen.rows, screen.pictures, screen.room, board, way, (figure) =>
      gallery.pixelsOf(figure),
    )
    board = painted.board
    output.write(painted.bytes)
  }

  async function findWay(): Promise<void> {
    const { pictures: wish, environment } = world
    const ask = (text: string) => asking.ask(() => output.write(text), answerTime)
    const replies = wantsQuestions(wish, environment) ? await ask(questions) : []
    if (wish === 'auto' && mayAskForKitty(replies, environment)) replies.push(...(await ask(kittyQuestion)))
    way = pictureWay(wish, replies, { columns: output.columns ?? 80, rows: output.rows ?? 24 }, environment)
  }

  function clearPictures(): string {
    if (!way) return ''
    const bytes = clearing(board, way)
    board = { drawn: [], firstId: board.firstId + board.drawn.length }
    return bytes
  }

  async function onKey(key: Key): Promise<void> {
    await take(press(session, key, Date.now()))
  }

  async function onTick(): Promise<void> {
    if (!session.current || session.page) await take(press(session, 'tick', Date.now()))
  }

  async function take(step: Step): Promise<void> {
    const before = session
    session = step.session
    for (const effect of step.effects) {
      try {
        await perform(effect)
      } catch (error) {
        // Nothing counts that is not on the disk: the card comes back with its answer still to be given.
        session = {
          ...before,
          message: `${effect.type === 'append' ? 'Not saved' : 'Failed'}: ${describeError(error, (path) => relative(world.root, path))}`,
        }
      }
    }
    if (!ended) draw()
  }

  async function perform(effect: Effect): Promise<void> {
    if (effect.type === 'quit') end('quit')
    else if (effect.type === 'append') await world.append(effect.lines)
    else if (effect.type === 'edit') await edit(join(world.root, effect.place.file), effect.place.line)
    else await open(effect)
  }

  async function edit(file: string, line: number): Promise<void> {
    const command = editorCommand(world.environment, file, line, process.platform)
    await asked
    editing = true
    restore()
    input.pause()
    try {
      await world.run(command)
    } finally {
      editing = false
      enter()
    }
    session = withDeck(session, await world.reload(), Date.now())
  }

  async function open({ card, side, what }: Extract<Effect, { type: 'open' }>): Promise<void> {
    const { links, figures } = shownText(session, card, side)
    const target = what === 'figure' ? figures[0] : (links[0] ?? figures[0])
    if (target === undefined) {
      session = {
        ...session,
        message: what === 'figure' ? 'This side has no figure' : 'This side has neither link nor figure',
      }
      return
    }
    const say = (message: string) => {
      session = { ...session, message }
    }
    const folder = dirname(join(world.root, placeOf(session.deck, card).file))
    const why = await world.open(target, folder, (reason) =>
      later(() => {
        say(`${target} was not opened: ${reason}`)
        draw()
      }),
    )
    say(why === null ? target : `${target} is not opened: ${why}`)
  }
}
