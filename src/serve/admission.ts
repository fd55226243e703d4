import { createHash, timingSafeEqual } from 'node:crypto'

/** What of a request tells who has sent it. */
export interface Asked {
  method: string
  /** As it was sent: `/token/…`. */
  path: string
  headers: Readonly<Record<string, string | string[] | undefined>>
}

/** What the address asks for below the token, or the status to refuse it with. */
export type Admission = { what: string } | { status: number }

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/

/**
 * Whether a request may be answered. Every program and page of this computer can reach the port: the token in the address keeps out
 * who was not told it, `Host` a page whose name was made to mean this computer, `Origin` and `Sec-Fetch-Site` a page that sends what
 * its reader did not. The port may be another one, as when it is forwarded by ssh.
 */
export function admit({ method, path, headers }: Asked, token: string): Admission {
  const { host } = headers
  if (typeof host !== 'string' || !loopback.test(host)) return { status: 403 }
  const [, given = '', ...rest] = path.replace(/[?#].*$/s, '').split('/')
  if (!isSame(given, token)) return { status: 404 }
  if (method === 'GET' || method === 'HEAD') return { what: rest.join('/') }
  if (method !== 'POST') return { status: 405 }
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403 }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return { status: 403 }
  // Forms cannot send it, and scripts of other pages not without being allowed to.
  if (headers['content-type'] !== 'application/json') return { status: 415 }
  return { what: rest.join('/') }
}

/** In a time that tells nothing of how much is right. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}
