import yargs from 'yargs'
import { type AnyCommand, commands, type Listed } from '../../src/cli/commands.ts'

/** The page of `man paperdeck`, in roff, made of what `--help` is made of. */
export async function manPage(): Promise<string> {
  const sections = await Promise.all(commands.map(commandSection))
  return [
    '.\\" Made by UPDATE=1 npx vitest run test/cli/man-page.test.ts from what --help shows.',
    '.TH PAPERDECK 1 "" paperdeck "User Commands"',
    '.SH NAME',
    'paperdeck \\- turns the notes you keep on papers into Anki decks and terminal reviews',
    '.SH SYNOPSIS',
    '.B paperdeck',
    '.I COMMAND NOTES',
    '.RI [ OPTIONS ]',
    '.SH COMMANDS',
    ...sections.flat(),
    ...closing,
    '',
  ].join('\n')
}

async function commandSection(command: Listed): Promise<string[]> {
  const { builder } = (await command.load()) as AnyCommand
  // No notes are named here, which is no failure: only the help is wanted.
  const help = await builder(
    yargs([])
      .wrap(null)
      .fail(() => {}),
  ).getHelp()
  const { describe, usage } = command
  return [
    `.SS "paperdeck ${roff(usage)}"`,
    roff(`${describe[0]?.toUpperCase()}${describe.slice(1)}.`),
    ...optionsIn(help).flatMap(({ names, text }) => ['.TP', `.B ${roff(names)}`, roff(text)]),
  ]
}

interface Option {
  names: string
  text: string
}

/** The options of a help text that is not wrapped; those that each command has stand once, at the end of the page. */
function optionsIn(help: string): Option[] {
  return help.split('\n').flatMap((line) => {
    const [, names, text] = /^ +((?:-\w, )?--[\w-]+) {2,}(.*)$/.exec(line) ?? []
    if (names === undefined || text === undefined || /--(?:help|version)$/.test(names)) return []
    const shown = text
      .replace(/ *\[(?:boolean|string|number|array)\]| *\[default: false\]/g, '')
      .replace(/ *\[choices: (.*?)\]/, (_, choices: string) => `: ${choices.replaceAll('"', '')}`)
      .replace(/ *\[default: "?(.*?)"?\]/, ' (default: $1)')
    return [{ names, text: shown }]
  })
}

/** Text as roff takes it: a hyphen that can be typed, and no line that begins as a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')
    .replaceAll('"', '\\(dq')
}

const closing = [
  '.SH OPTIONS OF EVERY COMMAND',
  '.TP',
  '.B \\-h, \\-\\-help',
  'Show help.',
  '.TP',
  '.B \\-v, \\-\\-version',
  'Show the version.',
  '.SH EXIT STATUS',
  '.TP',
  '.B 0',
  'Done, with warnings or without.',
  '.TP',
  '.B 1',
  'An error in the notes, where all else was still made, or a refusal that protects your cards, where nothing was written.',
  '.TP',
  '.B 2',
  'Wrong usage, or a file that cannot be read or written.',
  '.SH FILES',
  '.TP',
  '.I .paperdeck/config.yaml',
  'Settings; paperdeck init writes one that explains each of them.',
  '.TP',
  '.I .paperdeck/ledger.jsonl',
  'Which paper has been shipped under which guid. Keep it with the notes.',
  '.TP',
  '.I .paperdeck/reviews/',
  'Your answers in the terminal.',
  '.TP',
  '.I .paperdeck/templates/',
  'Your own wording and style of the cards.',
  '.SH ENVIRONMENT',
  '.TP',
  '.B SOURCE_DATE_EPOCH',
  'The time of the build in seconds since 1970; it makes builds repeatable.',
  '.TP',
  '.B PAPERDECK_ANKI_KEY',
  'The key of AnkiConnect, where it asks for one.',
  '.TP',
  '.B PAPERDECK_PLAIN',
  'If set to 1, nothing is cached and no shortcut is taken; the results must be the same.',
  '.TP',
  '.B XDG_CACHE_HOME, XDG_STATE_HOME',
  'Where fetched pictures are cached, and where paperdeck remembers which notes it read last.',
]
