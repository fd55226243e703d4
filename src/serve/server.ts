import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readRegular } from '../disk/regular-file.ts'
import { isRating } from '../schedule/log-line.ts'
import { mimeTypeOf } from '../words/picture-formats.ts'
import { admit } from './admission.ts'
import type { Desk } from './desk.ts'

export interface Pages {
  /** The page of all cards, whole. */
  page: string
  /** By name, the file of each picture that it shows. */
  pictures: ReadonlyMap<string, string>
  desk: Desk
  /** Opens the place of a card in the editor; null: there is none to open. Gives the reason where it cannot. */
  edit: ((card: number) => Promise<string | null>) | null
  describe(error: unknown): string
  now(): number
}

export interface Served {
  /** With the token. */
  address: string
  close(): Promise<void>
}

/** In bytes: a grade is short. */
const longestBody = 1000
const largestPicture = 50_000_000

/** Listens on the loopback alone. @param port 0: any that is free */
export async function serve(pages: Pages, token: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    answer(pages, token, request, response).catch((error: unknown) => {
      sendJson(response, 500, { error: pages.describe(error) })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const { port: own } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${own}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        // What is being saved is saved; who only keeps a connection open is not waited for.
        setTimeout(() => server.closeAllConnections(), 1000).unref()
      }),
  }
}

async function answer(pages: Pages, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '' } = request
  const admission = admit({ method, path: url, headers: request.headers }, token)
  if ('status' in admission) {
    send(response, admission.status, 'text/plain', '')
    return
  }
  const { what } = admission
  if (method === 'POST') await change(pages, what, await bodyOf(request), response)
  else if (what === '') send(response, 200, 'text/html; charset=utf-8', pages.page)
  else if (what === 'api/question') sendJson(response, 200, await pages.desk.question(pages.now()))
  else sendPicture(pages, what, response)
}

async function change(
  { desk, edit, now }: Pages,
  what: string,
  body: Record<string, unknown> | null,
  response: ServerResponse,
): Promise<void> {
  const number = Number(body?.number)
  if (what === 'api/answer' && isRating(body?.rating))
    sendJson(response, 200, await desk.answer(number, body.rating, now()))
  else if (what === 'api/undo') sendJson(response, 200, await desk.undo(number, now()))
  else if (what === 'api/edit' && edit && Number.isInteger(body?.card)) {
    const why = await edit(Number(body?.card))
    sendJson(response, why === null ? 200 : 400, why === null ? {} : { error: why })
  } else sendJson(response, 400, { error: 'this is not something that can be asked for' })
}

/** Null: it is too long, or no object in JSON. */
async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += part
    if (text.length > longestBody) return null
  }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function sendPicture({ pictures }: Pages, what: string, response: ServerResponse): void {
  const name = pictureNamed(what)
  const path = name === null ? undefined : pictures.get(name)
  const file = path === undefined ? null : readRegular(path, largestPicture)
  if (name === null || !file || 'why' in file) send(response, 404, 'text/plain', '')
  else send(response, 200, mimeTypeOf(name) ?? 'application/octet-stream', file.bytes)
}

function pictureNamed(what: string): string | null {
  const encoded = /^pictures\/([^/]+)$/.exec(what)?.[1]
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded)
  } catch {
    return null
  }
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  send(response, status, 'application/json', JSON.stringify(value))
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    // A picture that is an SVG must not run as a page of ours; the page has a policy of its own beside this one.
    ...(type.startsWith('text/html') ? {} : { 'Content-Security-Policy': "default-src 'none'; sandbox" }),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  response.end(content)
}
