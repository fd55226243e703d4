import type { RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { readerOf } from '../../src/papers/formats.ts'
import { askZotero } from '../../src/project/zotero.ts'
import { closeZotero, startZotero } from './zotero-server.ts'

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
  const port = await startZotero((request, response) => {
    expect(request.url).toBe('/api/users/0/items?include=data')
    // Zotero 9 and 10 close the connection of whom they take for a page of the web, and do not ask twice.
    expect(request.headers).toMatchObject({ 'zotero-allowed-request': '1', 'zotero-api-version': '3' })
    expect(request.headers).not.toHaveProperty('origin')
    // What 7 to 9 call the version is that of the last sync: edits on this computer would be hidden behind a 304.
    expect(request.headers).not.toHaveProperty('if-modified-since-version')
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
  const port = await startZotero((request, response) => {
    const own = request.socket.localPort
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
  ['a page of the web, to Zotero 6 to 8', 403, 'Request not allowed\n', /status 403: Request not allowed/],
  ['another version of the API', 501, 'API version not supported: 2\n', /status 501: API version not supported/],
  ['another user', 400, 'Only data for the logged-in user is available locally\n', /status 400/],
])('%s is told', async (_, status, body, told) => {
  const port = await startZotero((_request, response) => response.writeHead(status).end(body))
  await expect(askZotero(port)).rejects.toThrow(told)
})

test('a preprint in the words of Zotero has its number and its place', async () => {
  const preprint = {
    itemType: 'preprint',
    title: 'Loud Rivers of Gravel',
    creators: [{ creatorType: 'author', name: 'The Gravel Group' }],
    repository: 'arXiv',
    archiveID: 'arXiv:1801.00001',
    date: 'March 5, 2018',
    url: 'http://arxiv.org/abs/1801.00001',
    citationKey: 'gravel2018',
  }
  const highlight = { itemType: 'annotation', annotationText: 'gravel is loud', parentItem: 'X' }
  const port = await startZotero((_, response) =>
    response.end(JSON.stringify([{ data: preprint }, { data: highlight }, { data: { itemType: 'note', note: 'x' } }])),
  )
  const document = await askZotero(port)
  const { papers, problems } = (await readerOf(document.file))(document, { columns: {} })
  expect(problems).toEqual([])
  expect(papers.map(({ authors, venue, year, citekey, links }) => ({ authors, venue, year, citekey, links }))).toEqual([
    {
      authors: 'The Gravel Group',
      venue: 'arXiv',
      year: 2018,
      citekey: 'gravel2018',
      links: [{ url: 'https://arxiv.org/abs/1801.00001', text: 'arXiv' }],
    },
  ])
})

test('an empty library has no papers', async () => {
  const port = await startZotero((_, response) => response.end('[]\n'))
  expect(JSON.parse((await askZotero(port)).text)).toEqual([])
})

test.each<[string, RequestListener, RegExp]>([
  ['a closed connection', (request) => request.socket.destroy(), /Zotero does not answer/],
  [
    'an answer that breaks off',
    (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' })
      response.write('[{"data":')
      setTimeout(() => response.destroy(), 20)
    },
    /broke off|does not answer/,
  ],
  ['what is no list', (_, response) => response.end('{"items":[]}'), /no list of items/],
  ['a redirect', (_, response) => response.writeHead(302, { Location: 'http://example.org/' }).end(), /status 302/],
])('%s is told', async (_, answer, told) => {
  const port = await startZotero(answer)
  await expect(askZotero(port)).rejects.toThrow(told)
})

test('where nothing listens, Zotero is not running', async () => {
  const port = await startZotero((_request, response) => response.end())
  await closeZotero()
  await expect(askZotero(port)).rejects.toThrow('Zotero is not running on this computer')
})
