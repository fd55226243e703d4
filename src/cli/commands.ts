import yargs from 'yargs'
import type { Command } from './command.ts'

export type AnyCommand = Command<Record<string, unknown>>

export interface Listed {
  /** As yargs takes it: the name, and what it wants. */
  usage: string
  describe: string
  /** Its file is loaded when it is asked for. */
  load: () => Promise<unknown>
}

/** All commands, in the order of `--help`. */
export const commands: readonly Listed[] = [
  {
    usage: 'build [notes..]',
    describe: 'write a deck that Anki imports, again and again as the notes change',
    load: async () => (await import('./build.ts')).build,
  },
  {
    usage: 'papers [notes..]',
    describe: 'list every entry as it was read',
    load: async () => (await import('./papers.ts')).papers,
  },
  {
    usage: 'cards [notes..]',
    describe: 'show the cards as Anki shows them',
    load: async () => (await import('./cards.ts')).cards,
  },
  {
    usage: 'check [notes..]',
    describe: 'report what would make bad cards',
    load: async () => (await import('./check.ts')).check,
  },
  {
    usage: 'preview [notes..]',
    describe: 'write a page of all cards, as Anki shows them',
    load: async () => (await import('./preview.ts')).preview,
  },
  {
    usage: 'review [notes..]',
    describe: 'review the cards in the terminal',
    load: async () => (await import('./review.ts')).review,
  },
  {
    usage: 'serve [notes..]',
    describe: 'serve the page of all cards to a browser of this computer, with grading',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    usage: 'schedule [notes..]',
    describe: 'show where each card stands and when it is due',
    load: async () => (await import('./schedule.ts')).schedule,
  },
  {
    usage: 'stats [notes..]',
    describe: 'show retention, answers a day, what comes due, memory and the hardest papers',
    load: async () => (await import('./stats.ts')).stats,
  },
  {
    usage: 'optimize [notes..]',
    describe: 'fit the weights of the schedule to your answers, and tell whether they predict better',
    load: async () => (await import('./optimize.ts')).optimize,
  },
  {
    usage: 'pull [notes..]',
    describe: 'take over the reviews of the running Anki, or of a package or closed collection named after the notes',
    load: async () => (await import('./pull.ts')).pull,
  },
  {
    usage: 'push [notes..]',
    describe: 'bring notes and reviews into the running Anki, after a pull',
    load: async () => (await import('./push.ts')).push,
  },
  {
    usage: 'sync [notes..]',
    describe: "pull, push, and Anki's own sync before and after",
    load: async () => (await import('./sync.ts')).sync,
  },
  {
    usage: 'open [notes..]',
    describe: 'build the deck, and open it in Anki',
    load: async () => (await import('./open.ts')).open,
  },
  {
    usage: 'adopt <file> [notes..]',
    describe: 'take over the reviews of a deck that was made by hand or by another tool',
    load: async () => (await import('./adopt.ts')).adopt,
  },
  {
    usage: 'init [notes]',
    describe: 'write a config with every setting, and copies of the templates to change; nothing is overwritten',
    load: async () => (await import('./init/init.ts')).init,
  },
  {
    usage: 'why <title..>',
    describe: 'show how a paper was recognised',
    load: async () => (await import('./why.ts')).why,
  },
  {
    usage: 'completion <shell>',
    describe: 'print what makes bash, zsh or fish complete commands and options',
    load: async () => (await import('./completion.ts')).completion,
  },
]

export function nameOf({ usage }: Pick<Listed, 'usage'>): string {
  return usage.replace(/ .*/, '')
}

/** The long names of a command's options, without `--`. */
export async function optionsOf(command: Listed): Promise<string[]> {
  const { builder } = (await command.load()) as AnyCommand
  // No notes are named here, which is no failure: only the help is wanted.
  const help = await builder(yargs([]).fail(() => {})).getHelp()
  return [...new Set([...help.matchAll(/--([a-z][a-z-]*)/g)].map(([, option = '']) => option))].sort()
}

/** `help build` asks what `build --help` asks. */
export function asOption(words: readonly string[]): readonly string[] {
  const [first, command] = words
  if (first !== 'help') return words
  return command === undefined ? ['--help'] : [command, '--help']
}
