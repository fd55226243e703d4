/** A field of a protobuf message, by https://protobuf.dev/programming-guides/encoding/ */
export interface WireField {
  number: number
  value: number | Uint8Array
}

/** The fields of a message in order; what is cut off or of an unknown kind ends them. */
export function* wireFields(message: Uint8Array): Iterable<WireField> {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; at < message.length; scale *= 128) {
      const byte = message[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) break
    }
    return value
  }
  while (at < message.length) {
    const tag = varint()
    const [number, kind] = [Math.floor(tag / 8), tag % 8]
    if (kind === 0) yield { number, value: varint() }
    else if (kind === 5 && at + 4 <= message.length) {
      yield { number, value: view.getFloat32(at, true) }
      at += 4
    } else if (kind === 1 && at + 8 <= message.length) {
      yield { number, value: view.getFloat64(at, true) }
      at += 8
    } else if (kind === 2) {
      const length = varint()
      if (at + length > message.length) return
      yield { number, value: message.subarray(at, at + length) }
      at += length
    } else return
  }
}

/** Packed 32-bit floats. */
export function floatsIn(packed: Uint8Array): number[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  return Array.from({ length: Math.floor(packed.length / 4) }, (_, nth) => view.getFloat32(nth * 4, true))
}
