/** FNV-1a over UTF-16 units: 32 bits, signed. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv1a(text: string, basis = 0x811c9dc5): number {
  let hash = basis
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}

/** 53 bits of what a key is of, and of the key: two hashes of different bases. */
export function hasherFor(what: string): (key: string) => number {
  const bases = [fnv1a(`${what}\n`), fnv1a(`${what}\n`, 0x050c5d1f)] as const
  return (key) => {
    const [one, other] = fnv1aTwice(key, bases)
    return (one >>> 0) * 0x200000 + (other & 0x1fffff)
  }
}

/** From two bases at once. */
function fnv1aTwice(text: string, [one, other]: readonly [number, number]): [number, number] {
  let [first, second] = [one, other]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x01000193)
  }
  return [first | 0, second | 0]
}
