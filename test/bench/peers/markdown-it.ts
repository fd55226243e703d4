/** The peer: markdown-it parses a file, or all of a folder, node markdown-it.js PATH, and tells how long that took. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'

const path = process.argv[2] ?? ''
const isFolder = statSync(path).isDirectory()
const files = isFolder ? readdirSync(path).filter((name) => name.endsWith('.md')) : ['']
const start = performance.now()
let read = 0
for (const file of files) {
  const tokens = new MarkdownIt().parse(readFileSync(join(path, file), 'utf8'), {})
  if (tokens.some(({ type }) => type === (isFolder ? 'list_item_open' : 'table_open'))) read++
}
const seconds = (performance.now() - start) / 1000
if (read !== files.length) throw new Error('what is in the notes was not parsed')
process.stdout.write(JSON.stringify({ seconds }))
