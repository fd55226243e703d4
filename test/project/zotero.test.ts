import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { readerOf } from '../../src/papers/formats.ts'
import { askZotero } from '../../src/project/zotero.ts'

const servers: Server[] = []

/** A server on this computer that answers as Zotero's own does, by its source. */
async function zotero(answer: RequestListener): Promise<number> {
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
  return portOf(server)
}

function portOf(server: Server | undefined): number {
  const address = server?.address()
  return typeof address === 'object' && address ? address.port : 0
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

const items = [
  {
    key: 'AAAA1111',
    data: {
      key: 'AAAA1111',
      itemType: 'journalArticle',
      title: 'Quiet Rivers of <i>Sand</i>',
      creators: [
        { creatorType: 'author', firstName: 'Ann', lastName: 'Moss' },
        { creatorType: 'editor', firstName: 'Ed', lastName: 'Oak' },
      ],
      publicationTitle: 'River Letters',
      date: '2016-03-01',
      DOI: '10.5555/sand',
      extra: 'Citation Key: moss2016',
      tags: [{ tag: 'rivers' }],
    },
  },
  { key: 'BBBB2222', data: { key: 'BBBB2222', itemType: 'attachment', title: 'Full Text PDF' } },
  { key: 'CCCC3333', data: { key: 'CCCC3333', itemType: 'note', note: '<p>a note</p>' } },
]

/** Zotero 7 to 9 answer with everything and no header of the server; 10 names itself. */
const versions = [
  ['7', {}],
  ['8', {}],
  ['9', { Link: '' }],
  ['10', { 'Zotero-Server-ID': 'abc' }],
] as const

test.each(versions)('the items of Zotero %s are papers', async (_, headers) => {
  const port = await zotero((request, response) => {
    expect(request.url).toBe('/api/users/0/items?include=data')
    response.writeHead(200, { 'Content-Type': 'application/json', 'Last-Modified-Version': '0', ...headers })
    response.end(JSON.stringify(items))
  })
  const document = await askZotero(port)
  const { papers } = (await readerOf(document.file))(document, { columns: {} })
  expect(papers).toHaveLength(1)
  expect(papers[0]).toMatchObject({
    title: { text: 'Quiet Rivers of Sand' },
    authors: 'Ann Moss',
    venue: 'River Letters',
    year: 2016,
    citekey: 'moss2016',
    keywords: ['rivers'],
    links: [{ url: 'https://doi.org/10.5555/sand' }],
  })
})

test('pages are followed at the same place only', async () => {
  const port = await zotero((request, response) => {
    const own = portOf(servers[0])
    const isFirst = !request.url?.includes('start=')
    const next = isFirst ? `localhost:${own}/api/users/0/items?start=1` : 'example.org/api/users/0/items?start=2'
    response.writeHead(200, { Link: `<http://${next}>; rel="next"` })
    response.end(JSON.stringify(isFirst ? items.slice(0, 1) : items.slice(1)))
  })
  expect(JSON.parse((await askZotero(port)).text)).toEqual(items)
})

test.each([
  ['switched off', 403, 'Local API is not enabled\n', /switched off.*Settings, Advanced/],
  ['Zotero 6', 404, 'No endpoint found\n', /no local API; Zotero 7/],
  ['another user', 400, 'Only data for the logged-in user is available locally\n', /status 400/],
])('%s is told', async (_, status, body, told) => {
  const port = await zotero((_request, response) => response.writeHead(status).end(body))
  await expect(askZotero(port)).rejects.toThrow(told)
})

test('where nothing listens, Zotero is not running', async () => {
  const port = await zotero((_request, response) => response.end())
  await new Promise((done) => servers.splice(0)[0]?.close(done))
  await expect(askZotero(port)).rejects.toThrow('Zotero is not running on this computer')
})
