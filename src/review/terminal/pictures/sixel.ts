import type { Pixels } from '../../../pictures/pixels.ts'
import { nearest, palette } from './palette.ts'

/** xterm before version 380 draws nothing of a larger picture. */
export const sixelSide = 1000

/** The picture as sixels: bands of six rows; of each band one line for each of its colours. Registers are set as they are first used. */
export function sixelPicture({ width, height, rgb }: Pixels): string {
  const used = new Set<number>()
  let text = `\x1bP0;1q"1;1;${width};${height}`
  for (let top = 0; top < height; top += 6) {
    const band = bandOf(top)
    const lines = [...band].map(([colour, bits]) => {
      const definition = used.has(colour) ? '' : `#${colour};2;${percentages(colour)}`
      used.add(colour)
      return `${definition}#${colour}${runs(bits)}`
    })
    text += `${lines.join('$')}-`
  }
  return `${text}\x1b\\`

  /** By colour, which of the six points below one another have it, for each column. */
  function bandOf(top: number): Map<number, Uint8Array> {
    const band = new Map<number, Uint8Array>()
    for (let row = 0; row < Math.min(6, height - top); row++)
      for (let column = 0; column < width; column++) {
        const at = ((top + row) * width + column) * 3
        const colour = nearest(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
        const bits = band.get(colour) ?? new Uint8Array(width)
        bits[column] = (bits[column] ?? 0) | (1 << row)
        band.set(colour, bits)
      }
    return band
  }
}

function percentages(colour: number): string {
  return (palette[colour] ?? []).map((value) => Math.round((value * 100) / 255)).join(';')
}

function runs(bits: Uint8Array): string {
  let end = bits.length
  while (end > 0 && bits[end - 1] === 0) end--
  let text = ''
  for (let at = 0; at < end; ) {
    let next = at + 1
    while (next < end && bits[next] === bits[at]) next++
    const sign = String.fromCharCode(63 + (bits[at] ?? 0))
    text += next - at > 3 ? `!${next - at}${sign}` : sign.repeat(next - at)
    at = next
  }
  return text
}
