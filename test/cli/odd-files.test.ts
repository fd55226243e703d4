import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn, type Place } from './cli-test.ts'

/** What a file that cannot be read would be held to: each run must end, and soon. */
const soon = 30_000

function pipe({ folder }: Place, path: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  execFileSync('mkfifo', [join(folder, path)])
}

function link({ folder }: Place, path: string, to: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  symlinkSync(to, join(folder, path))
}

describe.skipIf(process.platform === 'win32')('what is no ordinary file', () => {
  cliTest('is a problem of its own, and the other notes are read', { timeout: soon }, async ({ place }) => {
    await place.write({ 'good.md': notesOn(['Owls']), 'below/more.md': notesOn(['Larks']), 'huge.md': '' })
    pipe(place, 'pipe.md')
    link(place, 'gone.md', 'nowhere.md')
    link(place, 'round.md', 'round.md')
    link(place, 'endless.md', '/dev/zero')
    truncateSync(join(place.folder, 'huge.md'), 600 * 2 ** 20)
    writeFileSync(Buffer.concat([Buffer.from(`${place.folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'x')
    // Notes of that size are read in a process of its own, which writes where this one does.
    const { status, stdout, stderr } = await place.start(['check', '.'])
    expect(status).toBe(1)
    const unread = stdout.split('\n').filter((line) => line.includes('(not-read)'))
    expect(unread.map((line) => line.replace(/\s+/g, ' ')).sort()).toEqual([
      'caf\ufffd.md error This cannot be read: its name is not UTF-8 (not-read)',
      'endless.md error This cannot be read: it is a device; expected an ordinary file (not-read)',
      'gone.md error This cannot be read: it is a link that leads to nothing (not-read)',
      'huge.md error This cannot be read: it has 600 MB; expected at most 500 MB (not-read)',
      'pipe.md error This cannot be read: it is a pipe; expected an ordinary file (not-read)',
      'round.md error This cannot be read: it is a link that leads to itself (not-read)',
    ])
    expect(stderr).toBe('6 files left out: paperdeck check --explain\n')
    const { stdout: read } = await place.start(['papers', '.'])
    expect(read).toMatch(/Larks.*\n.*Owls/)
  })

  cliTest('keeps its papers in the ledger while it cannot be read', { timeout: soon }, async ({ place }) => {
    await place.write({ 'good.md': notesOn(['Owls']), 'below/more.md': notesOn(['Larks']) })
    await place.run(['build', '.'])
    await place.remove('below/more.md')
    link(place, 'below/more.md', 'nowhere.md')
    const { status, stdout } = await place.run(['build', '.', '--json'])
    expect({ status, removed: JSON.parse(stdout).removed }).toEqual({ status: 1, removed: [] })
    await place.remove('below/more.md')
    expect(JSON.parse((await place.run(['build', '.', '--json'])).stdout).removed).toHaveLength(1)
  })

  cliTest('is told by schedule and stats as well, at each start', { timeout: soon }, async ({ place }) => {
    await place.write({ 'good.md': notesOn(['Owls']) })
    pipe(place, 'pipe.md')
    await place.run(['build', '.'])
    for (const command of ['schedule', 'schedule', 'stats']) {
      const { status, stderr } = await place.run([command, '.'])
      expect({ command, status }).toEqual({ command, status: 1 })
      expect(stderr).toMatch(
        /^pipe\.md +error +This cannot be read: it is a pipe; expected an ordinary file +\(not-read\)$/m,
      )
    }
  })

  cliTest.skipIf(process.getuid?.() === 0 && !hasSetpriv())(
    'or may not be read is a problem, as is a folder that may not be listed',
    { timeout: soon },
    async ({ place }) => {
      await place.write({ 'good.md': notesOn(['Owls']), 'secret.md': 'x', 'closed/more.md': 'x' })
      for (const path of ['', 'secret.md', 'closed']) chmodSync(join(place.folder, path), path === '' ? 0o777 : 0)
      const stdout = checkAsNobody(place)
      chmodSync(join(place.folder, 'closed'), 0o755)
      expect(stdout).toMatch(/^closed {2}error {2}This cannot be read: you may not read it {2}\(not-read\)$/m)
      expect(stdout).toMatch(/^secret\.md {2}error {2}This cannot be read: you may not read it {2}\(not-read\)$/m)
    },
  )

  cliTest.for<[what: string, path: string]>([
    ['the config', '.paperdeck/config.yaml'],
    ['the ledger', '.paperdeck/ledger.jsonl'],
    ['a template', '.paperdeck/templates/paper/style.css'],
    ['a review log', '.paperdeck/reviews/here.jsonl'],
  ])('is told where it stands for %s', { timeout: soon }, async ([, path], { place }) => {
    await place.write({ 'good.md': notesOn(['Owls']) })
    pipe(place, path)
    for (const command of ['schedule', 'build']) {
      const { status, stderr } = await place.run([command, '.'])
      if (command === 'build' && path.includes('reviews')) continue
      expect(stderr).toMatch(new RegExp(`${path}.*cannot be read: it is a pipe; expected an ordinary file\\n`))
      expect(stderr.split('\n')).toHaveLength(2)
      expect(status).toBe(2)
    }
  })

  cliTest('is no figure', { timeout: soon }, async ({ place }) => {
    pipe(place, 'pipe.png')
    link(place, 'endless.png', '/dev/zero')
    await place.write({
      'good.md': `${notesOn(['Owls'])}\n# More\n\n- [Larks](https://arxiv.org/abs/2008.00032), ICML 2020 ![](pipe.png) ![](endless.png)\n`,
    })
    const { status, stderr } = await place.run(['build', '.'])
    expect(stderr).toMatch(/“pipe\.png” cannot be read: it is a pipe/)
    expect(stderr).toMatch(/“endless\.png” cannot be read: it is a device/)
    expect(status).toBe(0)
  })

  cliTest('may be named: notes come from a pipe, but not without an end', { timeout: soon }, async ({ place }) => {
    await place.write({ 'good.md': notesOn(['Owls']) })
    const [node, bin] = [process.execPath, join(import.meta.dirname, '../../dist/main.js')]
    const words = (path: string) => ['-c', `"${node}" "${bin}" papers ${path} 2>&1; true`]
    const run = (path: string) => execFileSync('bash', words(path), { cwd: place.folder, encoding: 'utf8' })
    expect(run('<(cat good.md)')).toMatch(/Owls/)
    expect(run('/dev/zero')).toMatch(/cannot be read: it does not end; expected at most 500 MB\n$/)
  })
})

function hasSetpriv(): boolean {
  try {
    execFileSync('setpriv', ['--version'])
    return true
  } catch {
    return false
  }
}

/** The superuser may read everything. */
function checkAsNobody({ folder }: Place): string {
  const words = [process.execPath, join(import.meta.dirname, '../../dist/main.js'), 'check', '.', '|| true']
  const shell = ['sh', '-c', words.join(' ')]
  const as = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  const [program = '', ...rest] = [...as, ...shell]
  return execFileSync(program, rest, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, XDG_CACHE_HOME: join(folder, '.cache') },
  })
}
