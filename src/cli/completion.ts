import type { Command } from './command.ts'
import { commands, nameOf, optionsOf } from './commands.ts'
import { print } from './print/print.ts'

const shells = ['bash', 'zsh', 'fish'] as const

interface CompletionArguments {
  shell: (typeof shells)[number]
}

/** A command as a shell completes it. */
interface Completed {
  name: string
  describe: string
  /** Long names, without `--`. */
  options: string[]
}

export const completion: Command<CompletionArguments> = {
  builder: (argv) =>
    argv
      .positional('shell', { choices: shells, demandOption: true, describe: 'the shell to complete for' })
      .epilogue(
        [
          'bash: eval "$(paperdeck completion bash)" in ~/.bashrc',
          'zsh:  eval "$(paperdeck completion zsh)" in ~/.zshrc, after compinit',
          'fish: paperdeck completion fish | source in ~/.config/fish/config.fish',
        ].join('\n'),
      ),
  async handler({ shell }) {
    const completed = await Promise.all(
      commands.map(
        async (command): Promise<Completed> => ({
          name: nameOf(command),
          describe: command.describe,
          options: await optionsOf(command),
        }),
      ),
    )
    print(scripts[shell](completed))
  },
}

const scripts: Record<CompletionArguments['shell'], (commands: readonly Completed[]) => string[]> = { bash, zsh, fish }

/** File names are completed by the shell where no option is begun. */
function bash(all: readonly Completed[]): string[] {
  return [
    '_paperdeck() {',
    `  local word="\${COMP_WORDS[COMP_CWORD]}" options=`,
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W '${all.map(({ name }) => name).join(' ')}' -- "$word"))`,
    '    return',
    '  fi',
    `  case "\${COMP_WORDS[1]}" in`,
    ...all.map(({ name, options }) => `    ${name}) options='${options.map((option) => `--${option}`).join(' ')}' ;;`),
    '  esac',
    '  case "$word" in',
    '    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;',
    '  esac',
    '}',
    'complete -o default -F _paperdeck paperdeck',
  ]
}

function zsh(all: readonly Completed[]): string[] {
  return [
    '#compdef paperdeck',
    '_paperdeck() {',
    '  local -a commands options',
    `  commands=(${all.map(({ name, describe }) => `'${name}:${quoted(describe)}'`).join(' ')})`,
    '  if (( CURRENT == 2 )); then _describe command commands; return; fi',
    '  case "$words[2]" in',
    ...all.map(({ name, options }) => `    ${name}) options=(${options.map((option) => `--${option}`).join(' ')}) ;;`),
    '  esac',
    '  if [[ "$PREFIX" == -* ]]; then compadd -- $options; else _files; fi',
    '}',
    'compdef _paperdeck paperdeck',
  ]
}

function fish(all: readonly Completed[]): string[] {
  return all.flatMap(({ name, describe, options }) => [
    `complete -c paperdeck -n __fish_use_subcommand -f -a ${name} -d '${quoted(describe)}'`,
    ...options.map((option) => `complete -c paperdeck -n '__fish_seen_subcommand_from ${name}' -l ${option}`),
  ])
}

/** Inside of single quotes in each of these shells no sign but the quote is special, and fish's backslash. */
function quoted(text: string): string {
  return text.replace(/['\\]/g, ' ')
}
