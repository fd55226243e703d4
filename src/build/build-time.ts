import { UsageError } from './usage.ts'

/** The end of the year 9999. */
const latestSecond = 253_402_300_799

/** SOURCE_DATE_EPOCH makes builds repeatable: https://reproducible-builds.org/specs/source-date-epoch/ */
export function buildTime(): number {
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  if (!epoch) return Date.now()
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > latestSecond)
    throw new UsageError(`SOURCE_DATE_EPOCH: “${epoch}” is not a time; expected seconds since 1970, such as 1735689600`)
  return Number(epoch) * 1000
}
