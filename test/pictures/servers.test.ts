import dns from 'node:dns'
import { readdir, readFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NetworkSettings } from '../../src/pictures/picture-client.ts'
import { readApkg } from '../anki/read-apkg.ts'
import { figures, NotesFolder, names, told } from '../project/notes-folder.ts'
import { noisePng } from './generated-picture.ts'
import * as serving from './picture-server.ts'

const png = noisePng(1)
let notes: NotesFolder
let server: serving.PictureServer
let pauses: number[]

beforeEach(async () => {
  notes = await NotesFolder.make()
  server = await serving.PictureServer.start()
  pauses = []
})

afterEach(async () => {
  await server.stop()
  await notes.remove()
})

/** What is waited for is noted, not waited for. */
function hasty(changes: Partial<NetworkSettings> = {}): Partial<NetworkSettings> {
  return {
    pause: async (milliseconds) => {
      pauses.push(milliseconds)
    },
    ...changes,
  }
}

/** A deck of one paper with that figure, and another one beside it which always is there. */
async function deckWith(manner: serving.Manner | Buffer, changes: Partial<NetworkSettings> = {}) {
  const url = server.serve('/it.png', manner)
  await notes.writeNotes([`![](${server.serve('/other.png', noisePng(2))})`, `![](${url})`])
  const composition = await notes.compose({ network: hasty(changes) })
  expect(composition.deck.notes).toHaveLength(2)
  expect(figures(composition)[0]).toMatch(/^<img src="paperdeck-[\da-f]{24}\.png">$/)
  const asked = server.asked.filter(({ path }) => path === '/it.png')
  return { url, composition, problems: told(composition), asked }
}

/** As deckWith, where the figure is not available: no figure, one warning, which says why. */
async function refusal(manner: serving.Manner, changes: Partial<NetworkSettings> = {}) {
  const { url, composition, problems, asked } = await deckWith(manner, changes)
  expect(figures(composition)[1]).toBe('')
  expect(composition.deck.notes[1]?.fields.AskFigure).toBe('')
  expect(composition.pictures.media.size).toBe(1)
  expect(problems).toHaveLength(1)
  const [before, after] = [`notes.md:4:1  warning  “${url}” is not available: `, '  (picture-missing)']
  const [message = ''] = problems
  expect(message.startsWith(before) && message.endsWith(after), message).toBe(true)
  return { message: message.slice(before.length, -after.length), requests: asked.length }
}

describe('a picture that a server has', () => {
  test('becomes media under the hash of its content', async () => {
    const { composition, problems } = await deckWith(png)
    expect(problems).toEqual([])
    expect(figures(composition)[1]).toMatch(/^<img src="paperdeck-[\da-f]{24}\.png">$/)
    expect([...composition.pictures.media.values()].map(({ bytes }) => bytes)).toContain(png.length)
  })

  test('is known by its bytes, whatever the server calls it', async () => {
    const { problems, composition } = await deckWith(serving.picture(png, { 'content-type': 'text/html' }))
    expect(problems).toEqual([])
    expect(names(composition)[1]).toMatch(/\.png$/)
  })

  test('is one file where two addresses give the same bytes', async () => {
    const { composition } = await deckWith(noisePng(2))
    expect(composition.pictures.bySource.size).toBe(2)
    expect(composition.pictures.media.size).toBe(1)
  })

  test('may come slowly', async () => {
    const { problems } = await deckWith(serving.trickle(png, 10, 30), { silence: 250 })
    expect(problems).toEqual([])
  })

  test('may be compressed on its way', async () => {
    const packed = gzipSync(png)
    const { problems } = await deckWith((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed)
    })
    expect(problems).toEqual([])
  })

  test('may be elsewhere', async () => {
    server.serve('/there.png', png)
    const { problems, asked } = await deckWith(serving.redirect('there.png'))
    expect(problems).toEqual([])
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['as raw UTF-8', Buffer.from('/图 è.png').toString('latin1'), '/%E5%9B%BE%20%C3%A8.png'],
    ['as Latin-1', '/caf\u00e9.png', '/caf%C3%A9.png'],
    ['encoded', '/%E5%9B%BE.png', '/%E5%9B%BE.png'],
  ])('may be elsewhere, under a name %s', async (_, location, path) => {
    server.serve(path, png)
    const { problems, asked } = await deckWith(serving.redirect(location))
    expect(problems).toEqual([])
    expect(asked).toHaveLength(1)
  })

  test('is asked for once, however often the notes show it', async () => {
    const url = server.serve('/it.png', png)
    await notes.writeNotes([`![](${url})`, `![](${url})`, `<img src="${url}" width="300">`])
    const composition = await notes.compose()
    expect(server.asked).toHaveLength(1)
    expect(new Set(figures(composition)).size).toBe(1)
  })

  test('counts in notes and contributions too', async () => {
    const url = server.serve('/it.png', png)
    await notes.write(
      'notes.md',
      `| Title | Contribution | Notes |\n|---|---|---|\n| A | it works so: ![](${url}) | see ![](${url}) |\n`,
    )
    const composition = await notes.compose()
    const [name] = composition.pictures.media.keys()
    expect(composition.deck.notes[0]?.fields).toMatchObject({
      Contribution: `it works so: <img src="${name}">`,
      Notes: `see <img src="${name}">`,
    })
  })
})

