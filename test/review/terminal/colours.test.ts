import { expect, test } from 'vitest'
import { palette } from '../../../src/review/terminal/pictures/palette.ts'
import { colourOf } from '../../../src/review/terminal/row.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each([
  ['black', [0, 0, 0], 4],
  ['white', [255, 255, 255], 3.9],
  ['the dark ground of VS Code', [30, 30, 30], 3.4],
  ['the light ground of Solarized', [253, 246, 227], 3.4],
] as const)('every colour of text can be read on %s', (_, ground, atLeast) => {
  for (const [look, place] of Object.entries(colourOf))
    expect(`${look} ${contrast(palette[place - 16] ?? ground, ground) >= atLeast}`).toBe(`${look} true`)
})
