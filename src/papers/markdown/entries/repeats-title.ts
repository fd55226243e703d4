import type { RichText } from '../../../text/rich-text.ts'
import { type Bracket, withoutBrackets } from '../../../words/brackets.ts'
import { repeats } from '../../../words/substance.ts'

/** Whether a remark says only what the title has said, in other forms of its words and with examples in brackets. */
export function repeatsTitle({ text, pictures }: RichText, title: string): boolean {
  // A formula or a picture says more than its words.
  if (pictures.length > 0 || /\$|\\\(/.test(text)) return false
  return repeats(withoutBrackets(text, isExample), title)
}

function isExample({ inside }: Bracket): boolean {
  return /^(?:e\.?g|i\.?e|such as|for example|例如|比如|如)(?!\p{Ll})/iu.test(inside)
}
