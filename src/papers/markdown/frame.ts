import type { Yaml } from 'mdast'
import { type Problem, problem } from '../../problems/problem.ts'
import { type FrontMatter, parseFrontMatter } from '../../settings/settings.ts'
import type { Block } from '../../text/blocks.ts'
import { richText } from '../../text/markdown-text.ts'
import { documentLanguage } from '../../words/detect-language.ts'
import { type Field, fieldNames, fieldsOf } from '../columns.ts'
import type { Document } from '../document.ts'
import { type AsMeant, problemsOfLines } from './as-meant.ts'
import type { Extract, ExtractSettings } from './extract.ts'
import { IgnoreComments } from './ignore-comments.ts'
import { LostLines } from './lost-lines.ts'
import { Outline } from './outline.ts'
import { fileLanguage } from './own-language.ts'

/** What a file says beside its entries, of which none are looked for: front matter, headings, what is to be left untold. */
export function extractFrame(
  document: Document,
  settings: ExtractSettings,
  meant: AsMeant,
  blocks: Iterable<Block>,
): Extract {
  const { file, text } = document
  const outline = new Outline()
  const ignores = new IgnoreComments(document)
  const lost = new LostLines({ file, text: meant.text })
  let frontMatter: FrontMatter = {}
  const problems = problemsOfLines(file, meant)
  for (const block of blocks) {
    const { node, lineOffset } = block
    ignores.enter(block)
    if (node.type === 'yaml') {
      const own = frontMatterOf(node, file, settings)
      frontMatter = own.frontMatter
      problems.push(...own.problems)
    } else if (node.type === 'heading') outline.enter(node.depth, richText(node.children).text)
    if (node.type !== 'blockquote') lost.look(node, lineOffset)
  }
  const told = ignores.finish()
  return {
    file,
    heading: outline.title,
    frontMatter,
    language: fileLanguage([], outline.headings, documentLanguage(text)),
    papers: [],
    problems: [...problems, ...lost.finish().problems, ...told.problems],
    ignores: told.ignores,
    findings: [],
    tables: [],
  }
}

/** Front matter as settings, and the columns that it names. */
export function frontMatterOf(
  node: Yaml,
  file: string,
  { kinds }: ExtractSettings,
): { frontMatter: FrontMatter; problems: Problem[]; renamed: Record<string, Field> } {
  const line = (node.position?.start.line ?? 0) + 1
  const { frontMatter, problems, placeOfColumn } = parseFrontMatter(node.value, file, line, kinds)
  const { columns, unknown } = fieldsOf(frontMatter.columns ?? {})
  const ofColumns = unknown.map((word) => {
    const found = `“${word}” is not something that a column can hold`
    return problem('error', 'front-matter', placeOfColumn(word), found, fieldNames)
  })
  return { frontMatter, problems: [...problems, ...ofColumns], renamed: columns }
}
