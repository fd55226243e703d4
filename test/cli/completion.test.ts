import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { runPaperdeck } from './run-paperdeck.ts'

const run = promisify(execFile)

/** What a shell that is missing here would do is not tried, and that is said. */
async function isPresent(shell: string): Promise<boolean> {
  try {
    await run(shell, ['--version'])
    return true
  } catch {
    console.warn(`There is no ${shell} here: its completion is not tried.`)
    return false
  }
}

async function scriptFor(shell: string): Promise<string> {
  const { status, stdout } = await runPaperdeck(['completion', shell], { cwd: '.' })
  expect(status).toBe(0)
  return stdout
}

describe('completion', () => {
  test.skipIf(process.platform === 'win32')('in bash is of commands and of their options', async () => {
    const asks = (words: string) =>
      `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _paperdeck; echo "\${COMPREPLY[*]}"`
    const script = `${await scriptFor('bash')}\n${asks('paperdeck re')}\n${asks('paperdeck build --dr')}\n`
    expect((await run('bash', ['-c', script])).stdout).toBe('review\n--dry-run\n')
  })

  test('in zsh is a script that zsh reads', async () => {
    const script = await scriptFor('zsh')
    expect(script).toContain("'review:review the cards in the terminal'")
    if (await isPresent('zsh')) await run('zsh', ['-n', '-c', script])
  })

  test('in fish is of commands and of their options', async () => {
    const script = await scriptFor('fish')
    expect(script).toContain("complete -c paperdeck -n '__fish_seen_subcommand_from build' -l dry-run\n")
    if (!(await isPresent('fish'))) return
    const asks = "complete -C 'paperdeck re'; complete -C 'paperdeck build --dr'"
    const { stdout } = await run('fish', ['-c', `${script}\n${asks}`])
    expect(stdout).toBe('review\treview the cards in the terminal\n--dry-run\n')
  })
})
