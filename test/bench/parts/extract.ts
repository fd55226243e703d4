/** Text of notes to papers, and nothing else: node extract.js FILE PAPERS tells how long that took. */
import { readFileSync } from 'node:fs'
import { extract } from '../../../src/papers/markdown/extract.ts'

const [file = '', expected = ''] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const start = performance.now()
const { papers } = extract({ file: 'papers.md', text }, { columns: {} })
const seconds = (performance.now() - start) / 1000
if (papers.length !== Number(expected)) throw new Error(`${papers.length} papers instead of ${expected}`)
process.stdout.write(JSON.stringify({ seconds }))
