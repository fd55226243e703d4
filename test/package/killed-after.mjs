// Loaded before the code under test: it kills this process at its nth step on the disk, for real.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let left = Number(process.env.STEPS)
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync']) {
  const step = fs[name]
  fs[name] = (...args) => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL')
    return step(...args)
  }
}
syncBuiltinESMExports()
