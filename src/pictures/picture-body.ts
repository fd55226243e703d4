import { type ImageType, imageTypes } from '../words/picture-formats.ts'
import type { NetworkSettings } from './picture-client.ts'
import { imageTypeOf, isWhole, nameOfContent } from './sniff-format.ts'

/** What is wrong with what came; `passing` where it may be otherwise in a moment. */
interface Flaw {
  reason: string
  expected: string
  passing: boolean
}

export type Body =
  | { type: ImageType; content: Buffer; flaw: null; hasStalled: false }
  | { flaw: Flaw; hasStalled: boolean }

type Limits = Pick<NetworkSettings, 'silence' | 'whole' | 'slowest' | 'maximalBytes'>

/** The body as it is after decompression, so that neither 200 MB nor a few KB that swell to them fill the memory: few come at once. */
export async function readBody(parts: NodeJS.ReadableStream | null, watch: Watch, limits: Limits): Promise<Body> {
  const received: Buffer[] = []
  let size = 0
  const begun = performance.now()
  let isTooSlow = false
  const giveUp = () => {
    isTooSlow = true
    watch.abort()
  }
  const tooLate = setTimeout(giveUp, limits.whole)
  try {
    for await (const part of (parts ?? []) as AsyncIterable<Buffer>) {
      watch.heard()
      received.push(part)
      size += part.length
      if (size > limits.maximalBytes) {
        watch.abort()
        return { flaw: tooLarge(limits.maximalBytes), hasStalled: false }
      }
      if (isSlow(size, performance.now() - begun, limits)) giveUp()
    }
  } catch {
    if (!watch.signal.aborted) return passing(`the connection broke after ${size} bytes`)
    const reason = isTooSlow
      ? `it comes too slowly: ${size} bytes in ${seconds(Math.round(performance.now() - begun))}`
      : `nothing more came for ${seconds(limits.silence)} after ${size} bytes`
    return { ...passing(reason), hasStalled: true }
  } finally {
    clearTimeout(tooLate)
  }
  return judge(Buffer.concat(received))
}

function isSlow(bytes: number, milliseconds: number, { silence, slowest }: Limits): boolean {
  return milliseconds > silence && bytes < (slowest * milliseconds) / 1000
}

/** Whether what came is a picture, and all of it. */
function judge(content: Buffer): Body {
  const [head, tail, size] = [content.subarray(0, endSize), content.subarray(-endSize), content.length]
  const type = imageTypeOf(head)
  if (type !== null && isWhole(head, tail, size, type)) return { type, content, flaw: null, hasStalled: false }
  if (type !== null || size === 0) return passing(`the picture breaks off after ${size} bytes`)
  const reason = `what comes is ${nameOfContent(head)}`
  return { flaw: { reason, expected: imageTypes, passing: false }, hasStalled: false }
}

/** So many bytes of the beginning and of the end tell a picture, and whether it is whole. */
const endSize = 4096

function passing(reason: string): Body & { flaw: Flaw } {
  return { flaw: { reason, expected: '', passing: true }, hasStalled: false }
}

export function tooLarge(maximalBytes: number): Flaw {
  return { reason: `more than ${megabytes(maximalBytes)}`, expected: 'a smaller picture', passing: false }
}

/** Ends a request in which nothing is heard for too long. */
export class Watch {
  readonly #controller = new AbortController()
  readonly signal: AbortSignal = this.#controller.signal
  readonly #timer: NodeJS.Timeout

  constructor(silence: number) {
    this.#timer = setTimeout(() => this.#controller.abort(), silence)
  }

  heard(): void {
    this.#timer.refresh()
  }

  abort(): void {
    this.#controller.abort()
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}

export function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
