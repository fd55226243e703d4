/** The 256 colours of terminals from 16 on: a cube of 6 × 6 × 6, and 24 greys. The first 16 belong to the user's theme. */
const steps = [0, 95, 135, 175, 215, 255]

export const firstColour = 16

export const palette: readonly (readonly [red: number, green: number, blue: number])[] = [
  ...steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => [red, green, blue] as const))),
  ...Array.from({ length: 24 }, (_, grey) => [8 + grey * 10, 8 + grey * 10, 8 + grey * 10] as const),
]

/** The place in the palette of the colour that is nearest. */
export function nearest(red: number, green: number, blue: number): number {
  const cube = stepOf(red) * 36 + stepOf(green) * 6 + stepOf(blue)
  const grey = 216 + Math.max(0, Math.min(23, Math.round(((red + green + blue) / 3 - 8) / 10)))
  return distance(grey, red, green, blue) < distance(cube, red, green, blue) ? grey : cube
}

function stepOf(value: number): number {
  return value < 48 ? 0 : value < 115 ? 1 : Math.min(5, Math.floor((value - 35) / 40))
}

function distance(place: number, red: number, green: number, blue: number): number {
  const [ownRed, ownGreen, ownBlue] = palette[place] ?? [0, 0, 0]
  return (ownRed - red) ** 2 + (ownGreen - green) ** 2 + (ownBlue - blue) ** 2
}
