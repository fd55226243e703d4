import * as v from 'valibot'
import { type Document, isMap, isScalar } from 'yaml'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { type RuleId, ruleIds, ruleWanted } from '../problems/rules.ts'
import { type ParsedYaml, parseYaml, parseYamlByKey } from '../text/yaml.ts'
import { type Language, languages } from '../words/languages.ts'

const stringList = v.union(
  [
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((text) => [text]),
    ),
  ],
  'Expected a list of texts',
)
const patternList = v.pipe(
  stringList,
  v.everyItem(
    isQuickPattern,
    'Expected patterns of at most 200 characters, with at most three * between two slashes, four **, and no repeated groups',
  ),
)
const duration = v.pipe(
  v.union([v.string(), v.number()], 'Expected a duration such as 30s, 10m, 12h or 1d'),
  v.transform(String),
  v.regex(/^(?:0|\d+(?:\.\d+)?\s*[smhd])$/, 'Expected a duration such as 30s, 10m, 12h or 1d'),
  v.transform(secondsOf),
)
const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(`Expected a whole number from ${from} to ${to}`), v.minValue(from), v.maxValue(to))
const weightsWanted = 'Expected the 21 weights of FSRS-6, or from-anki'
/** How pictures are drawn in the terminal; `auto`: as the terminal can. */
export const pictureWishes = ['auto', 'kitty', 'iterm', 'sixel', 'blocks', 'off'] as const
export type PictureWish = (typeof pictureWishes)[number]
const severity = v.picklist(['error', 'warning', 'info', 'off'])

const linesWanted = 'lines such as “key: value”'

/** valibot takes a list for a mapping whose keys are 0, 1, 2. */
function mapping<const Schema extends v.GenericSchema>(schema: Schema) {
  const isNoList = (value: unknown) => !Array.isArray(value)
  return v.pipe(v.custom<v.InferInput<Schema>>(isNoList, `Expected ${linesWanted}`), schema)
}

/** A config may come with a stranger's repository, and the time that a name takes grows with each * that may stand for any of it. */
function isQuickPattern(pattern: string): boolean {
  const segments = pattern.split('/')
  const deep = segments.filter((segment) => segment === '**').length
  const stars = segments.map((segment) => (segment === '**' ? 0 : segment.split('*').length - 1))
  return pattern.length <= 200 && deep <= 4 && Math.max(...stars) <= 3 && !/[@+*?!]\(|\)[+*?{]/.test(pattern)
}

/** What a notes file may say about itself in its front matter; keys of other programs are left alone. */
export interface FrontMatter {
  lang?: Language | undefined
  deck?: string | undefined
  tags?: string[] | undefined
  columns?: Record<string, string> | undefined
  cards?: Record<string, boolean> | undefined
}

const frontMatterEntries = {
  lang: v.optional(v.picklist(languages)),
  deck: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty('Expected a name'))),
  tags: v.optional(stringList),
  columns: v.optional(mapping(v.record(v.string(), v.string()))),
  cards: v.optional(mapping(v.record(v.string(), v.boolean()))),
}

/** Every key has its line in what `init` writes (first-config.ts). */
export const configSchema = mapping(
  v.strictObject({
    ...frontMatterEntries,
    namespace: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty('Expected a name'))),
    decks: v.optional(v.picklist(['one', 'folders'])),
    include: v.optional(patternList),
    exclude: v.optional(patternList),
    library: v.optional(stringList),
    figures: v.optional(
      mapping(
        v.strictObject({
          rewrite: v.optional(v.array(mapping(v.strictObject({ from: v.string(), to: v.string() })))),
          'max-width': v.optional(whole(0, 100_000)),
          refresh: v.optional(duration),
        }),
      ),
    ),
    review: v.optional(
      mapping(
        v.strictObject({
          new: v.optional(whole(0, 9999)),
          limit: v.optional(whole(0, 9999)),
          retention: v.optional(v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.99))),
          rollover: v.optional(whole(0, 23)),
          'learning-steps': v.optional(v.array(duration)),
          'relearning-steps': v.optional(v.array(duration)),
          leech: v.optional(whole(0, 999)),
          weights: v.optional(
            v.union([v.literal('from-anki'), v.pipe(v.array(v.number()), v.length(21))], weightsWanted),
          ),
          'maximum-interval': v.optional(whole(1, 36_500)),
          pictures: v.optional(v.picklist(pictureWishes)),
        }),
      ),
    ),
    anki: v.optional(mapping(v.strictObject({ address: v.optional(v.string()), key: v.optional(v.string()) }))),
    check: v.optional(mapping(v.strictObject(Object.fromEntries(ruleIds.map((id) => [id, v.optional(severity)]))))),
  }),
)

