import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { connectTo, greet } from '../../src/anki/connect.ts'
import { syncAnki, syncsInWords } from '../../src/build/history/sync-anki.ts'

/** What is told where this answers. */
async function toldAt(answer: (action: string) => [number, string], key: string | null = null): Promise<string> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      const [status, text] = answer((JSON.parse(body) as { action: string }).action)
      response.writeHead(status).end(text)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    await greet(connectTo({ address: `http://127.0.0.1:${port}`, key }))
    return 'well'
  } catch (error) {
    return String(error).replace(String(port), 'PORT')
  } finally {
    server.close()
  }
}

const refused = (error: string): [number, string] => [200, JSON.stringify({ result: null, error })]
const given = (result: unknown): [number, string] => [200, JSON.stringify({ result, error: null })]

describe('what keeps Anki from being asked is told each in its own words', () => {
  it.each<[string, (action: string) => [number, string], string | null, RegExp]>([
    ['a web page', () => [200, '<!doctype html>'], null, /PORT is not AnkiConnect but another program; anki\.address/],
    ['an error of another server', () => [501, 'Unsupported method'], null, /is not AnkiConnect but another program/],
    ['another JSON', () => [200, '{"ok":true}'], null, /is not AnkiConnect but another program/],
    ['a forbidden origin', () => [403, ''], null, /refuses requests from here; its settings say who may ask/],
    ['a person who has said no', () => given({ permission: 'denied' }), null, /refuses requests from here/],
    ['no key', () => refused('valid api key must be provided'), null, /wants its key: set anki\.key/],
    ['a wrong key', () => refused('valid api key must be provided'), 'wrong', /another key than the one/],
    [
      'a profile that is still to be chosen',
      (action) => (action === 'deckNames' ? refused('collection is not available') : given({ permission: 'granted' })),
      null,
      /no profile open; choose one in Anki/,
    ],
    ['an Anki', (action) => given(action === 'deckNames' ? ['Default'] : { permission: 'granted' }), null, /^well$/],
    ['an older one', (a) => (a === 'deckNames' ? given([]) : refused('unsupported action')), null, /^well$/],
  ])('%s', async (_, answer, key, words) => expect(await toldAt(answer, key)).toMatch(words))

  it('no Anki', async () => {
    // Nobody listens at the port of a server that has gone.
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    await new Promise((done) => server.close(done))
    await expect(greet(connectTo({ address: `http://127.0.0.1:${port}`, key: null }))).rejects.toThrow(
      /No Anki answers at .*: start Anki, with the add-on AnkiConnect \(2055492159\)/,
    )
  })
})

describe("Anki's own sync", () => {
  /** @param sent how often a review is asked for before it has gone to the other devices; null: none was waiting */
  async function synced(sent: number | null, refusal: string | null = null) {
    let asked = 0
    const ask = async (action: string) => {
      if (action === 'findCards') return sent === null ? [] : [7]
      if (action === 'getReviewsOfCards') return { 7: [{ id: 5, usn: asked++ <= (sent ?? 0) ? -1 : 3 }] }
      if (refusal !== null) throw Object.assign(new (await import('../../src/anki/connect.ts')).AnkiError(refusal))
      return null
    }
    return syncAnki({ ask, askAll: async () => [], tryAll: async () => [] }, 900)
  }

  it('is believed where what was waiting has gone', async () => {
    const done = await synced(1)
    expect(done).toEqual({ isDone: true, refusal: null })
    expect(syncsInWords(await synced(null), done)).toBe('Anki has synced, before and after')
  })

  it('is not believed where the add-on only says so', async () => {
    const unsent = await synced(99)
    expect(unsent).toEqual({ isDone: false, refusal: null })
    expect(syncsInWords(unsent, await synced(null))).toContain('has not sent its reviews yet: look at its window')
    expect(syncsInWords(await synced(null), await synced(null))).toBe('Anki was asked to sync, before and after')
  })

  it('may be refused', async () => {
    const refusal = 'Anki refused sync: auth not configured'
    expect(syncsInWords(await synced(null), await synced(null, refusal))).toBe(
      `Anki has not synced with its other devices: ${refusal}`,
    )
  })
})
