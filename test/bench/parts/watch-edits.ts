/** Saves notes again and again while they are watched, and tells the 95th percentile of the time to the package: node watch-edits.js FILE COMMAND… */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { percentile } from '../statistics.ts'

const saves = 20
const [file = '', program = '', ...args] = process.argv.slice(2)
const watching = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
const [built, told] = [createInterface(watching.stdout), createInterface(watching.stderr)]
// Of a save before that nothing would be seen.
for await (const line of told) if (line.startsWith('Watching')) break
watching.stderr.resume()
const times: number[] = []
for (let nth = 0; nth < saves; nth++) {
  const lines = readFileSync(file, 'utf8').split('\n')
  const rows = lines.flatMap((line, at) => (line.startsWith('| 2') ? [at] : []))
  const at = rows[(nth * 1009) % rows.length] ?? 0
  const row = (lines[at] ?? '').replace(' | ![', `, seen ${process.pid}-${nth} | ![`)
  // Every other time a row is added, by another title.
  if (nth % 2 === 0) lines[at] = row
  else
    lines.splice(
      at,
      0,
      `| 2020 | Watched for the ${nth}th Time by ${process.pid} | | What ${process.pid} has seen ${nth} times | | |`,
    )
  const start = performance.now()
  writeFileSync(file, lines.join('\n'))
  await once(built, 'line')
  times.push(performance.now() - start)
}
watching.kill('SIGINT')
await once(watching, 'exit')
process.stdout.write(JSON.stringify({ seconds: percentile(times, 0.95) / 1000 }))
