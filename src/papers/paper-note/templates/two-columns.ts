import { type Fact, factOfPart, type Note, type Template } from '../note.ts'

/**
 * A table of two columns, a fact in each row: 项目|内容, Item|Value.
 *
 *     | 标题 | Lamps for Moths |
 *     | 作者 | 何苇, A. Berger |
 */
export const twoColumns: Template = {
  name: 'a table of two columns',
  recognises: ({ outline }) => outline.parts.some(({ form }) => form === 'row'),
  factsIn: ({ outline }: Note): Fact[] => outline.parts.filter(({ form }) => form === 'row').flatMap(factOfPart),
}
