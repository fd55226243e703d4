import { join, relative, sep } from 'node:path'
import type { Argv } from 'yargs'
import { readPackageTemplates } from '../build/package-templates.ts'
import { makeNewFiles, type NewFiles } from '../project/new-files.ts'
import { findProject } from '../project/project.ts'
import { makeStateFolder } from '../project/state-folder.ts'
import { firstConfig } from '../settings/first-config.ts'
import type { Command } from './command.ts'
import { jsonOption } from './options/flags.ts'
import { print, printJson, printText } from './print/print.ts'

interface InitArguments {
  templates: boolean
  state: string | undefined
  json: boolean
}

export const init: Command<InitArguments> = {
  builder: (argv) =>
    argv
      .option('templates', { type: 'boolean', default: false, describe: 'also copy the templates of the cards' })
      .option('state', { type: 'string', requiresArg: true, describe: 'the .paperdeck folder to use' })
      .option('json', jsonOption) as Argv<InitArguments>,
  async handler({ templates, state: named, json }) {
    const { state } = await findProject(['.'], named)
    await makeStateFolder(state)
    const files = { 'config.yaml': firstConfig(), ...(templates ? await templateCopies() : {}) }
    const { made, kept } = shown(await makeNewFiles(state, files), state)
    if (json) printJson({ made, kept })
    else {
      print([...made.map((path) => `made ${path}`), ...kept.map((path) => `kept ${path}, which was there already`)])
      printText((templates ? nextForTemplates : nextForConfig).trimEnd())
    }
  },
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

const nextForConfig = `
Every line of the config is a remark until you take its # away. Then: paperdeck build NOTES
`

const nextForTemplates = `
Change the copies whenever you like: the cards in Anki follow with the next build and import, and keep their reviews. Delete those
that you leave as they are: they stay as they are when paperdeck moves on. See what they do with paperdeck cards NOTES.
`
