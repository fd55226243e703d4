import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach } from 'vitest'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/**
 * A server on this computer that answers as Zotero's own does, by its source, until the test ends.
 * @returns its port
 */
export async function startZotero(answer: RequestListener): Promise<number> {
  const server = createServer((request, response) => {
    const isBrowser = /^Mozilla\//.test(request.headers['user-agent'] ?? '') || request.headers.origin !== undefined
    if (isBrowser && !request.headers['zotero-allowed-request']) response.writeHead(403).end('Request not allowed\n')
    else if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(request.headers.host ?? ''))
      response.writeHead(400).end()
    else if (request.method !== 'GET') response.writeHead(405).end()
    else answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** What a test has started ends before the test does. */
export async function closeZotero(): Promise<void> {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done))
}
