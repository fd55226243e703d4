/** An optional package, loaded for the first picture that needs it; null where it is not installed. */
export async function loadSharp(): Promise<typeof import('sharp').default | null> {
  let sharp: typeof import('sharp').default
  try {
    sharp = (await import('sharp')).default
  } catch {
    return null
  }
  sharp.cache(false)
  return sharp
}
