/** FNV-1a over UTF-16 units: 32 bits, signed. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv1a(text: string, basis = 0x811c9dc5): number {
  let hash = basis
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}

/** From two bases at once. */
export function fnv1aTwice(text: string, [one, other]: readonly [number, number]): [number, number] {
  let [first, second] = [one, other]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x01000193)
  }
  return [first | 0, second | 0]
}
