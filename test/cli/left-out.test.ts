import { describe, expect } from 'vitest'
import { cliTest, notesOn } from './cli-test.ts'

const list = '# Doors\n\n- **Quiet door**: thoughts about [this](https://blog.example.org/a)\n- to be sorted\n'
const line = '1 list, 1 line and 2 files left out: paperdeck check --explain\n'
const mixed = `${notesOn(['Owls', 'Larks'])}\n${list}\n| Year | Wrens |\n`.replace(
  '| Year | Wrens |',
  '| 2001 | Wrens | sing |',
)

describe('what is left out is counted on one line, the last on stderr', () => {
  cliTest(
    'by every command that reads notes, also by builds that were kept or brought up to date',
    async ({ place }) => {
      await place.write({ 'notes.md': mixed, 'doors.md': list, 'refs.org': '@misc{a}\n' })
      const ends = async (...args: string[]) => {
        const { stderr } = await place.run([...args, '.'])
        expect(stderr.slice(-line.length), args.join(' ')).toBe(line)
      }
      for (const command of ['papers', 'cards', 'check', 'schedule', 'preview', 'build']) await ends(command)
      await ends('build', '--dry-run')
      await ends('build')
      await ends('papers', '--json')
      await ends('schedule')
      await place.write({ 'notes.md': mixed.replace('question Larks', 'question Larks and Owls') })
      await ends('build', '--json')
      await ends('build')
    },
  )

  cliTest('and is not there where nothing was left out, nor where nothing at all was read', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']), 'nothing/doors.md': list })
    for (const command of ['papers', 'cards', 'check', 'build'])
      expect((await place.run([command, 'notes.md'])).stderr).toBe('')
    for (const command of ['papers', 'cards', 'check', 'build', 'schedule']) {
      const { status, stdout, stderr } = await place.run([command, 'nothing'])
      expect(status).toBe(1)
      expect(stdout + stderr).toMatch(
        /^nothing\/doors\.md {2}error {2}No papers were found: it holds a list of 2 entries; .*--explain.*\(no-papers\)\n$/,
      )
    }
  })
})
