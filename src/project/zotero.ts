import type { IncomingMessage } from 'node:http'
import type { LibraryDocument } from './notes.ts'

/** What the config calls the library of the Zotero that runs on this computer; `zotero:23120` where it listens elsewhere. */
const named = /^zotero(?::(\d{2,5}))?$/

/** The port at which a library of the config answers; null for a file. */
export function zoteroPort(library: string): number | null {
  const found = named.exec(library)
  return found ? Number(found[1] ?? 23_119) : null
}

/** Why Zotero does not answer, and what helps. */
export class ZoteroUnavailable extends Error {
  override readonly name = 'ZoteroUnavailable'
}

const wholeTime = 120_000
const stall = 30_000
const maximalBytes = 300 * 2 ** 20
/** Zotero hands over all at once; a version that does not says where more is. */
const maximalPages = 1000

/**
 * All items of the user's own library, as Zotero's local API (Zotero 7 and later) gives them: a list of JSON. Only this computer is
 * asked, nothing is written, no redirect is followed and no answer goes on for ever.
 * @throws ZoteroUnavailable
 */
export async function askZotero(port: number): Promise<LibraryDocument> {
  const until = Date.now() + wholeTime
  const parts: string[] = []
  let path: string | null = '/api/users/0/items?include=data'
  let bytes = 0
  for (let page = 0; path !== null && page < maximalPages; page++) {
    const answer: Answer = await ask(port, path, until - Date.now(), maximalBytes - bytes)
    bytes += answer.body.length
    const list = answer.body.trim()
    if (!list.startsWith('[') || !list.endsWith(']'))
      throw new ZoteroUnavailable('Zotero answers with no list of items')
    if (list.slice(1, -1).trim() !== '') parts.push(list.slice(1, -1))
    path = answer.next
  }
  return { file: 'zotero', text: `[${parts.join(',\n')}]`, isNamed: true }
}

interface Answer {
  body: string
  /** The path of the next page. */
  next: string | null
}

async function ask(port: number, path: string, time: number, room: number): Promise<Answer> {
  // Most commands never ask.
  const { get } = await import('node:http')
  return new Promise((done, fail) => {
    const refuse = (why: string) => fail(new ZoteroUnavailable(why))
    const headers = { 'Zotero-API-Version': '3', 'Zotero-Allowed-Request': '1', 'User-Agent': 'paperdeck' }
    const signal = AbortSignal.timeout(Math.max(1, time))
    const request = get(
      { host: '127.0.0.1', port, path, headers, signal, timeout: stall, agent: false },
      (response) => {
        const parts: Buffer[] = []
        let size = 0
        response.on('data', (part: Buffer) => {
          size += part.length
          if (size > room) request.destroy(new Error(`its answer is longer than ${maximalBytes / 2 ** 20} MB`))
          else parts.push(part)
        })
        response.on('error', (error) => refuse(`Zotero’s answer broke off: ${error.message}`))
        response.on('end', () => {
          const body = Buffer.concat(parts).toString('utf8')
          if (response.statusCode === 200) done({ body, next: nextPage(response, port) })
          else refuse(reasonOf(response.statusCode ?? 0, body))
        })
      },
    )
    request.on('timeout', () => request.destroy(new Error('it does not go on answering')))
    request.on('error', (error) => refuse(reasonOfError(error)))
  })
}

function reasonOfError(error: NodeJS.ErrnoException): string {
  if (error.code === 'ECONNREFUSED') return 'Zotero is not running on this computer'
  return `Zotero does not answer: ${error.message}`
}

function reasonOf(status: number, body: string): string {
  if (status === 403 && body.includes('Local API is not enabled'))
    return 'Zotero’s local API is switched off; it is switched on in Settings, Advanced, “Allow other applications on this computer to communicate with Zotero”'
  if (status === 404) return 'This Zotero has no local API; Zotero 7 and later have one'
  return `Zotero refuses with status ${status}: ${body.replace(/\s+/g, ' ').slice(0, 100)}`
}

/** `<http://localhost:23119/api/users/0/items?…>; rel="next"`: of this computer, at this port. */
function nextPage({ headers }: IncomingMessage, port: number): string | null {
  const link = String(headers.link ?? '').slice(0, 10_000)
  const address = link.split(',').find((one) => one.includes('rel="next"'))
  const url = address?.slice(address.indexOf('<') + 1, address.indexOf('>'))
  if (url === undefined || !URL.canParse(url)) return null
  const { hostname, pathname, search, port: own } = new URL(url)
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return isHere && Number(own) === port && pathname.startsWith('/api/') ? `${pathname}${search}` : null
}
