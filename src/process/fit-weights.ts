import { fork } from 'node:child_process'
import type { FitReply, FitRequest } from './fit-program.ts'

/** The optional package that fits weights is not installed, or has no binary for this system. */
export class NoOptimizerError extends Error {
  override name = 'NoOptimizerError'
}

/**
 * The 21 weights of FSRS-6, fitted in a process of its own; null where the answers are too few.
 * @param program the bundle of fit-program.ts
 * @throws NoOptimizerError
 */
export async function fitWeights(program: string, request: FitRequest): Promise<number[] | null> {
  const child = fork(program, { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const reply = await new Promise<FitReply>((resolve, reject) => {
    child.on('message', (message) => resolve(message as FitReply))
    child.on('error', reject)
    child.on('exit', (code, signal) => reject(new Error(`the optimizer has ended by itself (${signal ?? code})`)))
    child.send(request)
  })
  if ('missing' in reply) throw new NoOptimizerError(reply.missing)
  if ('failure' in reply) throw new Error(`the optimizer has failed: ${reply.failure}`)
  return reply.weights
}
