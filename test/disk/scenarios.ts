import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { noisePng } from '../pictures/generated-picture.ts'
import type { Disk } from './disk.ts'
import type { Scenario } from './faults.ts'

const epoch = 1_750_000_000
const later = epoch + 86_400

function notesOn(papers: readonly string[], heading = 'Reading', folder = 'pictures'): string {
  const rows = papers.map(
    (title, index) =>
      `| ${title} | ${2000 + index} | It settles question ${title} at last | ![](${folder}/${title}.png) |`,
  )
  return [`# ${heading}`, '', '| Title | Year | Contribution | Figure |', '|---|---|---|---|', ...rows, ''].join('\n')
}

const start = { 'notes/a.md': notesOn(['Owls', 'Larks']), 'notes/b.md': notesOn(['Wrens'], 'More') }
const config = {
  '.paperdeck/config.yaml': 'tags: [x]\n',
  '.paperdeck/templates/paper/style.css': '.card { color: red }\n',
}

function write({ work }: Disk, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true })
    writeFileSync(join(work, path), text)
  }
}

function writePictures({ work }: Disk): void {
  mkdirSync(join(work, 'notes/pictures'), { recursive: true })
  for (const [nth, name] of ['Owls', 'Larks', 'Wrens', 'Storks'].entries())
    writeFileSync(join(work, `notes/pictures/${name}.png`), noisePng(nth, 200, 200))
}

const answer = (id: number) =>
  `{"id":${id},"guid":"g","card":"contribution","rating":3,"state":"new","ivl":4,"day":20000,"offset":0,"ms":900}\n`

/** Runs of commands that write where they have written nothing before, or not in one place. */
export const firstRuns: Readonly<Record<string, Scenario>> = {
  'a first build': {
    async prepare(disk) {
      write(disk, start)
      writePictures(disk)
    },
    args: ['build', 'notes'],
    epoch,
  },
  'a union of ledgers': {
    async prepare(disk) {
      write(disk, {
        'notes/a/list.md': notesOn(['Owls', 'Larks'], 'Reading', '../pictures'),
        'notes/b/more.md': notesOn(['Wrens', 'Larks'], 'More', '../pictures'),
      })
      writePictures(disk)
      await disk.run(['build', 'notes/a/list.md'], epoch)
      await disk.run(['build', 'notes/b/more.md'], epoch)
      write(disk, {
        'notes/a/.paperdeck/reviews/desk-0001.jsonl': answer(1),
        'notes/b/.paperdeck/reviews/desk-0001.jsonl': answer(2),
      })
    },
    args: ['build', 'notes'],
    epoch: later,
  },
  'a preview': {
    async prepare(disk) {
      write(disk, { ...start, ...config })
      writePictures(disk)
    },
    args: ['preview', 'notes'],
    epoch,
  },
  'a config': { async prepare() {}, args: ['init'], epoch },
}

/** Runs where there is a build. */
export const laterRuns: Readonly<Record<string, Scenario>> = {
  'a build with changes': {
    async prepare(disk) {
      write(disk, { ...start, ...config })
      writePictures(disk)
      await disk.run(['build', 'notes'], epoch)
      write(disk, {
        'notes/a.md': notesOn(['Owls', 'Larks', 'Storks']).replace('question Owls', 'the question of owls'),
      })
    },
    args: ['build', 'notes'],
    epoch: later,
  },
  'a build of which a row has changed': {
    async prepare(disk) {
      write(disk, { ...start, ...config })
      writePictures(disk)
      await disk.run(['build', 'notes'], epoch)
      write(disk, { 'notes/a.md': notesOn(['Owls', 'Larks']).replace('question Owls at', 'the question of owls at') })
    },
    args: ['build', 'notes'],
    epoch: later,
  },
  'a build without changes': {
    async prepare(disk) {
      write(disk, { ...start, ...config })
      writePictures(disk)
      await disk.run(['build', 'notes'], epoch)
    },
    args: ['build', 'notes'],
    epoch: later,
  },
  'a schedule': {
    async prepare(disk) {
      write(disk, { ...start, ...config })
      writePictures(disk)
      await disk.run(['build', 'notes'], epoch)
      write(disk, { '.paperdeck/reviews/desk-0001.jsonl': answer(epoch * 1000) })
    },
    args: ['schedule', 'notes'],
    epoch,
  },
}
