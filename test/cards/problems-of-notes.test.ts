import { expect, it } from 'vitest'
import { problemsByGuid } from '../../src/cards/problems-of-notes.ts'
import { composeNotes, tableOf } from './compose-notes.ts'

it('gives each note the problems of all its entries, and nobody those of files', async () => {
  const notes = tableOf(
    ['Title', 'Year', 'Contribution'],
    ['Quiet Rivers of Sand', '2015', 'interesting'],
    ['Loud Rivers of Gravel', '2016', 'Gravel is heard before it is seen'],
    ['Slow Rivers of Clay', '2017', 'Clay holds what sand lets go'],
    ['Quiet rivers of sand', '2015', ''],
  )
  const { deck, problems } = await composeNotes({
    'notes.md': `${notes}\n\n| Model | F1 |\n|---|---|\n| tiny | 71.2 |\n`,
  })
  const titles = new Map(deck.notes.map(({ guid, paper }) => [guid, paper.title.text]))
  const told = [...problemsByGuid(deck, problems)].map(([guid, own]) => [
    titles.get(guid),
    own.map(({ ruleId }) => ruleId),
  ])
  expect(problems.map(({ ruleId }) => ruleId)).toContain('not-papers')
  expect(told).toEqual([['Quiet Rivers of Sand', ['duplicate-paper', 'contribution-no-answer']]])
})
