/**
 * Loaded with `node --import` before the program: counts what it changes on the disk, one line each to the file WRITES_LOG, and kills
 * the process (SIGKILL) with the change number KILL_AT (or the first whose line begins with it) half made: of what is written only the
 * first half, of all else nothing.
 * Killing at the next change is the same as killing after this one.
 */

/**
 * Loaded with `node --import` before the program: counts what it changes on the disk, one line each to the file WRITES_LOG, and kills
 * the process (SIGKILL) with the change number KILL_AT (or the first whose line begins with it) half made: of what is written only the
 * first half, of all else nothing.
 * Killing at the next change is the same as killing after this one.
 */
import fs, { writeSync } from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'

const realWriteFileSync = fs.writeFileSync
const log = process.env.WRITES_LOG
const killAt = process.env.KILL_AT
let count = 0

/** Says what is about to change; dies there if that is the one. */
function change(what, dieInTheMiddle = () => {}) {
  count++
  if (log) realWriteFileSync(log, `${what}\n`, { flag: 'a' })
  if (!killAt || (String(count) !== killAt && !(/\D/.test(killAt) && what.startsWith(killAt)))) return
  dieInTheMiddle()
  process.kill(process.pid, 'SIGKILL')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
}

const half = (data) => {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}
const shown = (path) =>
  basename(String(path))
    .replace(/\.\d+-[0-9a-f]+\.tmp$/, '.TEMPORARY')
    .replace(/^paperdeck-.*/, 'WORK')

/** Watches functions whose arguments tell all that they change. */
function watch(functions, names) {
  for (const name of names) {
    const real = functions[name]
    functions[name] = (...args) => {
      const paths = args.filter((arg) => typeof arg === 'string').map(shown)
      change([name, ...paths].join(' '))
      return real(...args)
    }
  }
}
watch(promises, ['mkdir', 'mkdtemp', 'rename', 'rm', 'link', 'unlink', 'copyFile'])
watch(fs, ['mkdirSync', 'renameSync', 'rmSync'])

const realWriteFile = promises.writeFile
promises.writeFile = (path, data, options) => {
  change(`write ${shown(path)}`, () => {
    const flag = options?.flag ?? 'w'
    if (flag !== 'wx' || !fs.existsSync(path)) realWriteFileSync(path, half(data), { flag })
  })
  return realWriteFile(path, data, options)
}

fs.writeFileSync = (path, data, options) => {
  change(`write ${shown(path)}`, () => realWriteFileSync(path, half(data), options))
  return realWriteFileSync(path, data, options)
}

const realOpen = promises.open
promises.open = async (path, flags, mode) => {
  if (flags !== undefined && flags !== 'r') change(`open ${flags} ${shown(path)}`)
  const file = await realOpen(path, flags, mode)
  for (const name of ['writeFile', 'write']) {
    const real = file[name].bind(file)
    file[name] = (data, ...rest) => {
      change(`write ${shown(path)}`, () => writeSync(file.fd, half(data)))
      return real(data, ...rest)
    }
  }
  return file
}

// Streams write through these.
const names = new Map()
const realStreamOpen = fs.open
fs.open = (path, flags, ...rest) => {
  if (typeof flags === 'string' && flags !== 'r') change(`open ${flags} ${shown(path)}`)
  const done = rest.pop()
  realStreamOpen(path, flags, ...rest, (error, fd) => {
    if (!error) names.set(fd, shown(path))
    done(error, fd)
  })
}
for (const name of ['write', 'writev']) {
  const real = fs[name]
  fs[name] = (fd, data, ...rest) => {
    change(`write ${names.get(fd) ?? fd}`, () => writeSync(fd, half(data)))
    return real(fd, data, ...rest)
  }
}
syncBuiltinESMExports()
