import type { Language } from '../words/languages.ts'

/** How a template sets off what it quotes, and what stands for its marks within: “a ‘b’ c”, 《a〈b〉c》, 「a『b』c」. */
const marks = {
  curly: { '“': '‘', '”': '’', '&quot;': '‘’' },
  angle: { '《': '〈', '》': '〉' },
  corner: { '「': '『', '」': '』' },
} as const

type Marks = keyof typeof marks

/** The marks that the shipped cards put around a title, and around an idea. */
const around: Record<'title' | 'idea', Record<Language, Marks>> = {
  title: { en: 'curly', ko: 'curly', zh: 'angle', ja: 'corner' },
  idea: { en: 'curly', ko: 'curly', zh: 'corner', ja: 'corner' },
}

/** A text that is nothing but one quotation, with the tags before and behind it. */
const wholly =
  /^((?:<[^<>]*>)*)(?:“([^“”]+)”|&quot;((?:(?!&quot;).)+)&quot;|《([^《》]+)》|「([^「」]+)」)((?:<[^<>]*>)*)$/su

/**
 * HTML as it stands between the marks of a question: marks that hold all of it are the question's own, others become those of a
 * quotation within a quotation. Tags, code and formulas stay.
 */
export function quotedWithin(html: string, what: 'title' | 'idea', language: Language): string {
  if (!/[“”《》「」]|&quot;/.test(html)) return html
  const all = wholly.exec(html)
  const bare = all ? `${all[1]}${all[2] ?? all[3] ?? all[4] ?? all[5] ?? ''}${all[6]}` : html
  const inner: Readonly<Record<string, string>> = marks[around[what][language]]
  let before = ''
  return bare.replace(kept, (part) => {
    const mark = inner[part]
    const isFirst = /^$|[\s([（【“‘《「]$/u.test(before)
    if (!part.startsWith('<')) before = part
    if (mark === undefined) return part
    return mark.length === 1 ? mark : (mark[isFirst ? 0 : 1] ?? part)
  })
}

/** Code, formulas and tags are one piece each, and so is a mark; all else goes letter by letter. */
const kept = /<code\b(?:(?!<\/code>).)*<\/code>|\\\((?:(?!\\\)).)*\\\)|<[^<>]*>|&#?\w{1,8};|./gsu
