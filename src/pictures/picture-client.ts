import type { Agent } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Response } from 'node-fetch'
import { withoutCredentials } from '../words/addresses/credentials.ts'
import { imageTypes } from '../words/picture-formats.ts'
import { Host } from './host.ts'
import { readBody, seconds, tooLarge, Watch } from './picture-body.ts'
import type { CachedFile } from './picture-cache.ts'
import { isLinkLocal, isPrivateHost, lookupWithout, refusedAddress } from './private-address.ts'
import { locationIn, waitOf } from './response-headers.ts'

/** How long and how often servers are asked. Times are in milliseconds. */
export interface NetworkSettings {
  /** For a connection to stand. */
  connecting: number
  /** Without a single byte, before the answer or within it. */
  silence: number
  /** For a host to answer anything at all. */
  host: number
  /** For a whole picture, from its first byte to its last. */
  whole: number
  /** Bytes a second, once it has been coming for as long as `silence`. */
  slowest: number
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
  whole: 60_000,
  slowest: 512,
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

export type Answer = { state: 'new'; file: CachedFile; validators: Validators } | { state: 'same' } | Failure

export interface PictureClient {
  /** @param known validators of the version at hand: the answer is then `same` where nothing has changed */
  get(url: string, known: Validators | null): Promise<Answer>
  close(): void
}

interface Refusal extends Failure {
  passing: boolean
  wait?: number
}

/** One try at an address. What is `passing` may be otherwise in a moment; `wait` is the server's own wish. */
type Try = Exclude<Answer, Failure> | { state: 'moved'; to: string } | Refusal

/** Loads what the network needs, which nothing else does: a build that asks no server never comes here. */
export async function startPictureClient(
  settings: NetworkSettings,
  agentName: string,
  keep: Keep,
): Promise<PictureClient> {
  return new Client(settings, agentName, keep, await loadNetwork(settings))
}

type Keep = (content: Uint8Array, extension: string) => Promise<CachedFile>

type Network = Awaited<ReturnType<typeof loadNetwork>>

async function loadNetwork({ connecting }: NetworkSettings) {
  const [{ lookup }, { default: http }, { default: https }, { default: fetch }, { ProxyAgent }] = await Promise.all([
    import('node:dns'),
    import('node:http'),
    import('node:https'),
    import('node-fetch'),
    import('proxy-agent'),
  ])
  const proxyAgent = (refuses: (address: string) => boolean, why: string) => {
    const kept = { keepAlive: true, keepAliveMsecs: 1_000, lookup: lookupWithout(refuses, why, lookup) }
    const httpAgent = limitConnecting(new http.Agent(kept), 'connect', connecting)
    const httpsAgent = limitConnecting(new https.Agent(kept), 'secureConnect', connecting)
    const agent = new ProxyAgent({ keepAlive: true, keepAliveMsecs: 1_000, httpAgent, httpsAgent })
    return { agent, all: [agent, httpAgent, httpsAgent] }
  }
  const anywhere = proxyAgent(isLinkLocal, alone)
  const outside = proxyAgent(isPrivateHost, inside)
  return {
    fetch,
    agent: anywhere.agent,
    /** Once the web has sent us on: no address of this computer or network is connected to. */
    agentOutside: outside.agent,
    agents: [...anywhere.all, ...outside.all],
    statuses: http.STATUS_CODES,
  }
}

const alone = 'it is an address of this computer alone'
const inside = 'the server sends us to an address of this computer or network'

class Client implements PictureClient {
  readonly #settings: NetworkSettings
  readonly #agentName: string
  readonly #keep: Keep
  readonly #network: Network
  readonly #hosts = new Map<string, Host>()

  constructor(settings: NetworkSettings, agentName: string, keep: Keep, network: Network) {
    this.#settings = settings
    this.#agentName = agentName
    this.#keep = keep
    this.#network = network
  }