describe('what passes is tried again', () => {
  test('500, then the picture', async () => {
    const { problems, asked } = await deckWith(serving.inTurn(serving.status(500), serving.picture(png)))
    expect(problems).toEqual([])
    expect(asked.map(({ status }) => status)).toEqual([500, 200])
    expect(pauses).toEqual([500])
  })

  test('429 with Retry-After is waited for as the server says', async () => {
    const tired = serving.status(429, { 'retry-after': '3' })
    const { problems } = await deckWith(serving.inTurn(tired, tired, serving.picture(png)))
    expect(problems).toEqual([])
    expect(pauses).toEqual([3000, 3000])
  })

  test('a connection that is reset, then one that breaks, then the picture', async () => {
    const { problems } = await deckWith(serving.inTurn(serving.reset, serving.cutAfter(png, 100), serving.picture(png)))
    expect(problems).toEqual([])
    expect(pauses).toEqual([500, 1500])
  })

  test('a picture that was cut short, then the whole one', async () => {
    const { problems } = await deckWith(serving.inTurn(serving.shorten(png, 200), serving.picture(png)))
    expect(problems).toEqual([])
  })

  test('silence within the picture, then all of it', async () => {
    const { problems } = await deckWith(serving.inTurn(serving.hangAfter(png, 100), serving.picture(png)), {
      silence: 200,
    })
    expect(problems).toEqual([])
  })
})

describe('a picture that is not available is left out, and said', () => {
  test('404: asked for once', async () => {
    expect(await refusal(serving.status(404))).toEqual({ message: 'the server answers 404 Not Found', requests: 1 })
  })

  test('403', async () => {
    expect(await refusal(serving.status(403))).toEqual({ message: 'the server answers 403 Forbidden', requests: 1 })
  })

  test('500 each time', async () => {
    const message = 'the server answers 500 Internal Server Error'
    expect(await refusal(serving.status(500))).toEqual({ message, requests: 3 })
  })

  test('429 that wants more patience than a build has', async () => {
    const message = 'the server answers 429 Too Many Requests'
    expect(await refusal(serving.status(429, { 'retry-after': '3600' }))).toEqual({ message, requests: 1 })
    expect(pauses).toEqual([])
  })

  test('silence within the picture', async () => {
    const message = 'nothing more came for 0.2 s after 100 bytes'
    expect(await refusal(serving.hangAfter(png, 100), { silence: 200 })).toEqual({ message, requests: 3 })
  })

  test('a connection that breaks within the picture', async () => {
    const message = 'the connection broke after 100 bytes'
    expect(await refusal(serving.cutAfter(png, 100))).toEqual({ message, requests: 3 })
  })

  test('a length that is less than the picture', async () => {
    const message = 'the picture breaks off after 200 bytes'
    expect(await refusal(serving.shorten(png, 200))).toEqual({ message, requests: 3 })
  })

  test('no bytes', async () => {
    const message = 'the picture breaks off after 0 bytes'
    expect(await refusal(serving.shorten(png, 0))).toEqual({ message, requests: 3 })
  })

  test('redirects without end', async () => {
    expect(await refusal(serving.redirect('/it.png'))).toEqual({ message: 'more than 5 redirects', requests: 6 })
  })

  test('a redirect to a file of this machine', async () => {
    const message = '“file:///etc/hostname” is not an address on the web'
    expect(await refusal(serving.redirect('file:///etc/hostname'))).toEqual({ message, requests: 1 })
  })

  test('an HTML page with status 200', async () => {
    const page = Buffer.from('<!DOCTYPE html>\n<html><body><svg width="10"></svg>Log in</body></html>')
    const message = 'what comes is an HTML page; expected PNG, JPEG, GIF, SVG, WebP, AVIF or BMP'
    expect(await refusal(serving.picture(page))).toEqual({ message, requests: 1 })
  })

  test('a pointer to Git LFS', async () => {
    const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n')
    const message = 'what comes is a pointer to Git LFS; expected PNG, JPEG, GIF, SVG, WebP, AVIF or BMP'
    expect(await refusal(serving.picture(pointer))).toEqual({ message, requests: 1 })
  })

  test('200 MB, said beforehand', async () => {
    const message = 'more than 32 MB; expected a smaller picture'
    expect(await refusal(serving.endless({ 'content-length': '209715200' }))).toEqual({ message, requests: 1 })
  })

  test('a stream without end', async () => {
    const message = 'more than 32 MB; expected a smaller picture'
    expect(await refusal(serving.endless())).toEqual({ message, requests: 1 })
  })

  test('a gzip bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(500_000)
    const message = 'more than 32 MB; expected a smaller picture'
    const manner: serving.Manner = (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bomb.length }).end(bomb)
    expect(await refusal(manner)).toEqual({ message, requests: 1 })
  })
})