export type Config = v.InferOutput<typeof configSchema>

/**
 * `config.yaml` -> its settings. Every error of every key is told with line and column; what is right is kept.
 * @param kinds what `cards` may name; left out, it may name anything
 */
export function parseConfig(
  text: string,
  file: string,
  kinds?: readonly string[],
): { config: Config; problems: Problem[]; placeOfColumn(word: string): Place } {
  const yaml = parseYaml(text)
  const origin = { file, line: 1 }
  const problems = yaml.faults.map(({ offset, found, expected }) =>
    problem('error', 'config', placeIn(yaml, offset, origin), found, expected),
  )
  const placeOfColumn = (word: string) => placeIn(yaml, offsetOfColumn(yaml.document, word), origin)
  if (problems.length > 0) return { config: {}, problems, placeOfColumn }
  const { value, problems: wrong } = settingsIn(yaml, origin, configSchema, 'config', kinds)
  return { config: value ?? {}, problems: wrong, placeOfColumn }
}

/** In characters; what other programs keep there takes some hundreds. */
const maximalFrontMatter = 100_000

/**
 * The YAML between the `---` lines at the head of a notes file.
 * @param line the line of the file on which the YAML begins, from 1
 */
export function parseFrontMatter(
  text: string,
  file: string,
  line: number,
  kinds?: readonly string[],
): { frontMatter: FrontMatter; problems: Problem[]; placeOfColumn(word: string): Place } {
  const origin = { file, line }
  if (text.length > maximalFrontMatter) {
    const found = `Front matter of ${Math.ceil(text.length / 1000)} thousand characters, which is not read`
    const expected = `at most ${maximalFrontMatter / 1000} thousand between the --- lines`
    const problems = [problem('error', 'front-matter', { ...origin, column: 1 }, found, expected)]
    return { frontMatter: {}, problems, placeOfColumn: () => ({ ...origin, column: 1 }) }
  }
  const yaml = parseYamlByKey(text)
  const problems = yaml.faults.map(({ key, offset, found, expected }) => {
    // What other programs put there is theirs to mind, and all of them have tags.
    const isOurs = key === null || Object.hasOwn(frontMatterEntries, key)
    return problem(
      key === 'tags' ? 'warning' : isOurs ? 'error' : 'info',
      'front-matter',
      placeIn(yaml, offset, origin),
      found,
      expected,
    )
  })
  const placeOfColumn = (word: string) => placeIn(yaml, offsetOfColumn(yaml.document, word), origin)
  if (!isMap(yaml.document.contents))
    return { frontMatter: {}, problems: [...problems, ...noSettings(yaml, origin)], placeOfColumn }
  const { value, problems: wrong } = settingsIn(yaml, origin, v.object(frontMatterEntries), 'front-matter', kinds)
  return { frontMatter: value ?? {}, problems: [...problems, ...wrong], placeOfColumn }
}

/** Words between two lines of hyphens are text to most programs that show notes. */
function noSettings(yaml: ParsedYaml, origin: Origin): Problem[] {
  if (yaml.document.contents === null || yaml.faults.length > 0) return []
  const found = 'What stands between the --- lines is no front matter, and is passed over'
  return [
    problem('info', 'front-matter', placeIn(yaml, 0, origin), found, '“key: value”, or a blank line above the text'),
  ]
}

/** Where `columns` gives a header this meaning. */
function offsetOfColumn(document: Document, word: string): number {
  const columns = document.get('columns')
  const values = isMap(columns) ? columns.items.map(({ value }) => value).filter(isScalar) : []
  return values.find(({ value }) => value === word)?.range?.[0] ?? 0
}

/** The file, and the line of it on which the YAML begins. */
interface Origin {
  file: string
  line: number
}

function placeIn(yaml: ParsedYaml, offset: number, origin: Origin): Place {
  const { line, column } = yaml.placeOf(offset)
  return { file: origin.file, line: line + origin.line - 1, column }
}

function settingsIn<T extends { cards?: Record<string, boolean> | undefined }>(
  yaml: ParsedYaml,
  origin: Origin,
  schema: v.GenericSchema<unknown, T>,
  rule: RuleId,
  kinds?: readonly string[],
): { value: T | null; problems: Problem[] } {
  const { document } = yaml
  const at = (offset: number) => placeIn(yaml, offset, origin)
  let value: unknown = yaml.value ?? {}
  const problems: Problem[] = []
  // What is wrong is taken out, key by key, until the rest is right: one typo does not cost the other settings.
  for (;;) {
    const result = v.safeParse(schema, value)
    if (result.success)
      return { value: result.output, problems: [...problems, ...unknownKinds(document, at, rule, kinds)] }
    const wrong = firstAtEachPath(value, result.issues)
    for (const { present, path, issue } of wrong.slice(0, maximalTold - problems.length))
      problems.push(
        problem('error', rule, at(offsetOf(document, present, issue)), foundOf(issue, path), expectedOf(issue, path)),
      )
    if (problems.length >= maximalTold) {
      problems.push(
        problem('error', rule, at(0), `More than ${maximalTold} settings are wrong: the others are not listed`),
      )
      return { value: null, problems }
    }
    if (wrong.some(({ present }) => present.length === 0)) return { value: null, problems }
    value = without(
      value,
      wrong.map(({ present }) => present),
    )
  }
}

