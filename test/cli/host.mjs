/**
 * Runs paperdeck many times in one process (run-paperdeck.ts). Each run has the program evaluated anew, so that nothing of the one
 * before is left in memory, and its own words, environment, folder, input and output, as a process of its own would have; that takes
 * a fifth of the time of starting one.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const bundle = new URL('../../dist/command-line.cjs', import.meta.url)
const path = fileURLToPath(bundle)
const program = new Script(readFileSync(path, 'latin1'), { filename: path })

/** Thrown where the program ends its process. */
class Exit extends Error {}

let queue = Promise.resolve()
process.on('message', ({ id, ...request }) => {
  queue = queue.then(async () => {
    process.send({ id, ...(await run(request)) })
  })
})
process.on('disconnect', () => process.exit())

async function run({ args, cwd, input, env }) {
  const before = environment()
  const said = { stdout: '', stderr: '' }
  const own = ownStreams(said)
  const end = withResolvers()
  const real = { exit: process.exit, argv: process.argv }
  const listeners = new Map(watched.map((event) => [event, process.listeners(event)]))
  process.exit = (code) => {
    process.exitCode = code ?? process.exitCode
    end.resolve()
    throw new Exit()
  }
  const fail = (error) => {
    if (!(error instanceof Exit)) {
      said.stderr += `Uncaught in the host of tests: ${error?.stack ?? error}\n`
      process.exitCode = 1
    }
    end.resolve()
  }
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, fail)
  process.argv = [process.execPath, fileURLToPath(new URL('main.js', bundle)), ...args]
  setEnvironment({ ...before, ...env })
  process.chdir(cwd)
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true })
  process.exitCode = undefined
  try {
    const module = { exports: {} }
    program.runInThisContext()(createRequire(path), module, bundle.href)
    module.exports.run(args).then(end.resolve, fail)
    await end.promise
    await settled()
    for (const listener of process.listeners('exit'))
      if (!listeners.get('exit').includes(listener)) listener.call(process, process.exitCode ?? 0)
    return { status: process.exitCode ?? 0, ...said }
  } finally {
    own.giveBack()
    Object.assign(process, real)
    for (const [event, known] of listeners)
      for (const listener of process.listeners(event)) if (!known.includes(listener)) process.off(event, listener)
    setEnvironment(before)
    process.chdir('/')
    process.exitCode = undefined
  }
}

const watched = ['exit', 'uncaughtException', 'unhandledRejection', 'SIGINT', 'SIGTERM', 'SIGHUP']

/** As `Promise.withResolvers`, which came with Node 22 only. */
function withResolvers() {
  const made = {}
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }))
  return made
}

/** What the program writes goes into `said`, and its callers are told at once that it is written. */
function ownStreams(said) {
  const real = new Map()
  for (const name of Object.keys(said)) {
    const stream = process[name]
    real.set(stream, stream.write)
    stream.write = (text, ...rest) => {
      said[name] += typeof text === 'string' ? text : Buffer.from(text).toString()
      const written = rest.at(-1)
      if (typeof written === 'function') queueMicrotask(written)
      return true
    }
  }
  return {
    giveBack() {
      for (const [stream, write] of real) stream.write = write
    },
  }
}

/** A process would go on until the last file is written; what is open to the network ends with it. */
async function settled() {
  for (let nth = 0; nth < 500; nth++) {
    if (!process.getActiveResourcesInfo().some((name) => /^(?:FS|CloseReq|Worker|MessagePort)/.test(name))) return
    await new Promise((done) => setTimeout(done, nth < 10 ? 0 : 10))
  }
}

function environment() {
  return { ...process.env }
}

function setEnvironment(wanted) {
  for (const name of Object.keys(process.env)) if (!(name in wanted)) delete process.env[name]
  for (const [name, value] of Object.entries(wanted)) if (process.env[name] !== value) process.env[name] = value
}
