/** The protocol of iTerm2, https://iterm2.com/documentation-images.html. Without `size` some terminals draw nothing. */
export function itermPicture(png: Uint8Array, columns: number, rows: number): string {
  const content = Buffer.from(png).toString('base64')
  return `\x1b]1337;File=inline=1;size=${png.length};width=${columns};height=${rows};preserveAspectRatio=1:${content}\x07`
}
