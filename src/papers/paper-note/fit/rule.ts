import type { Aspect } from '../../paper.ts'

export interface Asked {
  aspect: Aspect
  /** The heading or label that the words stand below. */
  key: string
}

/** A kind of words that no card asks for. */
export interface Rule {
  /** What such words are; of all rules each has its own. */
  name: string
  /** Words that it is there for. */
  such: string
  holds(text: string, asked: Asked): boolean
}

export function rule(name: string, such: string, when: RegExp | readonly RegExp[] | Rule['holds']): Rule {
  if (typeof when === 'function') return { name, such, holds: when }
  const patterns = 'test' in when ? [when] : when
  return { name, such, holds: (text) => patterns.some((pattern) => pattern.test(text)) }
}

/** What is asked of one aspect. */
export interface AspectRules {
  /** Paragraphs and bullets that answer something else. */
  pieces: readonly Rule[]
  /** Whether a paragraph or bullet surely answers: only then background may stand in front of it. */
  surely(text: string, key: string): boolean
  /** Of all words of an answer: what it does not say, or says beside it. */
  whole: readonly Rule[]
}
