export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}

/**
 * Whether a text holds nothing but ASCII, Han characters that Unicode has had from its beginning, and the signs that Chinese text is
 * set with: that nearly all notes are, and a pattern that knows no others is far faster than one for all scripts. Full-width forms
 * of what ASCII has are not among them, but for those of signs.
 */
export function isAsciiOrHan(text: string): boolean {
  return /^[\0-\x7f\u4e00-\u9fa5，。、：；！？（）《》【】「」“”‘’…—·]*$/.test(text)
}

/** "Core  Contribution:" and "core contribution" are one header; so are full- and half-width forms. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
