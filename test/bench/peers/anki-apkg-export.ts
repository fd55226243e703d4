/** The peer: anki-apkg-export makes a package of ready data, node anki-apkg-export.js DATA OUTPUT. It makes one card a note. */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { ReadyData } from '../package-contents.ts'

interface Exporter {
  addCard(front: string, back: string, options: { tags: string[] }): void
  addMedia(name: string, data: Buffer): void
  save(): Promise<Buffer>
}

const { default: Exporter } = createRequire(import.meta.url)('anki-apkg-export') as {
  default: new (deck: string) => Exporter
}
const [data = '', output = ''] = process.argv.slice(2)
const { fields: names, decks, media } = JSON.parse(await readFile(data, 'utf8')) as ReadyData
const [question, ...answer] = ['AskContribution', 'Contribution', 'Figure', 'Year'].map((name) => names.indexOf(name))
const exporter = new Exporter('Papers')
for (const { fields, tags } of Object.values(decks).flat())
  exporter.addCard(fields[question ?? 0] ?? '', answer.map((field) => fields[field] ?? '').join('<br>'), { tags })
for (const path of media) exporter.addMedia(basename(path), await readFile(path))
await writeFile(output, await exporter.save())
