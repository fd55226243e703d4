import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** How the server treats one path; `nth` counts the requests for it from 1. */
export type Manner = (request: IncomingMessage, response: ServerResponse, nth: number) => void

export interface Asked {
  path: string
  conditional: boolean
  status: number
}

/** A real server on the loopback interface that serves pictures, and misbehaves where it is told to. */
export class PictureServer {
  readonly asked: Asked[] = []
  readonly manners = new Map<string, Manner>()
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #times = new Map<string, number>()
  readonly #timers = new Set<NodeJS.Timeout>()

  private constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const path = request.url ?? ''
      const nth = (this.#times.get(path) ?? 0) + 1
      this.#times.set(path, nth)
      const conditional = 'if-none-match' in request.headers || 'if-modified-since' in request.headers
      const entry = { path, conditional, status: 0 }
      this.asked.push(entry)
      response.on('close', () => {
        entry.status = response.statusCode
      })
      const manner = this.manners.get(path) ?? status(404)
      manner(request, response, nth)
    })
  }

  static async start(): Promise<PictureServer> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new PictureServer(server)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`
  }

  /** Serves from now on; returns the address. */
  serve(path: string, manner: Manner | Buffer): string {
    this.manners.set(path, Buffer.isBuffer(manner) ? picture(manner) : manner)
    return this.url(path)
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    for (const socket of this.#sockets) socket.destroy()
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** The picture with an ETag; 304 for who has it. */
export function picture(bytes: Buffer, headers: Record<string, string> = {}): Manner {
  const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else
      response
        .writeHead(200, { etag, 'content-type': 'image/png', 'content-length': bytes.length, ...headers })
        .end(bytes)
  }
}

/** The picture with a date alone, as plain file servers have it. */
export function dated(bytes: Buffer, date: string): Manner {
  return (request, response) => {
    if (request.headers['if-modified-since'] === date) response.writeHead(304).end()
    else response.writeHead(200, { 'last-modified': date, 'content-length': bytes.length }).end(bytes)
  }
}

export function status(code: number, headers: Record<string, string> = {}): Manner {
  return (_, response) => void response.writeHead(code, headers).end('sorry')
}

/** One manner a request; the last one stays. */
export function inTurn(...manners: Manner[]): Manner {
  return (request, response, nth) => manners[Math.min(nth, manners.length) - 1]?.(request, response, nth)
}

export function redirect(location: string): Manner {
  return (_, response) => void response.writeHead(302, { location }).end()
}

/** The beginning of the picture, and then nothing for ever. */
export function hangAfter(bytes: Buffer, sent: number): Manner {
  return (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length })
    response.write(bytes.subarray(0, sent))
  }
}

/** The beginning of the picture, and then the connection is cut. */
export function cutAfter(bytes: Buffer, sent: number): Manner {
  return (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length })
    response.write(bytes.subarray(0, sent), () => response.socket?.destroy())
  }
}

/** TCP RST before any answer. */
export const reset: Manner = (request) => void request.socket.resetAndDestroy()

/** The connection stands, no answer ever comes. */
export const mute: Manner = () => {}

/** The beginning of the picture, said to be all of it. */
export function shorten(bytes: Buffer, sent: number): Manner {
  return (_, response) => void response.writeHead(200, { 'content-length': sent }).end(bytes.subarray(0, sent))
}

/** The picture, a part at a time. */
export function trickle(bytes: Buffer, parts: number, pause: number): Manner {
  return (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length })
    const size = Math.ceil(bytes.length / parts)
    const send = (start: number) => {
      if (start >= bytes.length) return void response.end()
      response.write(bytes.subarray(start, start + size))
      setTimeout(() => send(start + size), pause)
    }
    send(0)
  }
}

/** Never-ending zeros, as fast as they are taken. */
export function endless(headers: Record<string, string> = {}): Manner {
  const zeros = Buffer.alloc(1 << 20)
  return (_, response) => {
    response.writeHead(200, headers)
    const send = () => {
      while (!response.destroyed && response.write(zeros));
    }
    response.on('drain', send)
    send()
  }
}

/** A proxy as companies have them: it forwards plain requests and opens tunnels, and notes what it was asked for. */
export async function startProxy(
  target: PictureServer,
): Promise<{ url: string; asked: string[]; stop(): Promise<void> }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const path = new URL(request.url ?? '', 'http://unknown').pathname
    const manner = target.manners.get(path) ?? status(404)
    manner(request, response, 1)
  })
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`)
    const tunnel = connect(target.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    tunnel.on('error', () => socket.destroy())
    socket.on('error', () => tunnel.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An address where nobody listens. */
export async function deadAddress(path: string): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}${path}`
}
