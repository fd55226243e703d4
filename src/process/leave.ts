/**
 * Ends the process once all is said: to take apart what it holds, as it does where it comes to its end by itself, is time that
 * nobody gains by.
 */
export async function leave(written: Promise<unknown>): Promise<never> {
  await written
  process.exit()
}