describe('a server that cannot be reached', () => {
  test('is left alone after three failures, and the lines that lead around it are shown', async () => {
    const dead = await serving.deadAddress('/u/pics/main/')
    const host = new URL(dead).host
    await notes.writeNotes([
      ...[1, 2, 3, 4, 5].map((n) => `![](${dead}${n}.png)`),
      `![](${server.serve('/ok.png', png)})`,
    ])
    const composition = await notes.compose({ network: hasty() })
    const [first, ...others] = told(composition)
    expect(first).toBe(
      [
        `notes.md:3:1  warning  ${host} cannot be reached (the connection is refused): 5 pictures are missing; expected another address or a folder for them in .paperdeck/config.yaml, such as`,
        'figures:',
        '  rewrite:',
        `    - from: "${dead}"`,
        '      to: "../main/"',
        '  (host-unreachable)',
      ].join('\n'),
    )
    expect(others).toEqual(
      [1, 2, 3, 4, 5].map(
        (n) =>
          `notes.md:${n + 2}:1  warning  “${dead}${n}.png” is not available: ${host} cannot be reached (the connection is refused)  (picture-missing)`,
      ),
    )
    expect(figures(composition).filter(Boolean)).toHaveLength(1)
  })

  test('is asked no more in this build', async () => {
    await notes.writeNotes(Array.from({ length: 30 }, (_, n) => `![](${server.serve(`/${n}.png`, serving.reset)})`))
    const composition = await notes.compose({ network: hasty() })
    expect(told(composition)).toHaveLength(31)
    // Eight were under way when the third of them failed.
    expect(server.asked.length).toBeLessThanOrEqual(10)
  })

  test('costs no more than its time where it accepts connections and never answers', async () => {
    await notes.writeNotes([`![](${server.serve('/it.png', serving.mute)})`])
    const composition = await notes.compose({ network: hasty({ host: 150, silence: 100 }) })
    expect(told(composition)[1]).toContain(`127.0.0.1:${server.port} cannot be reached (no answer within 0.`)
    expect(server.asked.length).toBeLessThanOrEqual(2)
  })

  test('is asked again where it answers between its failures', async () => {
    const failing = serving.inTurn(serving.reset, serving.reset, serving.picture(png))
    await notes.writeNotes([`![](${server.serve('/it.png', failing)})`])
    expect(told(await notes.compose({ network: hasty() }))).toEqual([])
    expect(server.asked).toHaveLength(3)
  })

  test('jsDelivr is proposed for what lives at GitHub', async () => {
    process.env.HTTPS_PROXY = await serving.deadAddress('')
    try {
      await notes.writeNotes(['![](https://raw.githubusercontent.com/u/pics/main/a.png)'])
      const [first] = told(await notes.compose({ network: hasty() }))
      expect(first).toContain('from: "https://raw.githubusercontent.com/u/pics/main/"')
      expect(first).toContain('to: "https://cdn.jsdelivr.net/gh/u/pics@main/"')
    } finally {
      delete process.env.HTTPS_PROXY
    }
  })
})

