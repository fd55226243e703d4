import type { Pixels } from '../../../pictures/pixels.ts'
import { firstColour, nearest } from './palette.ts'

export type Depth = 'true-colour' | '256'

/** A picture in characters, two points a cell: the upper one is the colour of ▀, the lower one that of its ground. One string a row. */
export function halfBlocks({ width, height, rgb }: Pixels, depth: Depth): string[] {
  return Array.from({ length: Math.ceil(height / 2) }, (_, row) => {
    let text = ''
    let before = ''
    for (let column = 0; column < width; column++) {
      const upper = colourAt(row * 2, column)
      const lower = colourAt(Math.min(height - 1, row * 2 + 1), column)
      const colours = `\x1b[38;${upper};48;${lower}m`
      if (colours !== before) text += colours
      before = colours
      text += '▀'
    }
    return `${text}\x1b[0m`
  })

  function colourAt(row: number, column: number): string {
    const at = (row * width + column) * 3
    const [red = 0, green = 0, blue = 0] = rgb.subarray(at, at + 3)
    return depth === '256' ? `5;${firstColour + nearest(red, green, blue)}` : `2;${red};${green};${blue}`
  }
}
