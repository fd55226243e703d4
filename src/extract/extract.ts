import type { RootContent, Yaml } from 'mdast'
import type { Document } from '../read/document.ts'
import { type Problem, problem } from '../read/problem.ts'
import { type FrontMatter, parseFrontMatter } from '../read/settings.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { type Field, fieldNames, fieldsOf } from './columns.ts'
import { type Language, languageOf } from './language.ts'
import { parseMarkdown } from './markdown.ts'
import type { Paper } from './paper.ts'
import { richText } from './rich-text.ts'
import { readTable } from './table.ts'

export interface ExtractSettings {
  /** Headers that the user has given a meaning: `{贡献: 'contribution'}`. */
  columns: Record<string, Field>
}

/** What one document of notes holds. */
export interface Extract {
  file: string
  /** The first heading of level 1, else null. */
  heading: string | null
  frontMatter: FrontMatter
  language: Language
  papers: Paper[]
  problems: Problem[]
}

/** Document -> papers, in the order of the notes. Never throws for what the notes hold. */
export function extract(document: Document, settings: ExtractSettings): Extract {
  const language = languageOf(document.text)
  const result: Extract = { file: document.file, heading: null, frontMatter: {}, language, papers: [], problems: [] }
  const outline = new Outline()
  let renamed = settings.columns
  for (const chunk of chunksOf(document.text)) {
    const root = parseMarkdown(chunk.text)
    root.children.forEach((node, index) => {
      if (node.type === 'yaml') readYaml(node)
      else if (node.type === 'heading') outline.enter(node.depth, richText(node.children).text)
      else readBlock(node, chunk.continuesTable && index === 0, chunk)
    })
  }
  result.heading = outline.title
  return result

  function readYaml(node: Yaml): void {
    const line = (node.position?.start.line ?? 0) + 1
    const { frontMatter, problems } = parseFrontMatter(node.value, document.file, line)
    result.frontMatter = frontMatter
    result.problems.push(...problems)
    const own = fieldsOf(frontMatter.columns ?? {})
    renamed = { ...renamed, ...own.columns }
    for (const field of own.unknown) {
      const found = `“${field}” is not something that a column can hold`
      result.problems.push(
        problem('error', 'front-matter', { file: document.file, line, column: 1 }, found, fieldNames),
      )
    }
  }

  function readBlock(node: RootContent, continues: boolean, chunk: Chunk): void {
    if (node.type !== 'table') return
    const around = { file: document.file, section: outline.section(), language, lineOffset: chunk.lineOffset, renamed }
    const reading = readTable(node, around, continues)
    result.papers.push(...reading.papers)
    result.problems.push(...reading.problems)
  }
}

/** The headings above the place that is being read. */
class Outline {
  /** The document's title: its first heading, where that is of level 1. */
  title: string | null = null
  private seen = 0
  private path: { depth: number; text: string }[] = []

  enter(depth: number, text: string): void {
    this.seen++
    if (depth === 1 && this.seen === 1 && text !== '') {
      this.title = text
      this.path = []
      return
    }
    while ((this.path.at(-1)?.depth ?? 0) >= depth) this.path.pop()
    if (text !== '') this.path.push({ depth, text })
  }

  section(): string[] {
    return this.path.map((heading) => heading.text)
  }
}
