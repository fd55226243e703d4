// Loaded into the program under test before all else. A kill alone cannot show a missing fsync: what a process has written stays
// in the system's memory when it dies. So this notes how much of the log has been synced, and the test cuts the rest off, as a
// power cut would. It also waits a little before and after each write and sync, so that kills hit these moments.
import { writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { devNull } from 'node:os'

const handle = await open(devNull)
const methods = Object.getPrototypeOf(handle)
await handle.close()
const { appendFile, sync } = methods
const pause = () => new Promise((done) => setTimeout(done, Math.random() * 12))

methods.appendFile = async function (...args) {
  await pause()
  await appendFile.apply(this, args)
  await pause()
}
methods.sync = async function () {
  const stat = await this.stat()
  await sync.call(this)
  if (stat.isFile()) writeFileSync(process.env.SYNCED_SIZE, String(stat.size))
  await pause()
}
