import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn } from './cli-test.ts'
import { paperdeckBin } from './run-paperdeck.ts'

describe('the program', () => {
  cliTest('tells its version', async ({ place }) => {
    const { status, stdout } = await place.run(['--version'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  cliTest('knows -v, -h and help', async ({ place }) => {
    const [version, short, long, help] = await Promise.all(
      [['-v'], ['build', '-h'], ['build', '--help'], ['help', 'build']].map((args) => place.run(args)),
    )
    expect(version?.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(long?.stdout).toContain('--dry-run')
    expect([short?.stdout, help?.stdout]).toEqual([long?.stdout, long?.stdout])
  })

  cliTest('says what a mistyped command or option was meant to be, status 2', async ({ place }) => {
    const slips = [
      ['buidl notes.md', 'buidl', 'build'],
      ['build notes.md --dry-rum', 'dry-rum', '--dry-run'],
      ['check notes.md --expl', 'expl', '--explain'],
      ['review notes.md --cramm', 'cramm', '--cram'],
    ] as const
    const runs = await Promise.all(slips.map(([line]) => place.run(line.split(' '))))
    for (const [index, [line, unknown, meant]] of slips.entries()) {
      expect(runs[index]?.stderr, line).toMatch(
        new RegExp(`^paperdeck: Unknown arguments?: ${unknown}(?:, notes.md)?\nDid you mean ${meant}\\?\n`),
      )
      expect(runs[index]?.status, line).toBe(2)
    }
  })

  cliTest('takes notes in the place of a command for notes', async ({ place }) => {
    await place.write({ 'table.md': notesOn(['Owls']) })
    const { status, stderr } = await place.run(['table.md'])
    expect(stderr).toMatch(/^paperdeck: Unknown argument: table\.md\nDid you mean paperdeck build table\.md\?\n/)
    expect(status).toBe(2)
  })

  cliTest('says which option or file was meant where there is none', async ({ place }) => {
    await place.write({ 'table.md': notesOn(['Owls']) })
    const [option, file] = await Promise.all([place.run(['--versoin']), place.run(['build', 'tabel.md'])])
    expect(option?.stderr).toContain('Did you mean --version?')
    expect(file?.stderr).toBe('paperdeck: tabel.md: there is no such file or folder\nDid you mean table.md?\n')
    expect([option?.status, file?.status]).toEqual([2, 2])
  })

  cliTest('says what a file is that is no notes', async ({ place }) => {
    await place.write({
      'figure.PNG': Buffer.from('89504e470d0a1a0a', 'hex'),
      'paper.pdf': '%PDF-1.4\n',
      'deck.apkg': 'PK',
    })
    const { stdout } = await place.run(['check', 'figure.PNG', 'paper.pdf', 'deck.apkg'])
    for (const [file, format] of [
      ['figure.PNG', 'a picture'],
      ['paper.pdf', 'a PDF'],
      ['deck.apkg', 'an Anki package'],
    ] as const)
      expect(stdout).toMatch(
        new RegExp(`^${file}  \\w+  ${format}, which is not read; expected Markdown  \\(unread-format\\)$`, 'm'),
      )
  })

  cliTest('takes the words of a title without quotes', async ({ place }) => {
    await place.write({ 'table.md': notesOn(['Quiet Rivers']) })
    await place.run(['build', 'table.md'])
    const { status, stdout } = await place.run(['why', 'quiet', 'rivers'])
    expect(stdout).toContain('Quiet Rivers')
    expect(status).toBe(0)
  })

  cliTest('says what a command wants to be told', async ({ place }) => {
    for (const [command, usage] of [
      ['adopt', 'adopt <file> [notes..]'],
      ['why', 'why <title..>'],
      ['completion', 'completion <shell>'],
    ] as const) {
      const { status, stderr } = await place.run([command])
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining(`${command} wants to be told more: paperdeck ${usage}`),
      ])
    }
  })

  cliTest('guesses nothing where nothing is near', async ({ place }) => {
    const { status, stderr } = await place.run(['frobnicate'])
    expect(stderr).toBe('paperdeck: Unknown argument: frobnicate\nSee paperdeck --help\n')
    expect(status).toBe(2)
  })

  cliTest('tells that a flag wants a value, status 2, without a trace of its insides', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    const { status, stderr } = await place.run(['build', 'notes.md', '-o'])
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(status).toBe(2)
  })

  cliTest('wants a deck to have a name', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    const { status, stderr } = await place.run(['build', 'notes.md', '--deck', ' '])
    expect(stderr).toContain('--deck wants a name')
    expect(status).toBe(2)
  })

  cliTest('tells where else the ledger may be kept, where it cannot lie beside the notes', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']), file: '' })
    const { status, stderr } = await place.run(['build', 'notes.md', '--state', 'file/.paperdeck'])
    expect(stderr).toMatch(/^paperdeck: .*; --state DIR keeps ledger and reviews elsewhere$/m)
    expect(status).toBe(2)
  })

  cliTest('tells why nothing was written on stderr, with a place that there is', async ({ place }) => {
    await place.write({ 'prose.md': '# No table\n' })
    const { stdout, stderr } = await place.run(['build', 'prose.md'])
    expect(stderr).toContain('No papers were found: ')
    expect(stderr).not.toMatch(/^:1:1/m)
    expect(stdout).toBe('')
  })

  cliTest('ends quietly where its reader has gone (| head)', async ({ place }) => {
    const titles = Array.from({ length: 400 }, (_, index) => `Bird number ${index}`)
    await place.write({ 'notes.md': notesOn(titles) })
    const stderr = await new Promise<string>((done) => {
      const child = spawn(process.execPath, [paperdeckBin, 'cards', 'notes.md', '--json'], { cwd: join(place.folder) })
      let text = ''
      child.stderr.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      child.stdout.once('data', () => child.stdout.destroy())
      child.on('close', () => done(text))
    })
    expect(stderr).not.toMatch(/EPIPE|^\s+at /m)
  })
})
