import { join, relative, sep } from 'node:path'
import type { Argv } from 'yargs'
import { readPackageTemplates } from '../../build/package-templates.ts'
import { UsageError } from '../../build/usage.ts'
import { isAbsentForSure } from '../../disk/if-there.ts'
import { readConfigText } from '../../project/config.ts'
import { makeNewFiles, type NewFiles } from '../../project/new-files.ts'
import { findProject } from '../../project/project.ts'
import { makeStateFolder } from '../../project/state-folder.ts'
import { type CardKind, defaultSwitches } from '../../settings/card-kinds.ts'
import { type FirstWishes, firstConfig } from '../../settings/first-config.ts'
import { type Language, languages } from '../../words/languages.ts'
import type { Command } from '../command.ts'
import { jsonOption, stateOption } from '../options/flags.ts'
import { isAtTerminal } from '../person.ts'
import { print, printJson, printText } from '../print/print.ts'

interface InitArguments {
  notes: string | undefined
  templates: boolean
  lang: Language | undefined
  cards: string | undefined
  library: string[] | undefined
  state: string | undefined
  json: boolean
}

export const init: Command<InitArguments> = {
  builder: (argv) =>
    argv
      .positional('notes', { type: 'string', describe: 'the folder of the notes (default: this one)' })
      .option('templates', { type: 'boolean', default: false, describe: 'also copy the templates of the cards' })
      .option('lang', { choices: languages, describe: 'wording of the cards, for the config' })
      .option('cards', {
        type: 'string',
        requiresArg: true,
        describe: `which questions are asked, divided by commas: ${Object.keys(defaultSwitches).join(', ')}`,
      })
      .option('library', {
        type: 'string',
        array: true,
        requiresArg: true,
        describe: 'a library that notes are completed from, such as refs.bib or zotero',
      })
      .option('state', stateOption)
      .option('json', jsonOption) as Argv<InitArguments>,
  async handler(argv) {
    const given = wishesOf(argv)
    const { notes, ...wishes } = (await isToBeAsked(argv))
      ? await (await import('./ask-init.ts')).askInit(argv.notes)
      : { notes: argv.notes ?? '.', ...given }
    if (isAbsentForSure(notes)) throw new UsageError(`${notes}: there is no such file or folder`)
    const { state } = await findProject([notes], argv.state)
    await makeStateFolder(state)
    const files = { 'config.yaml': firstConfig(wishes), ...(argv.templates ? await templateCopies() : {}) }
    const { made, kept } = shown(await makeNewFiles(state, files), state)
    if (argv.json) printJson({ made, kept })
    else {
      print([...made.map((path) => `made ${path}`), ...kept.map((path) => `kept ${path}, which was there already`)])
      if (kept.some((path) => path.endsWith('config.yaml'))) print(unwritten(wishes))
      printText((argv.templates ? nextForTemplates : nextForConfig(notes)).trimEnd())
    }
  },
}

/** Only a person at a terminal, who has said nothing of it yet, is asked; where there is a config nothing is left to ask. */
async function isToBeAsked({ lang, cards, library, templates, json, notes, state }: InitArguments): Promise<boolean> {
  const saysNothing = lang === undefined && cards === undefined && library === undefined && !templates && !json
  if (!saysNothing || !isAtTerminal()) return false
  return (await readConfigText((await findProject([notes ?? '.'], state)).state)) === null
}

function wishesOf({ lang, cards, library }: InitArguments): FirstWishes {
  return {
    ...(lang && { lang }),
    ...(cards !== undefined && { cards: kindsIn(cards) }),
    ...(library && { library }),
  }
}

/** @throws UsageError */
export function kindsIn(text: string): CardKind[] {
  const words = text.split(/[,\s]+/).filter((word) => word !== '')
  const unknown = words.find((word) => !Object.hasOwn(defaultSwitches, word))
  if (unknown !== undefined)
    throw new UsageError(`“${unknown}” is no kind of question; there are ${Object.keys(defaultSwitches).join(', ')}`)
  return words as CardKind[]
}

/** What the templates are made of is fixed: only their wording and look are copied. */
async function templateCopies(): Promise<Record<string, string>> {
  const files = Object.entries(await readPackageTemplates()).filter(([name]) => name !== 'type.json')
  return Object.fromEntries(
    files.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [`templates/paper/${name}`, text]),
  )
}

function shown({ made, kept }: NewFiles, state: string): NewFiles {
  const pathOf = (name: string) =>
    relative('.', join(state, ...name.split('/')))
      .split(sep)
      .join('/')
  return { made: made.map(pathOf), kept: kept.map(pathOf) }
}

/** What a config that was there already may lack. */
function unwritten(wishes: FirstWishes): string[] {
  const lines = firstConfig(wishes)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines.length === 0
    ? []
    : ['', 'For what you asked for, it has to say:', '', ...lines.map((line) => `  ${line}`)]
}

function nextForConfig(notes: string): string {
  return `
Every line of the config that begins with # is a remark until you take its # away. Then:

  paperdeck build ${notes === '.' ? 'NOTES' : notes}
`
}

const nextForTemplates = `
Change the copies whenever you like: the cards in Anki follow with the next build and import, and keep their reviews. Delete those
that you leave as they are: they stay as they are when paperdeck moves on. See what they do with paperdeck cards NOTES.
`
