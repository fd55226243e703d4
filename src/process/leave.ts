/** Exits as soon as the output is flushed; an orderly shutdown only costs time. */
export async function leave(written: Promise<unknown>): Promise<never> {
  await written
  process.exit()
}
