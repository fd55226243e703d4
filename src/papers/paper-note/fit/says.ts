import words from './stated-words.json' with { type: 'json' }

/** What the words of a text are about, by the lists of stated-words.json. */
type Sense = keyof typeof words

/** Words as they stand, beginnings of words, and signs of scripts without spaces. */
const patterns = Object.fromEntries(
  Object.entries(words).map(([sense, { words: whole, stems, signs }]) => [
    sense,
    [
      ...(whole.length > 0 ? [new RegExp(`\\b(?:${whole.join('|')})\\b`, 'iu')] : []),
      ...(stems.length > 0 ? [new RegExp(`\\b(?:${stems.join('|')})`, 'iu')] : []),
      ...(signs.length > 0 ? [new RegExp(signs.join('|'), 'u')] : []),
    ],
  ]),
) as Record<Sense, RegExp[]>

export function says(sense: Sense, text: string): boolean {
  return patterns[sense].some((pattern) => pattern.test(text))
}

/** 三年, 二十人 */
const counted =
  /[一二三四五六七八九十百千万][一二三四五六七八九十百千万]{0,6}(?:倍|成|人|个|個|回|年|次|天|日|月|米|度|分|秒|歳|岁|つ|件|名|本|枚)/u

/** 三年 and "seven" are figures as 7 is. */
export function hasFigure(text: string): boolean {
  return /\d/.test(text) || counted.test(text) || says('number', text)
}

/** "Ninety bells rang, where thirty did" */
export function figures(text: string): number {
  return text.split(/[\s,]+/).filter((word) => hasFigure(word)).length
}

/** What signs and measures mean. */
const defining = /\bdefined as\b|\b(?:measures?|indicates?|denotes?) (?:how|the)\b|\ban ideal \w{2,20} has\b/i

export function isDefining(text: string): boolean {
  return (
    defining.test(text) || (text.match(/(?:^|[\s·])(?:[A-Z]{1,4}|\$[^$]{1,20}\$)\s?[:：]\s(?!\d)/gu)?.length ?? 0) > 1
  )
}

/** The first sentence of an abstract. */
export const copied =
  /^(?:[-·]\s)?(?:in this (?:paper|work|article|study|letter),? (?:we|a|an|the)\b|(?:this|the) (?:paper|work|article|study|letter) (?:presents?|proposes?|introduces?|describes?)|we (?:\p{Ll}{1,12} )?(?:present|propose|introduce|develop|describe|study|investigate|apply|conduct|evaluate|demonstrate|show|validate|highlight|discuss|review|analy[sz]e|explore|examine|summari[sz]e|report)\b)/iu
