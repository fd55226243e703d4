/** An address without `%20` and the like; as it is where what follows a `%` is no character. */
export function percentDecoded(address: string): string {
  if (!address.includes('%')) return address
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
