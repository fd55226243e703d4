import { createHash } from 'node:crypto'
import { languages } from '../read/languages.ts'
import { type Problem, problem } from '../read/problem.ts'
import type { TemplateFiles } from '../read/templates.ts'
import { defaultSwitches } from './cues.ts'
import { type NoteType, noteTypeName } from './note-type.ts'
import { templateProblems, templateRule } from './override.ts'
import { parseTemplate } from './template.ts'

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
  if (nameShape.test(name) && !namesOfDevices.test(name)) return null
  return { found: `“${name}” cannot be the name of a kind of cards`, expected: 'letters, digits, - and _' }
}

/**
 * The note types of the user's own kinds that are switched on. One with an error is told and left out; a name that cannot be is told
 * in any case.
 * @param isOn whether any notes want the kind
 * @param paper the shipped note type: its facts are what the templates may show, and its look is theirs unless they have a style.css
 * @param folder of the user's templates, as problems name it
 */
export function ownKinds(
  folders: ReadonlyMap<string, TemplateFiles>,
  paper: NoteType,
  namespace: string,
  folder: string,
  isOn: (kind: string) => boolean,
): { kinds: NoteType[]; problems: Problem[] } {
  const problems: Problem[] = []
  const kinds = [...folders]
    .filter(([kind]) => kind !== overrides)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, files]) => {
      const noName = whyNoName(kind)
      if (noName) problems.push(error(`${folder}/${kind}`, noName.found, noName.expected))
      if (noName || !isOn(kind)) return []
      const made = ownKind(kind, files, paper, namespace, `${folder}/${kind}`)
      problems.push(...made.problems)
      return made.problems.some(({ fatal }) => fatal) ? [] : [made.noteType]
    })
  return { kinds, problems }
}

function ownKind(kind: string, files: TemplateFiles, paper: NoteType, namespace: string, folder: string) {
  const fields = paper.fields.map(({ name }) => name).filter((name) => !/^(?:Ask|Spare)/.test(name))
  const problems = [
    ...missing(files, folder),
    ...Object.entries(files).flatMap(([name, text]) =>
      isTemplate(name) ? templateProblems(text, `${folder}/${name}`, { fields, isCloze: false }) : [],
    ),
  ]
  const front = together(files, 'front.html')
  const back = together(files, 'back.html')
  const idOf = (...parts: string[]) => hashOf(namespace, kind, ...parts)
  const noteType: NoteType = {
    // Times in ms before the first release, so that none is of a shipped note type.
    id: 1_000_000_000_000 + (idOf() % 500_000_000_000),
    name: `${noteTypeName(kind)}: ${namespace}`,
    kind,
    isCloze: false,
    css: files['style.css'] ?? paper.css,
    fields: fields.map((name) => ({ id: idOf('field', name), name })),
    templates: [
      {
        id: idOf('template'),
        name: kind,
        asks: kind,
        front,
        back,
        parsedFront: parseTemplate(front),
        parsedBack: parseTemplate(back),
      },
    ],
  }
  return { noteType, problems }
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
  return languages
    .map((language) => ({ language, text: files[`${language}/${name}`]?.trim() ?? general }))
    .filter(({ text }) => text !== undefined)
    .map(({ language, text }) => `{{#${language}}}${text}{{/${language}}}`)
    .join('\n')
}

function error(file: string, found: string, expected: string): Problem {
  return problem('error', templateRule, { file, line: 1, column: 1 }, found, expected)
}

function hashOf(...parts: string[]): number {
  return createHash('sha256')
    .update(['kind', ...parts].join('\n'))
    .digest()
    .readUIntBE(0, 6)
}

/** The shipped note type of a kind, for a deck whose templates are its own: as that of papers, it is then the deck's alone. */
export function kindOfDeck(noteType: NoteType, isOwn: boolean, namespace: string): NoteType {
  if (!isOwn) return noteType
  const id = 1_000_000_000_000 + (hashOf(namespace, noteType.kind) % 500_000_000_000)
  return { ...noteType, id, name: `${noteType.name}: ${namespace}` }
}
