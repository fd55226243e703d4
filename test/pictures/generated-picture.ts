import { crc32, deflateSync } from 'node:zlib'

/** A PNG of noise, as large as its pixels: the same seed gives the same bytes. */
export function noisePng(seed: number, width = 16, height = 16): Buffer {
  let state = (seed + 1) * 2654435761
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let index = 0; index < rows.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    rows[index] = index % (width * 3 + 1) === 0 ? 0 : state >>> 24
  }
  return pngOf(rows, width, height, 0)
}

/** A PNG of one grey gradient, far larger in pixels than in bytes. */
export function gradientPng(width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * 3; x++) rows[y * (width * 3 + 1) + 1 + x] = ((x * 255) / (width * 3)) & 0xff
  return pngOf(rows, width, height, 9)
}

function pngOf(rows: Buffer, width: number, height: number, level: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
