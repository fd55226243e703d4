/** What is there for speed alone: caches and kept builds, V8's code, tables read by short cuts, a second thread. */
export type Trick = 'kept' | 'code' | 'tables' | 'thread'

/**
 * `PAPERDECK_PLAIN=1` runs without any of them, which has to come to the same: it is what tests and users compare with.
 * `PAPERDECK_PLAIN=code,thread` leaves out these, to see what each is worth.
 */
export function isUsed(trick: Trick): boolean {
  const plain = process.env.PAPERDECK_PLAIN ?? ''
  return plain !== '1' && !plain.split(',').includes(trick)
}
