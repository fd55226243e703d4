import { request } from 'node:http'

/** Anki cannot be asked, or does not do what it was asked: told in one line. */
export class AnkiError extends Error {
  override readonly name = 'AnkiError'
}

/** The running Anki, as its add-on AnkiConnect lets it be asked. */
export interface AnkiConnect {
  /** @throws AnkiError with Anki's own words where it refuses */
  ask(action: string, params?: object): Promise<unknown>
  /** Many at once, as each request takes Anki some 25 ms. */
  askAll(actions: readonly AnkiAction[]): Promise<unknown[]>
  /** The same, with null in the place of what is refused. */
  tryAll(actions: readonly AnkiAction[]): Promise<unknown[]>
}

export interface AnkiAction {
  action: string
  params?: object
}

export interface ConnectSettings {
  /** `http://127.0.0.1:8765` */
  address: string
  key: string | null
  /** Milliseconds without a byte before Anki is given up. */
  patience?: number
}

const version = 6
const defaultPatience = 600_000
/** In bytes: the reviews of a large collection. */
const largestAnswer = 512 * 2 ** 20

/**
 * The only border to Anki's network interface.
 * @throws AnkiError where the address is none, or lies elsewhere than on this machine and was not set by the user
 */
export function connectTo({ address, key, patience = defaultPatience }: ConnectSettings): AnkiConnect {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'http:') throw new AnkiError('anki.address is no address such as http://127.0.0.1:8765')
  const place = url.host
  const connection = { place, hasKey: key !== null }
  const secret = key === null ? {} : { key }

  async function ask(action: string, params: object = {}): Promise<unknown> {
    const text = await post(url as URL, JSON.stringify({ action, version, params, ...secret }), patience)
    return resultOf(parsed(text), action, connection)
  }

  async function repliesTo(actions: readonly AnkiAction[]): Promise<(() => unknown)[]> {
    if (actions.length === 0) return []
    const all = actions.map(({ action, params = {} }) => ({ action, version, params, ...secret }))
    const replies = await ask('multi', { actions: all })
    if (!Array.isArray(replies) || replies.length !== actions.length) throw notAnki(place)
    return replies.map((reply: unknown, nth) => () => resultOf(reply, actions[nth]?.action ?? '', connection))
  }

  return {
    ask,
    askAll: async (actions) => (await repliesTo(actions)).map((result) => result()),
    tryAll: async (actions) => (await repliesTo(actions)).map(unlessRefused),
  }
}

function unlessRefused(result: () => unknown): unknown {
  try {
    return result()
  } catch (error) {
    return ifRefused(null)(error)
  }
}

interface Connection {
  place: string
  hasKey: boolean
}

/** Whether Anki is there, of the version that is needed, with a profile open and a key that fits. */
export async function greet(anki: AnkiConnect): Promise<void> {
  const permission = await anki.ask('requestPermission').catch((error: unknown) => {
    // Stand-ins of the add-on may not know it.
    if (error instanceof AnkiError && /unsupported/i.test(error.message)) return null
    throw error
  })
  if (isRecord(permission) && permission.permission === 'denied')
    throw new AnkiError('AnkiConnect refuses requests from here; its settings say who may ask')
  const decks = await anki.ask('deckNames')
  if (!Array.isArray(decks) || !decks.every((name) => typeof name === 'string'))
    throw new AnkiError('What answers does not list its decks, so it is not AnkiConnect')
}

function resultOf(reply: unknown, action: string, { place, hasKey }: Connection): unknown {
  if (!isRecord(reply) || !('result' in reply) || !('error' in reply)) throw notAnki(place)
  const { result, error } = reply
  if (error === null) return result
  const words = typeof error === 'string' ? error : JSON.stringify(error)
  if (/api key/i.test(words))
    throw new AnkiError(
      hasKey
        ? 'AnkiConnect wants another key than the one that anki.key or PAPERDECK_ANKI_KEY gives'
        : 'AnkiConnect wants its key: set anki.key in the config, or PAPERDECK_ANKI_KEY',
    )
  if (/collection is not available/i.test(words))
    throw new AnkiError('Anki has no profile open; choose one in Anki, and try again')
  throw new AnkiError(`Anki refused ${action}: ${words.slice(0, 300)}`)
}

/** Anki was there, and would not do what it was asked. */
export function isRefusal(error: unknown): error is AnkiError {
  return error instanceof AnkiError && error.message.startsWith('Anki refused')
}

/** For a `catch`: what stands in for the answer where Anki refuses; any other error is thrown. */
export function ifRefused<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (isRefusal(error)) return instead
    throw error
  }
}

function notAnki(place: string): AnkiError {
  return new AnkiError(
    `What answers at ${place} is not AnkiConnect but another program; anki.address in the config says where Anki is`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new AnkiError('What answers is not AnkiConnect: a list was expected')
  return value
}

/** What is told of each that was asked for; of one that is not there, nothing. */
export function tables(value: unknown, asked: readonly unknown[]): Record<string, unknown>[] {
  const all = list(value).map(record)
  if (all.length !== asked.length)
    throw new AnkiError(`What answers is not AnkiConnect: of ${asked.length} things it tells of ${all.length}`)
  return all
}

export function numbers(value: unknown): number[] {
  if (!Array.isArray(value) || !value.every(Number.isSafeInteger))
    throw new AnkiError('What answers is not AnkiConnect: a list of ids was expected')
  return value
}

export function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new AnkiError('What answers is not AnkiConnect: a table was expected')
  return value
}

function post(url: URL, body: string, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (why: string) => reject(new AnkiError(why))
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    // AnkiConnect hangs up after each answer without saying so: a connection is never used twice.
    const asked = request(url, { method: 'POST', headers, timeout: patience, agent: false }, (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        parts.push(part)
        if (size > largestAnswer) asked.destroy(new Error('the answer is too large'))
      })
      response.on('error', (error) => failed(`The connection to Anki broke: ${error.message}`))
      response.on('aborted', () => failed('The connection to Anki broke'))
      response.on('end', () => {
        if (response.statusCode === 403) failed('AnkiConnect refuses requests from here; its settings say who may ask')
        else resolve(Buffer.concat(parts).toString('utf8'))
      })
    })
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${Math.round(patience / 1000)} s`)))
    asked.on('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'ECONNREFUSED'
          ? `No Anki answers at ${url.host}: start Anki, with the add-on AnkiConnect (2055492159)`
          : `The connection to Anki broke: ${error.message}`,
      ),
    )
    asked.end(body)
  })
}
