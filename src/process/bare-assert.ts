/**
 * Stands for Node's module `assert` in what the program is bundled with (the build's --alias): yargs and the proxy agent ask it about
 * things that are never otherwise, and it takes longer to load than the rest of what they need.
 */
export default function assert(value: unknown, message = 'not as it has to be'): asserts value {
  if (!value) throw new Error(message)
}

export function strictEqual(actual: unknown, expected: unknown, message?: string): void {
  assert(Object.is(actual, expected), message)
}

export function notStrictEqual(actual: unknown, expected: unknown, message?: string): void {
  assert(!Object.is(actual, expected), message)
}
