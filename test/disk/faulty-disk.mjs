/**
 * A disk that fails. Loaded into a process, before the program under test, it wraps node:fs: calls on paths below some folders are
 * counted, and one of them, or all from it on, fail as the system lets them fail. What is written when the disk fails is written by
 * half. `KILL`: nothing more is done from that call on, as if the process had been killed there.
 *
 * Within a process `arm` says what fails. In a process of its own, which loads this with `node --import`, the environment does:
 * FAULTS_BELOW, the folders (by `:`, or `;` on Windows); FAULT, such as `ENOSPC 12` or `ENOSPC 12+` for all calls from the 12th on;
 * FAULTS_LOG, the file for a line each call; FAULT_THREAD=1, that calls of threads are meant, which count by themselves.
 *
 * What native code writes (SQLite) is not seen here.
 */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { constants } from 'node:os'
import { delimiter, resolve, sep } from 'node:path'
import { isMainThread } from 'node:worker_threads'

/** How each kind of call can fail. A process may also be killed at those that change something. */
export const failures = {
  look: ['EIO', 'EACCES'],
  list: ['EIO', 'EACCES', 'EMFILE'],
  open: ['EIO', 'EACCES', 'EMFILE'],
  read: ['EIO'],
  create: ['EIO', 'EACCES', 'EMFILE', 'ENOSPC', 'EROFS', 'EBUSY', 'KILL'],
  write: ['EIO', 'ENOSPC', 'EFBIG', 'KILL'],
  sync: ['EIO', 'ENOSPC', 'KILL'],
  make: ['EIO', 'EACCES', 'ENOSPC', 'EROFS', 'KILL'],
  move: ['EIO', 'EACCES', 'ENOSPC', 'EROFS', 'EXDEV', 'EBUSY', 'KILL'],
  remove: ['EIO', 'EACCES', 'EROFS', 'EBUSY', 'KILL'],
  touch: ['EIO', 'EACCES', 'EROFS', 'KILL'],
}

const descriptions = {
  EIO: 'i/o error',
  EACCES: 'permission denied',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on device',
  EROFS: 'read-only file system',
  EBUSY: 'resource busy or locked',
  EFBIG: 'file too large',
  EXDEV: 'cross-device link not permitted',
}

/** What fails, and the calls that were seen: `[nth, kind, call, path, whether it failed]`; null: nothing is counted. */
let armed = null

/**
 * @param {{ below: string[], code?: string, nth?: number, lasts?: boolean }} fault
 * @returns the calls as they come
 */
export function arm({ below, code = '', nth = 0, lasts = false }) {
  armed = { below: below.map((folder) => resolve(folder)), code, nth, lasts, calls: [], isDead: false, onCall: null }
  return armed.calls
}

export function disarm() {
  armed = null
}

const real = { writeFileSync: fs.writeFileSync, writeSync: fs.writeSync, appendFileSync: fs.appendFileSync }
/** Paths of open files, by their descriptors. */
const opened = new Map()
/** Functions of Node call one another: a call is counted once, by its outermost. */
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

function pathOf(target) {
  if (typeof target === 'number') return opened.get(target) ?? null
  if (target instanceof URL || Buffer.isBuffer(target)) return String(target)
  return typeof target === 'string' ? resolve(target) : null
}

/**
 * @param writeHalf what is still done of a call that fails
 * @returns the error that the call ends with, null where it goes on
 */
function failureOf(kind, call, target, writeHalf = () => {}) {
  const path = pathOf(target)
  if (isCounted || armed === null || path === null) return null
  const { below, code, nth, lasts, calls, isDead, onCall } = armed
  if (!below.some((folder) => path === folder || path.startsWith(folder + sep))) return null
  if (isDead) return errorOf('EIO', call, target)
  const now = calls.length + 1
  const fails = failures[kind].includes(code) && (lasts ? now >= nth : now === nth)
  calls.push([now, kind, call, path, fails])
  if (onCall) uncounted(() => onCall(calls[calls.length - 1]))
  if (!fails) return null
  if (['ENOSPC', 'EIO', 'EFBIG', 'KILL'].includes(code)) uncounted(writeHalf)
  if (code !== 'KILL') return errorOf(code, call, target)
  armed.isDead = true
  if (onCall) process.kill(process.pid, 'SIGKILL')
  return errorOf('EIO', call, target)
}

function errorOf(code, call, target) {
  const syscall = call.replace(/Sync$|^FileHandle\./g, '').toLowerCase()
  // As Node has it: of an open file it does not tell the path.
  const shown = typeof target === 'string' ? ` '${target}'` : ''
  return Object.assign(new Error(`${code}: ${descriptions[code]}, ${syscall}${shown}`), {
    errno: -constants.errno[code],
    code,
    syscall,
    ...(typeof target === 'string' ? { path: target } : {}),
  })
}

/** Of what is opened with such flags something may be made. */
function kindOfOpening(flags = 'r') {
  const isToWrite =
    typeof flags === 'number' ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0 : flags !== 'r'
  return isToWrite ? 'create' : 'open'
}

