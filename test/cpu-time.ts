/** How long something takes of the processor, in milliseconds: others may keep the machine busy. */
export function millisecondsOf(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  return process.cpuUsage(before).user / 1000
}
