import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NotesOptions } from '../../src/build/read.ts'
import { picturesAhead, readPlainPicture } from '../../src/pictures/plain-picture.ts'
import { NotesFolder, told } from '../project/notes-folder.ts'
import { gradientPng, noisePng } from './generated-picture.ts'

let notes: NotesFolder

beforeEach(async () => {
  notes = await NotesFolder.make()
})

afterEach(() => notes.remove())

const figures = [
  '![](plain.png)',
  '![a text](in/deep.png "a title")',
  '<img width="40" src="html.png">',
  '![](./dot.png)',
  '![](with%20space.png)',
  '![](Case.PNG)',
  '![](wide.png)',
  '![](drawing.svg)',
  '![](no-picture.png)',
  '![](empty.png)',
  '![](missing.png)',
  '![[embedded.png]]',
]

async function writePictures(): Promise<void> {
  const plain = ['plain.png', 'in/deep.png', 'html.png', 'dot.png', 'with space.png', 'case.png', 'embedded.png']
  for (const [seed, file] of plain.entries()) await notes.write(file, noisePng(seed))
  await notes.write('wide.png', gradientPng(2000, 8))
  await notes.write('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')
  await notes.write('no-picture.png', 'text')
  await notes.write('empty.png', '')
  await notes.writeNotes(figures)
}

/** What was read ahead, by names of files. */
const read: string[] = []
const readAhead: NotesOptions['readAhead'] = async (ahead) => {
  const found = [...picturesAhead(ahead)].flatMap((path) => {
    const { picture } = readPlainPicture(path, ahead.limits) ?? {}
    return picture ? [[path, picture] as const] : []
  })
  read.splice(0, read.length, ...found.map(([path]) => path.slice(notes.path.length + 1)))
  return new Map(found)
}

test('what is read ahead is what would have been read', async () => {
  await writePictures()
  const first = await notes.compose()
  const second = await notes.compose({ readAhead })
  expect(read.sort()).toEqual(['dot.png', 'html.png', 'in/deep.png', 'plain.png'])
  expect(second.deck.notes).toEqual(first.deck.notes)
  const [one, other] = [first, second].map(({ pictures: { media, bySource } }) => [
    [...bySource],
    [...media.values()].map(({ content: _, ...file }) => file),
  ])
  expect(other).toEqual(one)
  expect(told(second)).toEqual(told(first))
})
