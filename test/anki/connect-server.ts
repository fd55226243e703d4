import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AnkiCollection } from './anki.ts'

/** What becomes of a request instead of its answer; null: nothing. */
export type Fault = { body: string } | 'break' | 'break-after' | 'slow'

/** Milliseconds that a client may wait where an answer is to be too slow for it. */
export const shortPatience = 300

export interface ConnectServer {
  address: string
  /** Actions that have been asked for, those within `multi` too. */
  asked: string[]
  /** What it took to answer each request. */
  spent: { action: string; seconds: number }[]
  /** Decides for each request. */
  fault: (action: string, nth: number, params: object) => Fault | null
  /** Answers as the add-on of 2023, which many still have: it tells no times of notes and note types. */
  isOld: boolean
  stop(): Promise<void>
}

/** The real collection, asked as AnkiConnect is asked; every request may be made to fail. */
export async function connectServer(collection: AnkiCollection): Promise<ConnectServer> {
  let queue = Promise.resolve()
  let nth = 0
  const server = createServer((request, response) => {
    queue = queue.then(async () => {
      const { action, params } = JSON.parse(await bodyOf(request)) as { action: string; params: object }
      const fault = own.fault(action, nth++, params)
      own.asked.push(action)
      if (action === 'multi')
        own.asked.push(...(params as { actions: { action: string }[] }).actions.map((one) => one.action))
      if (fault === 'break') return void request.socket.destroy()
      if (fault === 'slow') await new Promise((done) => setTimeout(done, 2 * shortPatience))
      else if (fault && fault !== 'break-after') return void response.end(fault.body)
      const begun = performance.now()
      const answer = JSON.stringify(
        await (own.isOld ? asIn2023(collection, action, params) : collection.connect(action, params)),
      )
      own.spent.push({ action, seconds: (performance.now() - begun) / 1000 })
      if (fault === 'break-after') request.socket.destroy()
      // As the add-on: it hangs up after each answer, and does not say that it will.
      else response.end(answer, () => request.socket.end())
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const own: ConnectServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    spent: [],
    fault: () => null,
    isOld: false,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return own
}

async function asIn2023(collection: AnkiCollection, action: string, params: object): Promise<unknown> {
  const text = JSON.stringify(params).replaceAll('findModelsById', 'unknown')
  const answer = await collection.connect(action, JSON.parse(text))
  if (action !== 'notesInfo') return answer
  return JSON.parse(JSON.stringify(answer), (key, value) => (key === 'mod' ? undefined : value))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