/** So many mistakes are somebody else's file. To place each takes as long as the file is. */
const maximalTold = 50

type Path = readonly (string | number)[]

/** An issue at `path`; `present` is what can be taken out for it, as what is missing cannot. */
interface WrongSetting {
  present: Path
  path: Path
  issue: v.BaseIssue<unknown>
}

function firstAtEachPath(value: unknown, issues: readonly v.BaseIssue<unknown>[]): WrongSetting[] {
  const byPath = new Map<string, WrongSetting>()
  for (const issue of issues) {
    const path = (issue.path ?? []).map((item) => item.key as string | number)
    const present = presentPart(value, path)
    const name = JSON.stringify(present.map(String))
    if (!byPath.has(name)) byPath.set(name, { present, path, issue })
  }
  return [...byPath.values()]
}

/** The path itself, or that of what lacks its next key. */
function presentPart(value: unknown, path: Path): Path {
  let inner = value
  for (const [depth, key] of path.entries()) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return path.slice(0, depth)
    inner = (inner as Record<string | number, unknown>)[key]
  }
  return path
}

function unknownKinds(
  document: Document,
  at: (offset: number) => Place,
  rule: RuleId,
  kinds: readonly string[] | undefined,
): Problem[] {
  const named = document.get('cards')
  const keys = isMap(named) ? named.items.map(({ key }) => key).filter(isScalar) : []
  const unknown = kinds ? keys.filter(({ value }) => !kinds.includes(String(value))) : []
  const expected = `one of ${kinds?.join(', ')}`
  return unknown
    .slice(0, maximalTold)
    .map(({ value, range }) => problem('error', rule, at(range?.[0] ?? 0), `There are no cards “${value}”`, expected))
}

/** Where in the text the value stands that is wrong; of a key that is none, the key. */
function offsetOf(document: Document, path: Path, issue: v.BaseIssue<unknown>): number {
  if (path.length === 0) return 0
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1)) : null
  const key = pair && isScalar(pair.key) ? pair.key.range : null
  const value = (document.getIn(path, true) as { range?: [number, number, number] } | undefined)?.range
  return (issue.expected === 'never' ? key : value)?.[0] ?? 0
}

function foundOf(issue: v.BaseIssue<unknown>, path: Path): string {
  if (issue.expected === 'never' && path[0] === 'check') return `“${beginningOf(String(path.at(-1)))}” is not a rule`
  if (issue.expected === 'never') return `“${beginningOf(path.join('.'))}” is not a setting`
  const found = { Array: 'a list', Object: 'a mapping' }[issue.received] ?? beginningOf(issue.received)
  return path.length === 0 ? `${sentence(found)} where the settings should stand` : `“${path.join('.')}” is ${found}`
}

/** Of a file that is no config, as where a link leads to another one, not all is to be printed. */
function beginningOf(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function expectedOf(issue: v.BaseIssue<unknown>, path: Path): string {
  if (issue.expected === 'never') return path[0] === 'check' ? ruleWanted(String(path.at(-1))) : ''
  if (issue.message.startsWith('Expected ')) return issue.message.slice('Expected '.length)
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map(([, choice]) => choice)
  if (choices.length > 0) return `one of ${choices.join(', ')}`
  return valuesWanted[issue.expected ?? ''] ?? issue.expected ?? ''
}

/** What valibot calls the kinds of values, in words of who writes YAML. */
const valuesWanted: Record<string, string> = {
  Object: linesWanted,
  Array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  string: 'a text',
}

function without(value: unknown, paths: readonly Path[]): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const below = new Map<string, Path[]>()
  for (const [key, ...rest] of paths) {
    const others = below.get(String(key))
    if (others) others.push(rest)
    else below.set(String(key), [rest])
  }
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const wrong = below.get(key)
    if (!wrong) return [[key, inner]]
    return wrong.some((path) => path.length === 0) ? [] : [[key, without(inner, wrong)]]
  })
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept)
}

function secondsOf(text: string): number {
  const unit = { s: 1, m: 60, h: 3600, d: 86_400 }[text.at(-1) ?? ''] ?? 1
  return Number.parseFloat(text) * unit
}
