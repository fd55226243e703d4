// Loaded into the program under test before all else. A kill alone cannot show a missing fsync: what a process has written stays
// in the system's memory when it dies. So this notes how much of the log has been synced, and the test cuts the rest off, as a
// power cut would. It also waits a little before and after each write and sync, so that kills hit these moments.
import { appendFileSync } from 'node:fs'
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
  // A line at the end: the kill may come at this very moment, and must find the sizes before.
  if (stat.isFile()) appendFileSync(process.env.SYNCED_SIZE, `${stat.ino} ${stat.size}\n`)
  await pause()
}
