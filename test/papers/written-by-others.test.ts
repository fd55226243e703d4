import { expect, test } from 'vitest'
import { readerOf } from '../../src/papers/formats.ts'

async function papersOf(file: string, text: string) {
  return (await readerOf(file))({ file, text }, { columns: {} }).papers
}

test('a value of RIS that its writer cut after 70 characters is whole again', async () => {
  const title = 'Deep rivers of sand are easily fooled: How water is predicted to settle for unrecognisable stones'
  const cut = (title.match(/.{1,70}/g) ?? []).join('\n')
  const [paper] = await papersOf('refs.ris', `TY  - JOUR\nTI  - ${cut}\nER  - \n`)
  expect(paper?.title.text).toBe(title)
})

test('an arXiv number in the name of a journal is that of the paper', async () => {
  const record = { type: 'article-journal', title: 'Sand', 'container-title': 'arXiv preprint arXiv:1503.02531' }
  const [paper] = await papersOf('refs.json', JSON.stringify([record]))
  expect(paper).toMatchObject({ venue: 'arXiv', links: [{ url: 'https://arxiv.org/abs/1503.02531' }] })
})
