import http, { STATUS_CODES } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Response } from 'node-fetch'
import { Host } from './host.ts'
import { type ImageType, imageTypeOf, imageTypes, isWhole, nameOfContent } from './image-type.ts'

/** How long and how often servers are asked. Times are in milliseconds. */
export interface NetworkSettings {
  /** For a connection to stand. */
  connecting: number
  /** Without a single byte, before the answer or within it. */
  silence: number
  /** For a host to answer anything at all. */
  host: number
  /** Before each further attempt at what can pass: 429, 5xx, connections that fail or break. */
  delays: readonly number[]
  /** A server that asks for more patience than this (Retry-After) is left for the next build. */
  longestDelay: number
  maximalBytes: number
  maximalRedirects: number
  pause(milliseconds: number): Promise<unknown>
}

export const defaultNetwork: NetworkSettings = {
  connecting: 4_000,
  silence: 10_000,
  host: 15_000,
  delays: [500, 1_500],
  longestDelay: 10_000,
  maximalBytes: 32 * 1024 * 1024,
  maximalRedirects: 5,
  pause,
}

/** What a server says to tell one version of a picture from the next. */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

/** Why a picture could not be had, for a person; `host` is set where the server itself could not be reached. */
export interface Failure {
  state: 'failed'
  reason: string
  expected: string
  host: string | null
}

export type Answer =
  | { state: 'new'; bytes: Uint8Array; type: ImageType; validators: Validators }
  | { state: 'same' }
  | Failure

export interface PictureClient {
  /** @param known validators of the version at hand: the answer is then `same` where nothing has changed */
  get(url: string, known: Validators | null): Promise<Answer>
  close(): void
}

/** One try at an address. What is `passing` may be otherwise in a moment; `wait` is the server's own wish. */
type Try = Exclude<Answer, Failure> | { state: 'moved'; to: string } | (Failure & { passing: boolean; wait?: number })

/** Loads what the network needs, which nothing else does: a build that asks no server never comes here. */
export async function startPictureClient(settings: NetworkSettings, pageName: string): Promise<PictureClient> {
  const [{ default: fetch }, { ProxyAgent }] = await Promise.all([import('node-fetch'), import('proxy-agent')])
  const kept = { keepAlive: true, keepAliveMsecs: 1_000 }
  const direct = {
    httpAgent: limitConnecting(new http.Agent(kept), 'connect', settings.connecting),
    httpsAgent: limitConnecting(new https.Agent(kept), 'secureConnect', settings.connecting),
  }
  const agent = new ProxyAgent({ ...kept, ...direct })
  const hosts = new Map<string, Host>()

  return {
    async get(url, known) {
      for (let attempt = 0; ; attempt++) {
        const { passing, wait, ...answer } = { passing: false, wait: undefined, ...(await follow(url, known)) }
        const delay = settings.delays[attempt]
        if (answer.state !== 'failed' || !passing || delay === undefined) return answer
        if ((answer.host !== null && hostNamed(answer.host).lost !== null) || (wait ?? 0) > settings.longestDelay)
          return answer
        await settings.pause(Math.max(delay, wait ?? 0))
      }
    },
    close() {
      for (const host of hosts.values()) host.forget()
      for (const each of [agent, direct.httpAgent, direct.httpsAgent]) each.destroy()
    },
  }

  async function follow(url: string, known: Validators | null): Promise<Exclude<Try, { state: 'moved' }>> {
    let at = url
    for (let redirects = 0; redirects <= settings.maximalRedirects; redirects++) {
      const answer = await ask(at, known)
      if (answer.state !== 'moved') return answer
      at = answer.to
    }
    return refused(`more than ${settings.maximalRedirects} redirects`)
  }

  async function ask(url: string, known: Validators | null): Promise<Try> {
    const address = parsedUrl(url)
    if (!address || !/^https?:$/.test(address.protocol)) return refused(`“${url}” is not an address on the web`)
    const host = hostNamed(address.host)
    if (host.lost !== null) return unreachable(host, host.lost)
    host.asked(settings.host)
    const watch = new Watch(settings.silence)
    try {
      const signal = AbortSignal.any([watch.signal, host.silent.signal])
      const response = await fetch(address.href, { agent, signal, redirect: 'manual', headers: headersFor(known) })
      host.answered()
      watch.heard()
      return await answerOf(response, address, known !== null, watch)
    } catch (error) {
      const reason =
        host.lost ?? (watch.signal.aborted ? `no answer within ${seconds(settings.silence)}` : wordsOf(error))
      host.failed(reason)
      return unreachable(host, reason)
    } finally {
      watch.end()
    }
  }

  async function answerOf(response: Response, address: URL, conditional: boolean, watch: Watch): Promise<Try> {
    const { status, headers } = response
    const location = headers.get('location')
    if (status === 304 && conditional) return { state: 'same' }
    if ([301, 302, 303, 307, 308].includes(status) && location !== null) {
      response.body?.resume()
      return { state: 'moved', to: parsedUrl(location, address)?.href ?? location }
    }
    if (status !== 200) {
      watch.abort()
      const passing = status === 408 || status === 425 || status === 429 || status >= 500
      return {
        ...refused(`the server answers ${status} ${STATUS_CODES[status] ?? ''}`.trim()),
        passing,
        wait: waitOf(headers.get('retry-after')),
      }
    }
    const announced = Number(headers.get('content-length') ?? 0)
    const bytes = announced > settings.maximalBytes ? null : await readBody(response, watch)
    if (bytes === null) {
      watch.abort()
      return refused(`more than ${megabytes(settings.maximalBytes)}`, 'a smaller picture')
    }
    if ('reason' in bytes) return bytes
    const type = imageTypeOf(bytes)
    if (type === null && bytes.length > 0) return refused(`what comes is ${nameOfContent(bytes)}`, pictureHint(address))
    if (type === null || !isWhole(bytes, type))
      return { ...refused(`the picture breaks off after ${bytes.length} bytes`), passing: true }
    return {
      state: 'new',
      bytes,
      type,
      validators: { etag: headers.get('etag'), lastModified: headers.get('last-modified') },
    }
  }

  /** The body as it is after decompression, so that neither 200 MB nor a few KB that swell to them fill the memory; null = too large. */
  async function readBody(
    response: Response,
    watch: Watch,
  ): Promise<Uint8Array | (Failure & { passing: boolean }) | null> {
    const chunks: Buffer[] = []
    let length = 0
    try {
      for await (const chunk of (response.body ?? []) as AsyncIterable<Buffer>) {
        watch.heard()
        length += chunk.length
        if (length > settings.maximalBytes) return null
        chunks.push(chunk)
      }
    } catch {
      const reason = watch.signal.aborted
        ? `nothing more came for ${seconds(settings.silence)} after ${length} bytes`
        : `the connection broke after ${length} bytes`
      return { ...refused(reason), passing: true }
    }
    return Buffer.concat(chunks, length)
  }

  function headersFor(known: Validators | null): Record<string, string> {
    return {
      accept: 'image/*,*/*;q=0.5',
      'user-agent': pageName,
      ...(known?.etag ? { 'if-none-match': known.etag } : {}),
      ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    }
  }

  function hostNamed(name: string): Host {
    const host = hosts.get(name) ?? new Host(name)
    hosts.set(name, host)
    return host
  }
}

