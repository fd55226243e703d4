import { describe, expect } from 'vitest'
import { cliTest, notesOn } from '../cli-test.ts'

/** Another screen, a title of the window, another direction, hidden characters. */
const hostile = 'Doors\u001b[2J \u001b]0;gone\u0007 \u202eopen \u200b\u{e0041}and shut'
/** A line end in a file's name, and a workflow command of GitHub behind it. */
const fileName = '::error::a\n::error title=pwned::b.md'
const steering = /[\p{Cc}\u00ad\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}](?<!\n)/u

const commands: string[][] = [
  ['papers', '.'],
  ['cards', '.'],
  ['check', '.'],
  ['check', '--explain', '.'],
  ['check', '--format', 'github', '.'],
  ['schedule', '.'],
  ['build', '--dry-run', '.'],
  ['build', '.'],
  ['why', 'Doors'],
  ['preview', '.'],
  ['papers', fileName],
  ['papers', `${fileName}.absent`],
]

describe.skipIf(process.platform === 'win32')('nothing of the notes', () => {
  cliTest('steers the terminal, or begins a line that is not its own', { timeout: 60_000 }, async ({ place }) => {
    await place.write({
      [fileName]: `${notesOn([hostile, '::error::Windows'])}\n- ${hostile}\n- ![](${hostile}.png)\n\n[x](${hostile}.md)\n`,
      '.paperdeck/config.yaml': '# none\n',
    })
    for (const words of commands) {
      const { stdout, stderr } = await place.run(words, { env: { GITHUB_ACTIONS: 'true' } })
      const name = words.join(' ')
      expect(stdout + stderr, name).not.toMatch(steering)
      const own = words.includes('github') ? stderr : stdout + stderr
      expect(own, name).not.toMatch(/^\s*::/m)
      // The name takes part of a line, not two.
      expect(stdout + stderr, name).not.toMatch(/::error::a$/m)
    }
  })

  cliTest('is changed in JSON, which says it without what would steer', async ({ place }) => {
    await place.write({ [fileName]: notesOn([hostile]) })
    for (const command of ['papers', 'cards', 'check', 'build', 'schedule']) {
      const { stdout } = await place.run([command, '--json', '.'])
      expect(stdout, command).not.toMatch(steering)
      JSON.parse(stdout)
    }
    const { stdout } = await place.run(['papers', '--json', '.'])
    const [paper] = JSON.parse(stdout)
    expect(paper).toMatchObject({ place: { file: fileName } })
    expect(paper.title).toContain('\u202eopen')
  })

  cliTest('is changed where no workflow reads along', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['::error::Windows', 'C ##[error] D']) })
    const { stdout } = await place.run(['why', 'dows'], { env: { GITHUB_ACTIONS: '' } })
    expect(stdout).toBe('')
    await place.run(['build', '.'])
    expect((await place.run(['why', 'dows'], { env: { GITHUB_ACTIONS: '' } })).stdout).toMatch(/^::error::Windows$/m)
    const inWorkflow = await place.run(['why', 'd'], { env: { GITHUB_ACTIONS: 'true' } })
    expect(inWorkflow.stdout).toMatch(/^\\::error::Windows$/m)
    expect(inWorkflow.stdout).not.toContain('##[')
  })
})
