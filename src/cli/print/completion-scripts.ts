export const shells = ['bash', 'zsh', 'fish'] as const

/** A command as a shell completes it. */
export interface Completed {
  name: string
  describe: string
  /** Long names, without `--`. */
  options: string[]
}

/** What each shell reads at its start. */
export const completionScripts: Record<(typeof shells)[number], (commands: readonly Completed[]) => string[]> = {
  bash,
  zsh,
  fish,
}

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
