import { createHash } from 'node:crypto'
import { type Problem, problem } from '../../problems/problem.ts'
import type { TemplateFiles } from '../../project/templates.ts'
import { defaultSwitches } from '../../settings/card-kinds.ts'
import { languages } from '../../words/languages.ts'
import { byLanguage, type NoteForm, templateWith } from './note-type.ts'
import { templateProblems, templateRule } from './override.ts'

/** Folders of the user's templates, by name: `paper` lays files over the shipped ones, any other is a kind of cards of her own. */
export function foldersOf(files: TemplateFiles): Map<string, TemplateFiles> {
  const folders = new Map<string, TemplateFiles>()
  for (const [path, text] of Object.entries(files)) {
    const [, folder = '', name = ''] = /^([^/]+)\/(.+)$/.exec(path.normalize('NFC')) ?? []
    if (name !== '' && !/^[.~#_]/.test(folder)) folders.set(folder, { ...folders.get(folder), [name]: text })
  }
  return folders
}

/** The kinds that `cards:` may name. */
export function kindNames(folders: ReadonlyMap<string, TemplateFiles>): string[] {
  return [...Object.keys(defaultSwitches), ...[...folders.keys()].filter((name) => whyNoName(name) === null)].filter(
    (name) => name !== overrides,
  )
}

const overrides = 'paper'
/** Also as file names on every system, and as parts of Anki's searches. */
const nameShape = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u
const namesOfDevices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

function whyNoName(name: string): { found: string; expected: string } | null {
  if (Object.keys(defaultSwitches).includes(name.toLowerCase()) || /^spare\d*$/i.test(name))
    return {
      found: `“${name}” is the name of a shipped card`,
      expected: `another name; its wording can be changed in templates/${overrides}/<language>/${name.toLowerCase()}/`,
    }
  if (nameShape.test(name) && !namesOfDevices.test(name) && !(name in Object.prototype)) return null
  return { found: `“${name}” cannot be the name of a kind of cards`, expected: 'letters, digits, - and _' }
}

/**
 * The forms of the user's own kinds that are switched on. One with an error is told and left out; a name that cannot be is told
 * in any case.
 * @param isOn whether any notes want the kind
 * @param paper that of papers: its facts are what the templates may show, and its look is theirs unless they have a style.css
 * @param folder of the user's templates, as problems name it
 */
export function ownKinds(
  folders: ReadonlyMap<string, TemplateFiles>,
  paper: NoteForm,
  folder: string,
  isOn: (kind: string) => boolean,
): { kinds: NoteForm[]; problems: Problem[] } {
  const problems: Problem[] = []
  const kinds = [...folders]
    .filter(([kind]) => kind !== overrides)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, files]) => {
      const noName = whyNoName(kind)
      if (noName) problems.push(error(`${folder}/${kind}`, noName.found, noName.expected))
      if (noName || !isOn(kind)) return []
      const made = ownKind(kind, files, paper, `${folder}/${kind}`)
      problems.push(...made.problems)
      return made.problems.some(({ fatal }) => fatal) ? [] : [made.form]
    })
  return { kinds, problems }
}

function ownKind(kind: string, files: TemplateFiles, paper: NoteForm, folder: string) {
  const fields = paper.fields.filter(({ name }) => !name.startsWith('Ask'))
  const use = { fields: fields.map(({ name }) => name), isCloze: false }
  const problems = [
    ...missing(files, folder),
    ...Object.entries(files).flatMap(([name, text]) =>
      isTemplate(name) ? templateProblems(text, `${folder}/${name}`, use) : [],
    ),
  ]
  const named = { id: hashOf(kind), name: kind, card: kind, asks: kind }
  const form: NoteForm = {
    kind,
    isCloze: false,
    css: files['style.css'] ?? paper.css,
    fields,
    templates: [templateWith(named, together(files, 'front.html'), together(files, 'back.html'))],
  }
  return { form, problems }
}

function isTemplate(name: string): boolean {
  return ['', ...languages.map((language) => `${language}/`)].some((start) =>
    [`${start}front.html`, `${start}back.html`].includes(name),
  )
}

function missing(files: TemplateFiles, folder: string): Problem[] {
  const names = Object.keys(files).filter(isTemplate)
  const fronts = names.filter((name) => name.endsWith('front.html'))
  if (fronts.length === 0) return [error(folder, 'There is no front.html', 'front.html and back.html')]
  return fronts.flatMap((name) => {
    const back = name.replace('front.html', 'back.html')
    return files[back] === undefined && files['back.html'] === undefined
      ? [error(`${folder}/${name}`, 'A front without a back', back)]
      : []
  })
}

/** Of several languages the note shows its own; a file beside the folders of languages is for those that have none. */
function together(files: TemplateFiles, name: string): string {
  const general = files[name]?.trim()
  if (!languages.some((language) => files[`${language}/${name}`] !== undefined)) return general ?? ''
  return byLanguage((language) => files[`${language}/${name}`] ?? general)
}

function error(file: string, found: string, expected: string): Problem {
  return problem('error', templateRule, { file }, found, expected)
}

function hashOf(kind: string): number {
  return createHash('sha256').update(`template of ${kind}`).digest().readUIntBE(0, 6)
}
