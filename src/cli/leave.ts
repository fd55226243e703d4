import { written } from './print.ts'

/**
 * Ends the process once all is said: to take apart what it holds, as it does where it comes to its end by itself, is time that
 * nobody gains by.
 */
export async function leave(): Promise<never> {
  await written()
  process.exit()
}
