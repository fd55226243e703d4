/**
 * The protocol of kitty, https://sw.kovidgoyal.net/kitty/graphics-protocol. `q=2`: no answer, which would land among the keys. `C=1`:
 * the cursor stays.
 */
const pieceLength = 4096

export function kittyPicture(id: number, png: Uint8Array, columns: number, rows: number): string {
  const content = Buffer.from(png).toString('base64')
  let text = ''
  for (let at = 0; at < content.length; at += pieceLength) {
    const more = at + pieceLength < content.length ? 1 : 0
    const control = at === 0 ? `a=T,f=100,i=${id},p=1,q=2,C=1,c=${columns},r=${rows},m=${more}` : `q=2,m=${more}`
    text += `\x1b_G${control};${content.slice(at, at + pieceLength)}\x1b\\`
  }
  return text
}

/** Takes the picture off the screen and out of the terminal's memory. */
export function kittyDeletion(id: number): string {
  return `\x1b_Ga=d,d=I,i=${id},q=2\x1b\\`
}
