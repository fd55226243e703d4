import { expect, test } from 'vitest'
import { personsOfTex } from '../../../src/papers/bibtex/names.ts'

test.each([
  ['Moss, Ann and Bo Oak', ['Ann Moss', 'Bo Oak']],
  ['family=Moss and family=Oak, given=Bo', ['Moss', 'Bo Oak']],
  ['Ann Moss\u00a0and Bo Oak', ['Ann Moss', 'Bo Oak']],
  ['Ann Moss\u2003and\u2003Bo Oak', ['Ann Moss', 'Bo Oak']],
  ['{Moss and Sons} and Bo Oak', ['Moss and Sons', 'Bo Oak']],
])('%j are the persons %j', (source, names) => {
  expect(personsOfTex(source)).toEqual({ names, hasMore: false })
})