/** Ends a request in which nothing is heard for too long. */
class Watch {
  readonly #controller = new AbortController()
  readonly signal = this.#controller.signal
  readonly #timer: NodeJS.Timeout

  constructor(silence: number) {
    this.#timer = setTimeout(() => this.#controller.abort(), silence)
  }

  heard(): void {
    this.#timer.refresh()
  }

  abort(): void {
    this.#controller.abort()
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}

/** Node waits for a connection as long as the system does, which may be minutes. */
function limitConnecting<A extends http.Agent>(agent: A, established: string, limit: number): A {
  const connectable = agent as A & { createConnection(options: unknown, ready: unknown): Socket }
  const create = connectable.createConnection.bind(agent)
  connectable.createConnection = (options, ready) => {
    const socket = create(options, ready)
    const late = Object.assign(new Error(`no connection within ${seconds(limit)}`), { code: 'ETIMEDOUT' })
    const timer = setTimeout(() => socket.destroy(late), limit)
    for (const event of [established, 'close']) socket.once(event, () => clearTimeout(timer))
    return socket
  }
  return agent
}

function refused(reason: string, expected = ''): Failure & { passing: boolean } {
  return { state: 'failed', reason, expected, host: null, passing: false }
}

function unreachable(host: Host, why: string): Failure & { passing: boolean } {
  return {
    state: 'failed',
    reason: `${host.name} cannot be reached (${why})`,
    expected: '',
    host: host.name,
    passing: true,
  }
}

const words: Record<string, string> = {
  ECONNREFUSED: 'the connection is refused',
  ECONNRESET: 'the connection is reset',
  ENOTFOUND: 'no such host is known',
  EAI_AGAIN: 'its name cannot be looked up',
  ENETUNREACH: 'no network',
  EHOSTUNREACH: 'no way to this host',
}

function wordsOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return words[code ?? ''] ?? message.replace(/^request to .*? failed, reason: /, '') ?? code
}

/** Seconds, or a date. */
function waitOf(retryAfter: string | null): number {
  if (retryAfter === null) return 0
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now())
}

function pictureHint(address: URL): string {
  return /^\/[^/]+\/[^/]+\/blob\//.test(address.pathname)
    ? 'the address of the file itself, with /raw/ instead of /blob/'
    : imageTypes
}

function parsedUrl(url: string, base?: URL): URL | null {
  try {
    return new URL(url, base)
  } catch {
    return null
  }
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
