/** What opens a cloze of the user's own numbers. Of an empty one among several Anki knows nothing. */
export const opening = String.raw`\{\{c(?=,*\d)\d{0,4}(?:,\d{0,4})*::`

export function hasMarks(text: string): boolean {
  return /==|\{\{c[\d,]/.test(text)
}

const markedByHand = new RegExp(String.raw`${opening}((?:(?!::|\}\}).)+)(?:::(?:(?!\}\}|\{\{c).)*)?\}\}`, 'gsu')

/** What a person takes a text to say, whether its marks are read as such or not. */
export function withoutMarks(text: string): string {
  if (!hasMarks(text)) return text
  return text.replace(markedByHand, '$1').replace(/==(?=[^\s=])((?:(?!==).)*[^\s=])==/gsu, '$1')
}
