/**
 * The protocol of kitty, https://sw.kovidgoyal.net/kitty/graphics-protocol. `q=2`: no answer, which would land among the keys. `C=1`:
 * the cursor stays.
 */
const pieceLength = 4096

export function kittyPicture(id: number, png: Uint8Array, columns: number, rows: number): string {
  return piecesOf(png, `a=T,f=100,i=${id},p=1,q=2,C=1,c=${columns},r=${rows}`).join('')
}

/** Takes the picture off the screen and out of the terminal's memory. */
export function kittyDeletion(id: number): string {
  return `\x1b_Ga=d,d=I,i=${id},q=2\x1b\\`
}

/**
 * Within tmux a picture would stay over whatever else tmux shows there. So it is handed to the terminal behind tmux unseen (`U=1`), and
 * stands where there are characters for its parts, which tmux moves and covers as it does all text.
 */
export function pictureBehindTmux(id: number, png: Uint8Array, columns: number, rows: number): string {
  return piecesOf(png, `a=T,f=100,U=1,i=${id},q=2,c=${columns},r=${rows}`).map(throughTmux).join('')
}

export function deletionBehindTmux(id: number): string {
  return throughTmux(kittyDeletion(id))
}

const placeholder = '\u{10eeee}'

/** Signs that stand for 0, 1, 2, … above a placeholder: the beginning of kitty's list, in stretches. */
const numberSigns = [
  ...[0x305, 0x30d, 0x30e, 0x310, 0x312],
  ...[...span(0x33d, 0x33f), 0x346, ...span(0x34a, 0x34c), ...span(0x350, 0x352), 0x357, 0x35b],
  ...[...span(0x363, 0x36f), ...span(0x483, 0x487), ...span(0x592, 0x595), ...span(0x597, 0x599)],
  ...[...span(0x59c, 0x5a1), 0x5a8, 0x5a9, 0x5ab, 0x5ac, 0x5af, 0x5c4, ...span(0x610, 0x617)],
  ...[...span(0x657, 0x65b), 0x65d, 0x65e, ...span(0x6d6, 0x6dc), ...span(0x6df, 0x6e2), 0x6e4, 0x6e7, 0x6e8],
].map((point) => String.fromCodePoint(point))

/** A picture of more rows cannot be told in placeholders. */
export const mostPlaceholderRows = numberSigns.length

/** The rows of characters for a picture, whose colour is its number: the first of a row says which row it is of, the others go on. */
export function placeholderRows(id: number, columns: number, rows: number): string[] {
  const colour = `\x1b[38;2;${(id >> 16) & 0xff};${(id >> 8) & 0xff};${id & 0xff}m`
  return numberSigns
    .slice(0, rows)
    .map((sign) => `${colour}${placeholder}${sign}${numberSigns[0]}${placeholder.repeat(columns - 1)}\x1b[39m`)
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, nth) => from + nth)
}

function piecesOf(png: Uint8Array, control: string): string[] {
  const content = Buffer.from(png).toString('base64')
  const pieces: string[] = []
  for (let at = 0; at < content.length; at += pieceLength) {
    const more = at + pieceLength < content.length ? 1 : 0
    pieces.push(`\x1b_G${at === 0 ? control : 'q=2'},m=${more};${content.slice(at, at + pieceLength)}\x1b\\`)
  }
  return pieces
}

function throughTmux(text: string): string {
  return `\x1bPtmux;${text.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`
}