const half = (data) => {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

/** Half of it, where it would be written at all. */
function writeHalf(path, data, options) {
  if (typeof data !== 'string' && !ArrayBuffer.isView(data)) return
  const flag = (typeof options === 'object' && options?.flag) || 'w'
  if (flag === 'wx' && fs.existsSync(path)) return
  if (typeof path === 'number') real.writeSync(path, half(data))
  else real.writeFileSync(path, half(data), { flag })
}

const kinds = {
  stat: 'look',
  lstat: 'look',
  realpath: 'look',
  access: 'look',
  readdir: 'list',
  readFile: 'open',
  mkdir: 'make',
  mkdtemp: 'make',
  rename: 'move',
  link: 'move',
  copyFile: 'create',
  cp: 'create',
  rm: 'remove',
  unlink: 'remove',
  utimes: 'touch',
}

for (const [name, kind] of Object.entries(kinds)) {
  const sync = fs[`${name}Sync`]
  fs[`${name}Sync`] = Object.assign((...args) => {
    const target = kind === 'move' || name === 'copyFile' || name === 'cp' ? args[1] : args[0]
    const failure = failureOf(kind, `${name}Sync`, target)
    if (failure) throw failure
    return uncounted(() => sync(...args))
  }, sync)
  const promised = promises[name]
  promises[name] = async (...args) => {
    const target = kind === 'move' || name === 'copyFile' || name === 'cp' ? args[1] : args[0]
    const failure = failureOf(kind, name, target)
    if (failure) throw failure
    return uncounted(() => promised(...args))
  }
}
{
  const { native } = fs.realpathSync
  fs.realpathSync.native = (...args) => {
    const failure = failureOf('look', 'realpathSync', args[0])
    if (failure) throw failure
    return native(...args)
  }
}

const realExists = fs.existsSync
// It never throws.
fs.existsSync = (path) => failureOf('look', 'existsSync', path) === null && uncounted(() => realExists(path))

fs.writeFileSync = (path, data, options) => {
  const kind = typeof path === 'number' ? 'write' : 'create'
  const failure = failureOf(kind, 'writeFileSync', path, () => writeHalf(path, data, options))
  if (failure) throw failure
  return uncounted(() => real.writeFileSync(path, data, options))
}
const realWriteFile = promises.writeFile
promises.writeFile = async (path, data, options) => {
  const failure = failureOf('create', 'writeFile', path, () => writeHalf(path, data, options))
  if (failure) throw failure
  return uncounted(() => realWriteFile(path, data, options))
}

const realOpenSync = fs.openSync
fs.openSync = (path, flags, ...rest) => {
  const failure = failureOf(kindOfOpening(flags), 'openSync', path)
  if (failure) throw failure
  const file = realOpenSync(path, flags, ...rest)
  opened.set(file, pathOf(path))
  return file
}
const realOpen = fs.open
fs.open = (path, flags, ...rest) => {
  const done = rest.pop()
  const failure = failureOf(kindOfOpening(flags), 'open', path)
  if (failure) process.nextTick(done, failure)
  else
    realOpen(path, flags, ...rest, (error, file) => {
      if (!error) opened.set(file, pathOf(path))
      done(error, file)
    })
}

for (const [name, kind] of [
  ['readSync', 'read'],
  ['fstatSync', 'look'],
  ['ftruncateSync', 'write'],
  ['fsyncSync', 'sync'],
]) {
  const own = fs[name]
  fs[name] = (file, ...args) => {
    const failure = failureOf(kind, name, file)
    if (failure) throw failure
    return uncounted(() => own(file, ...args))
  }
}
fs.writeSync = (file, data, offset = 0, length = data.length - offset, ...rest) => {
  const part = typeof data === 'string' ? Buffer.from(data) : data.subarray(offset, offset + length)
  const failure = failureOf('write', 'writeSync', file, () =>
    real.writeSync(file, half(part), 0, half(part).length, ...rest),
  )
  if (failure) throw failure
  return uncounted(() => real.writeSync(file, part, 0, part.length, ...rest))
}
// Streams, and what is promisified, come through these.
for (const [name, kind] of [
  ['read', 'read'],
  ['write', 'write'],
  ['writev', 'write'],
  ['fsync', 'sync'],
]) {
  const own = fs[name]
  const faulty = (file, ...args) => {
    const failure = failureOf(kind, name, file, () => {
      if (kind === 'write') real.writeSync(file, half(args[0]))
    })
    if (failure) process.nextTick(args.pop(), failure)
    else own(file, ...args)
  }
  fs[name] = faulty
}

const handles = new WeakMap()
const realPromisedOpen = promises.open
promises.open = async (path, flags, mode) => {
  const failure = failureOf(kindOfOpening(flags), 'open', path)
  if (failure) throw failure
  const handle = await realPromisedOpen(path, flags, mode)
  handles.set(handle, pathOf(path))
  opened.set(handle.fd, pathOf(path))
  return handle
}
{
  const handle = await realPromisedOpen(import.meta.filename ?? process.execPath)
  const methods = Object.getPrototypeOf(handle)
  await handle.close()
  for (const [name, kind] of [
    ['appendFile', 'write'],
    ['write', 'write'],
    ['writeFile', 'write'],
    ['sync', 'sync'],
    ['stat', 'look'],
    ['read', 'read'],
    ['readFile', 'read'],
  ]) {
    const own = methods[name]
    methods[name] = async function (...args) {
      const isOwn = handles.has(this)
      const failure =
        isOwn &&
        failureOf(kind, `FileHandle.${name}`, this.fd, () => {
          if (kind === 'write') real.writeSync(this.fd, half(args[0]))
        })
      if (failure) throw failure
      return uncounted(() => own.apply(this, args))
    }
  }
}
syncBuiltinESMExports()

if (process.env.FAULTS_BELOW && isMainThread === (process.env.FAULT_THREAD === undefined)) {
  const [code, place = ''] = (process.env.FAULT ?? '').split(' ')
  arm({
    below: process.env.FAULTS_BELOW.split(delimiter),
    code,
    nth: Number.parseInt(place, 10),
    lasts: place.endsWith('+'),
  })
  armed.onCall = (call) => real.appendFileSync(process.env.FAULTS_LOG, `${call.join('\t')}\n`)
}
