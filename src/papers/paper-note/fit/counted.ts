/** A sentence that says how many there are and names none: "It has three parts.", "3 つの要素の組み合わせ。" What they are follows, if anywhere. */
export function saysOnlyHowMany(text: string): boolean {
  const plain = text.trim()
  return plain.length <= longest && counting.some((pattern) => pattern.test(plain))
}

const longest = 110

const counting: readonly RegExp[] = [
  /^(?:[^.,:;]{1,50} )?(?:consists? of|(?:is|are) composed of|comprises?|has|have|there are|includes?|involves?|(?:is|are) (?:divided|split) into|proceeds? in|combines?|makes?) (?:the following )?(?:two|three|four|five|six|[2-9]|several|multiple) (?:\p{Ll}[\w-]{1,15} ){0,2}(?:parts?|components?|steps?|stages?|modules?|phases?|pieces|elements|challenges|problems|issues|aspects|limitations|contributions|ideas|reasons|factors|techniques|tricks)\s?[.:]?$/iu,
  /^(?:[^，。；：]{0,24})?(?:分为|包括|包含|存在|有|由|共|以下|下面|如下|其中)[^，。；：]{0,8}(?:[两二三四五六七八几]|[2-9])\s?(?:大|个|点|种|项|方面|步|阶段|部分)[^，。；：]{0,8}(?:组成|构成|展开|突出|重要)?[。.:：]?$/u,
  /^[^、。]{0,24}(?:[二三四五六]|[2-9])\s?つの?[^、。]{0,12}(?:組み合わせ|要素|ステップ|段階|モジュール|部分|点|課題|(?:から(?:なる|構成される)|がある|で構成される|に分かれる))[。．]?$/u,
  /^[^.,]{0,24}(?:두|세|네|다섯|[2-9])\s?(?:가지|개의?|단계)[^.,]{0,14}(?:으?로 (?:구성|나뉘|이루어)\S{0,5}|이? ?있다|을? ?제시한다)[.]?$/u,
  // That so many experiments were made.
  /^(?:\p{L}{1,12} ){1,3}(?:did|made|ran|run|performed?|conducted?|carried out|reports?|reported) (?:two|three|four|five|six|[2-9]|several|multiple|a number of) (?:\p{Ll}[\w-]{1,15} ){0,2}experiments\s?[.:]?$/iu,
  /^(?:本文|作者|论文|文章|我们|一?共)?(?:做|进行|设计)了?(?:[两二三四五六七八几]|[2-9])\s?(?:个|组|种|项|类)(?:实验|试验|测试)[。.:：]?$/u,
  /^(?:[二三四五六]|[2-9])\s?(?:つの?|種類の?|個の)(?:実験|評価|検証)を(?:した|行った|行なった|行う|実施した)[。．:：]?$/u,
  /^(?:두|세|네|다섯|[2-9])\s?(?:가지|개의?)\s?(?:실험|평가)[을를] ?(?:했|하였|진행|수행)\S{0,6}$/u,
]

/** The signs that number what stands in a sentence or a paragraph, in their order. */
const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const circled = '①②③④⑤⑥⑦⑧⑨'

/** Whether a text begins to count, "(1) …", and stops before two. */
export function isCutShort(text: string): boolean {
  return holdsNumber(text, 0) && !holdsNumber(text, 1)
}

/** Whether a paragraph goes on with what the one before it counts. */
export function goesOnCounting(before: string, text: string): boolean {
  return numbers.some((_, at) => at > 0 && beginsWithNumber(text, at) && holdsNumber(before, at - 1))
}

function holdsNumber(text: string, at: number): boolean {
  const sign = numbers[at] ?? ''
  return text.includes(`(${sign})`) || text.includes(`（${sign}）`) || text.includes(circled.charAt(at))
}

function beginsWithNumber(text: string, at: number): boolean {
  const sign = numbers[at] ?? ''
  return text.startsWith(`(${sign})`) || text.startsWith(`（${sign}）`) || text.startsWith(circled.charAt(at))
}
