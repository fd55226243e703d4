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
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'

const { writeFileSync: realWriteFileSync, writeSync: realWriteSync } = fs
/** Of open files, by their descriptors. */
const names = new Map()
const log = process.env.WRITES_LOG
const killAt = process.env.KILL_AT
let count = 0

/** Functions of Node call one another: a change is counted once, by its outermost. */
let isCounted = false

function uncounted(act) {
  const before = isCounted
  isCounted = true
  try {
    return act()
  } finally {
    isCounted = before
  }
}

/** Says what is about to change; dies there if that is the one. */
function change(what, dieInTheMiddle = () => {}) {
  if (isCounted) return
  count++
  if (log) uncounted(() => realWriteFileSync(log, `${what}\n`, { flag: 'a' }))
  if (!killAt || (String(count) !== killAt && !(/\D/.test(killAt) && what.startsWith(killAt)))) return
  uncounted(dieInTheMiddle)
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
      change([name.replace(/Sync$/, ''), ...paths].join(' '))
      return uncounted(() => real(...args))
    }
  }
}
watch(promises, ['mkdir', 'mkdtemp', 'rename', 'rm', 'link', 'unlink', 'copyFile'])
watch(fs, ['mkdirSync', 'mkdtempSync', 'renameSync', 'rmSync', 'linkSync', 'unlinkSync', 'copyFileSync'])

/** Half of it, where it would be written at all. */
function writeHalf(path, data, options) {
  const flag = options?.flag ?? 'w'
  if (flag !== 'wx' || !fs.existsSync(path)) realWriteFileSync(path, half(data), { flag })
}

const realWriteFile = promises.writeFile
promises.writeFile = (path, data, options) => {
  change(`write ${shown(path)}`, () => writeHalf(path, data, options))
  return realWriteFile(path, data, options)
}

fs.writeFileSync = (path, data, options) => {
  change(`write ${names.get(path) ?? shown(path)}`, () => writeHalf(path, data, options))
  return uncounted(() => realWriteFileSync(path, data, options))
}

const realOpen = promises.open
promises.open = async (path, flags, mode) => {
  if (flags !== undefined && flags !== 'r') change(`open ${flags} ${shown(path)}`)
  const file = await realOpen(path, flags, mode)
  for (const name of ['writeFile', 'write']) {
    const real = file[name].bind(file)
    file[name] = (data, ...rest) => {
      change(`write ${shown(path)}`, () => realWriteSync(file.fd, half(data)))
      return real(data, ...rest)
    }
  }
  return file
}

const realOpenSync = fs.openSync
fs.openSync = (path, flags = 'r', ...rest) => {
  const isToWrite = typeof flags === 'string' && flags !== 'r'
  if (isToWrite) change(`open ${flags} ${shown(path)}`)
  const fd = realOpenSync(path, flags, ...rest)
  if (isToWrite) names.set(fd, shown(path))
  return fd
}

fs.writeSync = (fd, data, offset = 0, length = data.length - offset, ...rest) => {
  const part = data.subarray(offset, offset + length)
  change(`write ${names.get(fd) ?? fd}`, () => realWriteSync(fd, half(part), 0, half(part).length, ...rest))
  return realWriteSync(fd, data, offset, length, ...rest)
}

// Streams write through these.
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
    change(`write ${names.get(fd) ?? fd}`, () => realWriteSync(fd, half(data)))
    return real(fd, data, ...rest)
  }
}
syncBuiltinESMExports()
