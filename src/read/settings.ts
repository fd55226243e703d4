import * as v from 'valibot'
import { type Document, isMap, isScalar } from 'yaml'
import { type Language, languages } from './languages.ts'
import { type Place, type Problem, problem } from './problem.ts'
import { type RuleId, ruleIds, ruleWanted } from './rules.ts'
import { type ParsedYaml, parseYaml, parseYamlByKey } from './yaml.ts'

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
const duration = v.pipe(
  v.union([v.string(), v.number()], 'Expected a duration such as 30s, 10m, 12h or 1d'),
  v.transform(String),
  v.regex(/^(?:0|\d+(?:\.\d+)?\s*[smhd])$/, 'Expected a duration such as 30s, 10m, 12h or 1d'),
  v.transform(secondsOf),
)
const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(`Expected a whole number from ${from} to ${to}`), v.minValue(from), v.maxValue(to))
const severity = v.picklist(['error', 'warning', 'info', 'off'])

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
  columns: v.optional(v.record(v.string(), v.string())),
  cards: v.optional(v.record(v.string(), v.boolean())),
}

/** Every key has its line in what `init` writes (cli/first-config.ts). */
export const configSchema = v.strictObject({
  ...frontMatterEntries,
  namespace: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty('Expected a name'))),
  include: v.optional(stringList),
  exclude: v.optional(stringList),
  figures: v.optional(
    v.strictObject({
      rewrite: v.optional(v.array(v.strictObject({ from: v.string(), to: v.string() }))),
      'max-width': v.optional(whole(0, 100_000)),
      refresh: v.optional(duration),
    }),
  ),
  review: v.optional(
    v.strictObject({
      new: v.optional(whole(0, 9999)),
      limit: v.optional(whole(0, 9999)),
      retention: v.optional(v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.99))),
      rollover: v.optional(whole(0, 23)),
      'learning-steps': v.optional(v.array(duration)),
      'relearning-steps': v.optional(v.array(duration)),
      leech: v.optional(whole(0, 999)),
    }),
  ),
  check: v.optional(v.strictObject(Object.fromEntries(ruleIds.map((id) => [id, v.optional(severity)])))),
})

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
  const yaml = parseYamlByKey(text)
  const origin = { file, line }
  const problems = yaml.faults.map(({ key, offset, found, expected }) => {
    // What other programs put there is theirs to mind.
    const isOurs = key === null || Object.hasOwn(frontMatterEntries, key)
    return problem(isOurs ? 'error' : 'info', 'front-matter', placeIn(yaml, offset, origin), found, expected)
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
  if (Array.isArray(value)) {
    problems.push(problem('error', rule, at(0), 'A list where the settings should stand', 'lines of “key: value”'))
    return { value: null, problems }
  }
  // What is wrong is taken out, key by key, until the rest is right: one typo does not cost the other settings.
  for (;;) {
    const result = v.safeParse(schema, value)
    if (result.success) {
      const named = document.get('cards')
      const keys = isMap(named) ? named.items.map(({ key }) => key).filter(isScalar) : []
      for (const key of keys)
        if (kinds && !kinds.includes(String(key.value)))
          problems.push(
            problem(
              'error',
              rule,
              at(key.range?.[0] ?? 0),
              `There are no cards “${key.value}”`,
              `one of ${kinds.join(', ')}`,
            ),
          )
      return { value: result.output, problems }
    }
    const issue = result.issues[0]
    const path = (issue.path ?? []).map((item) => item.key as string | number)
    const wrong = presentPart(value, path)
    problems.push(
      problem('error', rule, at(offsetOf(document, wrong, issue)), foundOf(issue, path), expectedOf(issue, path)),
    )
    if (wrong.length === 0) return { value: null, problems }
    value = without(value, wrong)
  }
}

/** What is missing cannot be taken out: the path of what lacks it. */
function presentPart(value: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let inner = value
  for (const [depth, key] of path.entries()) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return path.slice(0, depth)
    inner = (inner as Record<string | number, unknown>)[key]
  }
  return path
}

/** Where in the text the value stands that is wrong; of a key that is none, the key. */
function offsetOf(document: Document, path: readonly (string | number)[], issue: v.BaseIssue<unknown>): number {
  if (path.length === 0) return 0
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1)) : null
  const key = pair && isScalar(pair.key) ? pair.key.range : null
  const value = (document.getIn(path, true) as { range?: [number, number, number] } | undefined)?.range
  return (issue.expected === 'never' ? key : value)?.[0] ?? 0
}

function foundOf(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  if (issue.expected === 'never' && path[0] === 'check') return `“${path.at(-1)}” is not a rule`
  return issue.expected === 'never'
    ? `“${path.join('.')}” is not a setting`
    : `“${path.join('.')}” is ${issue.received}`
}

function expectedOf(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  if (issue.expected === 'never') return path[0] === 'check' ? ruleWanted(String(path.at(-1))) : ''
  return issue.message.startsWith('Expected ') ? issue.message.slice('Expected '.length) : (issue.expected ?? '')
}

function without(value: unknown, path: readonly (string | number)[]): unknown {
  const [key, ...rest] = path
  if (Array.isArray(value)) {
    // Where a mapping is wanted, the items of a list are named by text.
    const index = Number(key)
    return rest.length === 0
      ? value.filter((_, i) => i !== index)
      : value.map((item, i) => (i === index ? without(item, rest) : item))
  }
  if (typeof value !== 'object' || value === null || key === undefined) return undefined
  const { [key]: inner, ...others } = value as Record<string, unknown>
  return rest.length === 0 ? others : { ...others, [key]: without(inner, rest) }
}

function secondsOf(text: string): number {
  const unit = { s: 1, m: 60, h: 3600, d: 86_400 }[text.at(-1) ?? ''] ?? 1
  return Number.parseFloat(text) * unit
}
