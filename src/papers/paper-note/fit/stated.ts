import type { Aspect } from '../../paper.ts'
import words from './stated-words.json' with { type: 'json' }

/** Whether an answer says, in so many words, what its aspect asks for: only then it is asked. */
export function isStated(aspect: Aspect, whole: string, key: string): boolean {
  const text = whole.normalize('NFC')
  return !isVague(text) && required[aspect](text, key)
}

/** "Better on various tasks": neither which, nor how much. */
function isVague(text: string): boolean {
  return text.length < 60 && !/\d|[A-Z]/.test(text) && various.test(text)
}

const various =
  /(?:様々な|さまざまな|いろいろな|多くの|various|several|many|多个|各种|多种|다양한|여러) ?(?:タスク|データセット|tasks?|data ?sets?|任务|数据集|태스크|데이터 ?셋)/iu

const required: Record<Aspect, (text: string, key: string) => boolean> = {
  problem: (text) => !copied.test(text) && !topic.test(text) && saysProblem(text),
  method: (text) => !says('setting', text) && !isOutcomeAlone(text),
  result: (text, key) =>
    (isConclusion(key)
      ? isOutcome(text) && isShortOrFigured(text) && !says('proposing', text) && !says('doing', text)
      : isOutcome(text) && !naming.test(text)) && !isDefining(text),
  comparison: (text) => says('different', text) && !copied.test(text),
  evaluation: (text) =>
    (says('trying', text) || hasFigure(text)) &&
    (named.test(text) || hasFigure(text)) &&
    !isDefining(text) &&
    !says('setting', text) &&
    !value.test(text),
  limitation: (text, key) =>
    !/[?？]$/u.test(text) &&
    (says('wanting', text) || (text.length < 60 && !says('compared', text))) &&
    !(ofDiscussion.test(key) && says('praising', text)),
}

function isDefining(text: string): boolean {
  return (
    defining.test(text) || (text.match(/(?:^|[\s·])(?:[A-Z]{1,4}|\$[^$]{1,20}\$)\s?[:：]\s(?!\d)/gu)?.length ?? 0) > 1
  )
}

function isOutcome(text: string): boolean {
  return text.split(' · ').every(isOneOutcome)
}

function isOneOutcome(text: string): boolean {
  return (
    (says('compared', text) && says('others', text)) ||
    (hasFigure(text) &&
      (isMeasured(text) || says('found', text) || says('compared', text) || says('others', text) || figures(text) > 1))
  )
}

function isShortOrFigured(text: string): boolean {
  return text.length <= 80 || hasFigure(text)
}

/** "Find a matching", "to read more of it" */
function isWish(text: string): boolean {
  return says('aim', text) || verbFirst.test(text) || /\bto [a-z]{4}/.test(text)
}

const verbFirst =
  /^(?:[a-z]{3,12}(?:ing|ify|ise|ize|ate)|find|define|learn|build|make|predict|detect|extend|understand|test|compare|measure|train|solve|speed|scale|handle|allow|enable|provide|given)\b/i

/** "12 %", "9 s", and figures in scripts where what is counted stands right behind them. */
function isMeasured(text: string): boolean {
  return (
    says('measured', text) ||
    measure.test(text) ||
    /\d ?(?:[xX×]|[a-zµ]?[HWVBmgsA]z?)(?![A-Za-z])/.test(text) ||
    /[一-龥가-힣]/.test(text)
  )
}

/** "Ninety bells rang, where thirty did" */
function figures(text: string): number {
  return text.split(/[\s,]+/).filter((word) => hasFigure(word)).length
}

/** With its figure and what it is better or worse than, and not a word of how. */
function isOutcomeAlone(text: string): boolean {
  return hasFigure(text) && says('compared', text) && !says('doing', text)
}

/** What is wrong or wanted has a sentence of its own: "we propose a cheaper bell" has none. */
function saysProblem(text: string): boolean {
  if (!says('proposing', text))
    return says('trouble', text) || (text.length <= 80 && isWish(text)) || saysMuch.test(text)
  return text
    .split(/(?<=[.。．!！?？])\s*| · /u)
    .some((sentence) => says('trouble', sentence) && !says('proposing', sentence) && !says('showing', sentence))
}

/** 三年 and "seven" are figures as 7 is. */
function hasFigure(text: string): boolean {
  return /\d/.test(text) || counted.test(text) || says('number', text)
}

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

function says(sense: Sense, text: string): boolean {
  return patterns[sense].some((pattern) => pattern.test(text))
}

export function isConclusion(key: string): boolean {
  return /conclusion|结论|結論|结语|결론/iu.test(key)
}

/** A sentence of a script that needs few characters: 三年之后风一吹就发脆. Fewer are a topic: 钟声预测. */
const saysMuch = /^[^\p{Script=Latin}]{8,30}$/u
/** "AUC: 0.925" */
const measure = /^[A-Z][\w@-]{1,15}\s?[:：]\s?\d/
/** "$L=12$" */
const value = /[A-Za-z_]\w{0,3}\$? ?= ?\$?\d/u
/** 三年, 二十人 */
const counted =
  /[一二三四五六七八九十百千万][一二三四五六七八九十百千万]{0,6}(?:倍|成|人|个|個|回|年|次|天|日|月|米|度|分|秒|歳|岁|つ|件|名|本|枚)/u
/** That something was looked at, and not what was seen. */
const naming =
  /(?:进行了?比较|做了?对比|的(?:生成)?效果)[。.]?$|(?:を|と)比較(?:した|している|する)?[。.]?$|^(?:numbers are|all methods|results are|system-level)\b/iu
/** What signs and measures mean. */
const defining = /\bdefined as\b|\b(?:measures?|indicates?|denotes?) (?:how|the)\b|\ban ideal \w{2,20} has\b/i
/** The first sentence of an abstract. */
const copied =
  /^(?:[-·]\s)?(?:in this (?:paper|work|article|study|letter),? (?:we|a|an|the)\b|(?:this|the) (?:paper|work|article|study|letter) (?:presents?|proposes?|introduces?|describes?)|we (?:\p{Ll}{1,12} )?(?:present|propose|introduce|develop|describe|study|investigate|apply|conduct|evaluate|demonstrate|show|validate|highlight|discuss|review|analy[sz]e|explore|examine|summari[sz]e|report)\b)/iu
/** "On … (a paper of a workshop)" */
const topic =
  /^(?:an? )?(?:review|survey|overview|comparison|summary) of\b|(?:論文|研究|論文である|について)(?:（[^（）]{1,20}）)?[。.]?$|(?:的|一篇)(?:论文|综述|文章)[。.]?$|(?:논문|연구)(?:이다|입니다|임)?[.]?$/u
const named = /[A-Z]{2}|[a-z][A-Z]|[\s,(][A-Z][a-z]{2}/
/** Where findings stand as well as what is left open. */
const ofDiscussion = /議論|discussion|讨论|토의|논의/iu
