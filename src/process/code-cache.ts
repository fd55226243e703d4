import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { cachedDataVersionTag, getHeapCodeStatistics } from 'node:v8'
import { Script } from 'node:vm'
import { type SealedFile, seal, sealedFile, touch, unseal } from '../disk/sealed-file.ts'
import { packageVersion } from './package-root.ts'
import { compileAsUsual, compilePatternsOnce } from './v8-flags.ts'

/** The function that the build puts round a bundle. */
type Bundle = (require: NodeJS.Require, module: { exports: unknown }, importMetaUrl: string) => void

/** What V8 has made of a bundle. */
interface Code {
  /** So many bytes of bytecode were in the heap when it was kept. */
  size: number
  data: Buffer
}

/**
 * Runs a bundle with the code that V8 made of it the last time: to compile it takes longer than all else of a short run. What is
 * missing, damaged or of another bundle is compiled, and kept when the process ends. Node does the same for modules from 22.1 on.
 * @param use what the program is asked to do: each use needs other functions
 */
export function runCached<Exports>(url: URL, use: string): Exports {
  const path = fileURLToPath(url)
  const file = fileOf(path, use)
  const kept = recall(file)
  // All of it is ASCII: the build escapes what is not.
  const source = readFileSync(path, 'latin1')
  const script = new Script(source, { filename: path, ...(kept && { cachedData: kept.data }) })
  const known = kept && !script.cachedDataRejected ? kept.size : 0
  if (known > 0) touch(file, Date.now())
  process.once('exit', (status) => {
    // To count what a long run has compiled takes longer than the next one gains by it.
    if (known > 0 && process.uptime() > 1) return
    compileAsUsual()
    const size = compiledBytes()
    // Who is told how to use the program does something else next.
    if (status < wrongUse && hasGrown(size, known)) keep(file, { size, data: script.createCachedData() })
  })
  const module = { exports: {} }
  const run = script.runInThisContext() as Bundle
  compilePatternsOnce()
  run(createRequire(path), module, url.href)
  return module.exports as Exports
}

const wrongUse = 2

/**
 * A run may have compiled next to nothing, as that of an unchanged build; to keep what each has added would cost more than it gives.
 * What is dead and not collected yet is counted as well, a tenth of all: once, that may look like growth.
 */
function hasGrown(size: number, known: number): boolean {
  return size > known + Math.max(20_000, known / 32)
}

function compiledBytes(): number {
  return getHeapCodeStatistics().bytecode_and_metadata_size
}

/** V8 itself compares no more of a bundle than its length. Processes with other flags do not take each other's files away. */
function fileOf(path: string, use: string): SealedFile {
  const { size, mtimeMs, ctimeMs } = statSync(path)
  const of = [path, use, process.version, process.arch, cachedDataVersionTag()]
  return sealedFile('code', JSON.stringify(of), JSON.stringify([packageVersion(), size, mtimeMs, ctimeMs]), 'code')
}

/** The size first, in as many bytes as V8 wants its data to be aligned to. */
function keep(file: SealedFile, { size, data }: Code): void {
  seal(file, [new Uint8Array(Float64Array.of(size).buffer), data])
}

function recall(file: SealedFile): Code | null {
  const content = unseal(file)
  if (!content || content.length <= sizeBytes) return null
  return { size: content.readDoubleLE(0), data: content.subarray(sizeBytes) }
}

const sizeBytes = Float64Array.BYTES_PER_ELEMENT
