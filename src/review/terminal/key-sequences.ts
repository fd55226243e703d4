/** A key as the session knows it: the character as it came, or the name of one that gives none. `tick` is pressed by time. */
export type Key =
  | ' '
  | 'enter'
  | 'up'
  | 'down'
  | 'pageup'
  | 'pagedown'
  | 'ctrl-c'
  | 'ctrl-u'
  | 'backspace'
  | 'escape'
  | 'tick'
  | (string & Record<never, never>)

const sequences: [RegExp, Key][] = [
  [/^\x1b(?:\[|O)A/, 'up'],
  [/^\x1b(?:\[|O)B/, 'down'],
  [/^\x1b\[5~/, 'pageup'],
  [/^\x1b\[6~/, 'pagedown'],
  [/^\x1b(?:\[1~|\[7~|\[H|OH)/, 'home'],
  [/^\x1b(?:\[4~|\[8~|\[F|OF)/, 'end'],
  [/^\x1bOM/, 'enter'],
  // Any other sequence of a terminal: ignored as a whole, so that its letters are no keys.
  [/^\x1b(?:\[[\x20-\x3f]*[\x40-\x7e]|O.)/, 'other'],
  [/^\r\n?|^\n/, 'enter'],
  [/^\x03/, 'ctrl-c'],
  [/^\x15/, 'ctrl-u'],
  [/^[\x7f\x08]/, 'backspace'],
  [/^\x1b/, 'escape'],
]

/** What a terminal sends -> keys. */
export function keysOf(input: string): Key[] {
  const keys: Key[] = []
  for (let rest = input; rest !== ''; ) {
    const found = sequences
      .map(([pattern, key]) => ({ key, length: pattern.exec(rest)?.[0].length ?? 0 }))
      .find(({ length }) => length > 0)
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
    keys.push(found?.key ?? character)
    rest = rest.slice(found?.length ?? character.length)
  }
  return keys.filter((key) => key !== 'other')
}

/** Whether a key is a character that can be typed. */
export function isCharacter(key: Key): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key)
}

/**
 * The key as a command: an input method for Chinese or Japanese sends full-width forms (`３`, `？`, `　`), which mean the keys that
 * were pressed; letters count in both cases.
 */
export function commandOf(key: Key): Key {
  return isCharacter(key) ? key.normalize('NFKC').toLowerCase() : key
}
