import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { noisePng } from '../../pictures/generated-picture.ts'
import { measure } from '../measure.ts'
import { program } from '../programs.ts'
import type { Work } from '../work.ts'

const pictures = 1000
/** In pixels: 208 x 208 of noise are 130 KB. */
const width = 208

export const fetchPictures: Work = {
  name: 'fetch',
  lines: [
    {
      what: 'fetch 1,000 pictures of 130 KB into the cache',
      ours: 'fetch',
      peer: 'plain download',
      measured:
        'whole processes, a server on the same machine; the peer fetches 8 at a time into files, and checks nothing',
    },
  ],
  async prepare(site) {
    const folder = await site.newFolder('fetch')
    const picture = noisePng(0, width, width)
    const server = createServer((request, response) => {
      const own = Buffer.from(picture) // no two alike: the number is written into the pixels
      own.writeUInt32BE(Number(request.url?.slice(1)), 1000)
      response.writeHead(200, { 'content-length': own.length, etag: `"${request.url}"` }).end(own)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    server.unref()
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const emptied = async (name: string) => {
      await rm(join(folder, name), { recursive: true, force: true })
      return site.newFolder(join('fetch', name))
    }
    return {
      contenders: [
        {
          name: 'fetch',
          run: async () =>
            measure({ program: program('fetch-pictures', address, String(pictures), await emptied('cache')) }),
        },
        {
          name: 'plain download',
          run: async () =>
            measure({
              program: program('plain-download', address, String(pictures), join(await emptied('plain'), 'picture-')),
            }),
        },
      ],
    }
  },
}
