import { expect, test } from 'vitest'
import { readerOf } from '../../src/papers/formats.ts'

test('records that have a title and nothing else of a work are none', async () => {
  const records = [
    {
      objectID: 'page.html#a',
      href: 'page.html',
      title: 'How we counted the owls',
      section: 'Methods',
      text: 'We sat still.',
    },
    { title: 'Wet Clay', year: '2018' },
    { type: 'book', title: 'Dry Clay' },
  ]
  const read = await readerOf('search.json')
  const { papers } = read({ file: 'search.json', text: JSON.stringify(records) }, { columns: {} })
  expect(papers.map(({ title }) => title.text)).toEqual(['Wet Clay', 'Dry Clay'])
})
