/** The peer: a concurrent download and nothing else, node plain-download.js ADDRESS COUNT PREFIX. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import fetch from 'node-fetch'
import pLimit from 'p-limit'

const [address = '', count = '', prefix = ''] = process.argv.slice(2)
const limit = pLimit(8)
await Promise.all(
  Array.from({ length: Number(count) }, (_, n) =>
    limit(async () => {
      const { body } = await fetch(`${address}${n}`)
      if (!body) throw new Error(`${address}${n} has no body`)
      await pipeline(body, createWriteStream(`${prefix}${n}.png`))
    }),
  ),
)