  async get(url: string, known: Validators | null): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      const { passing, wait, ...answer } = { passing: false, wait: undefined, ...(await this.#follow(url, known)) }
      const delay = this.#settings.delays[attempt]
      if (answer.state !== 'failed' || !passing || delay === undefined) return answer
      if (
        (answer.host !== null && this.#hostNamed(answer.host).lost !== null) ||
        (wait ?? 0) > this.#settings.longestDelay
      )
        return answer
      await this.#settings.pause(Math.max(delay, wait ?? 0))
    }
  }

  close(): void {
    for (const host of this.#hosts.values()) host.forget()
    for (const each of this.#network.agents) each.destroy()
  }

  async #follow(url: string, known: Validators | null): Promise<Exclude<Try, { state: 'moved' }>> {
    let at = url
    let isFromOutside = false
    for (let redirects = 0; redirects <= this.#settings.maximalRedirects; redirects++) {
      const answer = await this.#ask(at, known, isFromOutside)
      if (answer.state !== 'moved') return answer
      isFromOutside ||= leadsOn(at, answer.to)
      if (isFromOutside && isPrivateHost(parsedUrl(answer.to)?.hostname ?? '')) return refused(inside)
      at = answer.to
    }
    return refused(`more than ${this.#settings.maximalRedirects} redirects`)
  }

  async #ask(url: string, known: Validators | null, isFromOutside: boolean): Promise<Try> {
    const address = parsedUrl(url)
    if (!address || !/^https?:$/.test(address.protocol))
      return refused(`“${withoutCredentials(url)}” is not an address on the web`)
    if (address.username !== '' || address.password !== '')
      return refused('its address holds a user name or password', 'an address without them, or the picture in a file')
    if (isLinkLocal(address.hostname)) return refused(alone)
    const host = this.#hostNamed(address.host)
    if (host.lost !== null) return unreachable(host, host.lost)
    host.asked(this.#settings.host)
    const watch = new Watch(this.#settings.silence)
    try {
      const agent = isFromOutside ? this.#network.agentOutside : this.#network.agent
      const response = await this.#responseOf(address, known, agent, host, watch)
      return 'state' in response ? response : await this.#answerOf(response, address, known !== null, watch)
    } finally {
      watch.end()
    }
  }

  async #responseOf(
    address: URL,
    known: Validators | null,
    agent: Agent,
    host: Host,
    watch: Watch,
  ): Promise<Response | Try> {
    try {
      const signal = AbortSignal.any([watch.signal, host.silent.signal])
      const response = await this.#network.fetch(address.href, {
        agent,
        signal,
        redirect: 'manual',
        headers: this.#headersFor(known),
      })
      host.answered()
      watch.heard()
      return response
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === refusedAddress) return refused(wordsOf(error))
      const silent = watch.signal.aborted ? `no answer within ${seconds(this.#settings.silence)}` : null
      const reason = host.lost ?? silent ?? wordsOf(error) + (await this.#throughProxy(address))
      host.failed(reason)
      return unreachable(host, reason)
    }
  }

  async #answerOf(response: Response, address: URL, conditional: boolean, watch: Watch): Promise<Try> {
    const { status, headers } = response
    const location = locationIn(headers.get('location'))
    if (status === 304 && conditional) return { state: 'same' }
    if ([301, 302, 303, 307, 308].includes(status) && location !== null) {
      response.body?.resume()
      return { state: 'moved', to: parsedUrl(location, address)?.href ?? location }
    }
    if (status !== 200) {
      watch.abort()
      const passing = status === 408 || status === 425 || status === 429 || status >= 500
      return {
        ...refused(`the server answers ${status} ${this.#network.statuses[status] ?? ''}`.trim()),
        passing,
        wait: waitOf(headers.get('retry-after')),
      }
    }
    if (Number(headers.get('content-length') ?? 0) > this.#settings.maximalBytes) {
      watch.abort()
      const { reason, expected } = tooLarge(this.#settings.maximalBytes)
      return refused(reason, expected)
    }
    const host = this.#hostNamed(address.host)
    const body = await readBody(response.body, watch, this.#settings)
    if (body.hasStalled) host.stalled(address.href, 'its pictures stop on their way')
    else host.delivered()
    if (body.flaw) {
      const { reason, expected, passing } = body.flaw
      const hint = expected === imageTypes ? pictureHint(address) : expected
      return { ...refused(reason, hint), passing: passing && host.lost === null }
    }
    const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') }
    return { state: 'new', file: await this.#keep(body.content, body.type), validators }
  }

  async #throughProxy(address: URL): Promise<string> {
    const proxy = parsedUrl(await this.#proxyFor(address))
    return proxy ? `, through the proxy ${proxy.host}` : ''
  }

  /** '' for none. The environment's rules need the address alone, whatever the type says. */
  async #proxyFor({ href }: URL): Promise<string> {
    return (this.#network.agent.getProxyForUrl as unknown as (url: string) => string | Promise<string>)(href)
  }

  #headersFor(known: Validators | null): Record<string, string> {
    return {
      accept: 'image/*,*/*;q=0.5',
      'user-agent': this.#agentName,
      ...(known?.etag ? { 'if-none-match': known.etag } : {}),
      ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    }
  }

  #hostNamed(name: string): Host {
    const host = this.#hosts.get(name) ?? new Host(name)
    this.#hosts.set(name, host)
    return host
  }
}

/** Node waits for a connection as long as the system does, which may be minutes. */
function limitConnecting<A extends Agent>(agent: A, established: string, limit: number): A {
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

/** A picture on the web that turns out to be on this computer or in this network is somebody else's way in. */
function leadsOn(from: string, to: string): boolean {
  const [before, after] = [parsedUrl(from), parsedUrl(to)]
  return before !== null && before.hostname !== after?.hostname && !isPrivateHost(before.hostname)
}

function refused(reason: string, expected = ''): Refusal {
  return { state: 'failed', reason, expected, host: null, passing: false }
}

function unreachable(host: Host, why: string): Refusal {
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
  const told = withoutCredentials(message.replace(/^request to .*? failed, reason: /, ''))
  return words[code ?? ''] ?? (told || code || 'no reason is told')
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
