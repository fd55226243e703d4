import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SyncServer {
  endpoint: string
  stop(): Promise<void>
}

/**
 * Anki's own sync server, which comes with it.
 * @param users each with a collection of its own: `user-1` and so on
 */
export async function syncServer(python: string, users = 1): Promise<SyncServer> {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-sync-'))
  const port = await freePort()
  const env = {
    ...process.env,
    ...Object.fromEntries(
      Array.from({ length: users }, (_, nth) => [`SYNC_USER${nth + 1}`, `user-${nth + 1}:secret`] as const),
    ),
    SYNC_BASE: folder,
    SYNC_HOST: '127.0.0.1',
    SYNC_PORT: String(port),
    RUST_LOG: 'error',
  }
  const child = spawn(python, ['-m', 'anki.syncserver'], { env, stdio: 'ignore' })
  const endpoint = `http://127.0.0.1:${port}/`
  await isUp(endpoint, child)
  return {
    endpoint,
    async stop() {
      child.kill()
      await once(child, 'close')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function isUp(endpoint: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt++) {
    if (
      await fetch(`${endpoint}health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('the sync server of Anki does not start')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