describe('a server that is too slow', () => {
  test('is left after the time that a whole picture may take', async () => {
    const { message } = await refusal(serving.trickle(noisePng(8), 1000, 20), { whole: 200, delays: [] })
    expect(message).toMatch(/^it comes too slowly: \d+ bytes in 0\.\d+ s$/)
  })

  test('is left where a picture comes at less than the lowest speed', async () => {
    const slow = { silence: 100, slowest: 1_000_000, delays: [] }
    const { message } = await refusal(serving.trickle(noisePng(8), 1000, 20), slow)
    expect(message).toMatch(/^it comes too slowly/)
  })

  test('is asked no more after three pictures that stopped on their way', async () => {
    await notes.writeNotes(
      Array.from({ length: 20 }, (_, n) => `![](${server.serve(`/${n}.png`, serving.hangAfter(noisePng(2), 20))})`),
    )
    const composition = await notes.compose({ network: hasty({ silence: 400, delays: [] }) })
    expect(told(composition).join()).toContain('its pictures stop on their way')
    // Eight were under way when the third of them stopped.
    expect(server.asked.length).toBeLessThanOrEqual(12)
  })
})

describe('an address that may lead somewhere else', () => {
  test('with a user name and a password is not asked, and nothing repeats them', async () => {
    const address = server.serve('/it.png', png).replace('http://', 'http://reader:secret@')
    await notes.writeNotes([`![](${address})`])
    const composition = await notes.compose({ network: hasty() })
    expect(told(composition).join()).toContain('its address holds a user name or password')
    expect(server.asked).toEqual([])
    expect(told(composition).join() + JSON.stringify(composition.deck.notes.map(({ fields }) => fields))).not.toMatch(
      /reader|secret/,
    )
    const records = join(notes.cache, 'paperdeck', 'pictures', 'records')
    const kept = await Promise.all((await readdir(records)).map((name) => readFile(join(records, name), 'utf8')))
    expect(kept).not.toEqual([])
    expect(kept.join()).not.toMatch(/reader|secret/)
    await notes.build()
    const { notes: written } = await readApkg(join(notes.path, 'deck.apkg'))
    expect(written.map(({ flds }) => flds).join()).toContain('Paper number 1')
    const ledger = await readFile(join(notes.path, '.paperdeck', 'ledger.jsonl'), 'utf8')
    expect(ledger).toContain('Paper number 1')
    expect(ledger + JSON.stringify(written)).not.toMatch(/reader|secret/)
    expect(told(await notes.compose({ offline: true })).join()).toContain('its address holds a user name or password')
  })

  test('in the network of a machine itself is not asked', async () => {
    await notes.writeNotes(['![](http://169.254.169.254/it.png)', '![](http://[fe80::1]/it.png)'])
    expect(
      told(await notes.compose({ network: hasty() }))
        .join('\n')
        .match(/address of this computer alone/g),
    ).toHaveLength(2)
  })

  test.each(['localhost', '127.0.0.1', '10.1.2.3', '[::1]', '[::ffff:192.168.1.1]', '172.20.0.1'])(
    'a picture on the web is not at %s',
    async (host) => {
      // The public server is one that only a proxy can reach.
      const proxy = await serving.startProxy(server)
      process.env.HTTP_PROXY = proxy.url
      try {
        server.serve('/it.png', serving.redirect(`http://${host}:${server.port}/secret.png`))
        server.serve('/secret.png', png)
        await notes.writeNotes(['![](http://pictures.example/it.png)'])
        const composition = await notes.compose({ network: hasty() })
        expect(told(composition).join()).toContain('sends us to an address of this computer or network')
        expect(composition.pictures.media.size).toBe(0)
        expect(proxy.asked).toEqual(['GET http://pictures.example/it.png'])
      } finally {
        delete process.env.HTTP_PROXY
        await proxy.stop()
      }
    },
  )

  describe('by a name that leads inside', () => {
    const real = dns.lookup
    /** As a name server of a stranger answers. */
    const leading = (names: Record<string, string>) => {
      dns.lookup = ((host: string, options: object, done: (...found: unknown[]) => void) => {
        const address = names[host]
        if (address === undefined) return real(host, options, done)
        process.nextTick(() =>
          'all' in options && options.all ? done(null, [{ address, family: 4 }]) : done(null, address, 4),
        )
      }) as typeof dns.lookup
      syncBuiltinESMExports()
    }
    afterEach(() => {
      dns.lookup = real
      syncBuiltinESMExports()
    })

    test('a picture on the web is not there, however its name is looked up', async () => {
      const proxy = await serving.startProxy(server)
      process.env.HTTP_PROXY = proxy.url
      process.env.NO_PROXY = 'other.example'
      leading({ 'other.example': '127.0.0.1' })
      try {
        server.serve('/it.png', serving.redirect(`http://other.example:${server.port}/secret.png`))
        server.serve('/secret.png', png)
        await notes.writeNotes(['![](http://pictures.example/it.png)'])
        const composition = await notes.compose({ network: hasty() })
        expect(told(composition).join()).toContain('sends us to an address of this computer or network')
        expect(server.asked.map(({ path }) => path)).not.toContain('/secret.png')
      } finally {
        delete process.env.HTTP_PROXY
        delete process.env.NO_PROXY
        await proxy.stop()
      }
    })

    test('a server of this network may have one, and send to itself and to others beside it', async () => {
      leading({ 'nas.test': '127.0.0.1' })
      server.serve('/it.png', serving.redirect('/there.png'))
      server.serve('/there.png', png)
      await notes.writeNotes([`![](http://nas.test:${server.port}/it.png)`])
      const composition = await notes.compose({ network: hasty() })
      expect(told(composition)).toEqual([])
      expect(composition.pictures.media.size).toBe(1)
    })

    test('the addresses of a machine itself are not asked', async () => {
      leading({ 'metadata.test': '169.254.169.254' })
      await notes.writeNotes(['![](http://metadata.test/it.png)'])
      const composition = await notes.compose({ network: hasty() })
      expect(told(composition).join()).toContain('address of this computer alone')
    })
  })

  test('a proxy that cannot be reached is named, without its password', async () => {
    const dead = new URL(await serving.deadAddress(''))
    process.env.HTTP_PROXY = process.env.HTTPS_PROXY = `http://me:secret@${dead.host}`
    try {
      await notes.writeNotes(['![](http://pictures.example/it.png)', '![](https://pictures.example/it.png)'])
      const text = told(await notes.compose({ network: hasty() })).join()
      expect(text).toContain(`through the proxy ${dead.host}`)
      expect(text).not.toContain('secret')
      expect(text).not.toContain('from: ""')
    } finally {
      delete process.env.HTTPS_PROXY
      delete process.env.HTTP_PROXY
    }
  })
})

describe('through a proxy', () => {
  let proxy: Awaited<ReturnType<typeof serving.startProxy>>

  beforeEach(async () => {
    proxy = await serving.startProxy(server)
    process.env.HTTP_PROXY = proxy.url
  })

  afterEach(async () => {
    delete process.env.HTTP_PROXY
    delete process.env.NO_PROXY
    await proxy.stop()
  })

  test('HTTP_PROXY gives pictures of hosts that only it can reach', async () => {
    server.serve('/it.png', png)
    await notes.writeNotes(['![](http://pictures.example/it.png)'])
    const composition = await notes.compose()
    expect(told(composition)).toEqual([])
    expect(composition.pictures.media.size).toBe(1)
    expect(proxy.asked).toEqual(['GET http://pictures.example/it.png'])
  })

  test('NO_PROXY is asked directly', async () => {
    process.env.NO_PROXY = '127.0.0.1'
    await notes.writeNotes([`![](${server.serve('/it.png', png)})`])
    expect(told(await notes.compose())).toEqual([])
    expect(proxy.asked).toEqual([])
    expect(server.asked).toHaveLength(1)
  })
})
