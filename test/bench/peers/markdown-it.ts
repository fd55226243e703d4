/** The peer: markdown-it parses a file, node markdown-it.js FILE, and tells how long that took. */
import { readFileSync } from 'node:fs'
import MarkdownIt from 'markdown-it'

const text = readFileSync(process.argv[2] ?? '', 'utf8')
const start = performance.now()
const tokens = new MarkdownIt().parse(text, {})
const seconds = (performance.now() - start) / 1000
if (!tokens.some(({ type }) => type === 'table_open')) throw new Error('no table was parsed')
process.stdout.write(JSON.stringify({ seconds }))
