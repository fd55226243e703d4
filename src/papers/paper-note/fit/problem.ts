import { assumption } from './phrases.ts'
import { type AspectRules, rule } from './rule.ts'
import { copied, says } from './says.ts'

const trouble =
  /\b(?:problem|challeng|difficult|hard\b|harder|expensive|cost|slow|lack|limit|fail|suffer|cannot|can't|unable|insufficient|poor|ignor|neglect|bias|error|gap|need|how |what |why |whether|require|bottleneck|nobody|never|wears?\b|breaks?\b|worse|loses?\b|inefficien|unstable|unknown|unclear|ill-suited|no longer|too |only|not|without|low|few|missing|to [a-z]|goal|aim|improv|reduc|learn|detect|predict|estimat|find)|[?？]|问题|挑战|困难|难|昂贵|成本|慢|缺|不|无|限|如何|怎|需|瓶颈|误差|偏差|旨在|目标|解决|提高|減|課題|問題|難|困難|ない|なかった|コスト|遅|不足|限界|必要|目的|したい|ため|か[。？]?$|どう|低下|문제|어렵|한계|비용|느리|부족|없|못|않|필요|어떻게|목적|목표|위해|향상|줄이|떨어/iu
const background =
  /\b(?:is|are) (?:an?|the|one of|widely|commonly|often|used)\b|\b(?:has|have) been (?:widely |successfully |extensively )?(?:used|applied|studied|adopted)\b|^(?:近年|最近|随着|최근)|とは|是指|是一[种类个]|(?:이|)란 /iu
/** What somebody wants to do: "support custom constraints". */
const wish = /^(?:support|provid|enabl|allow|mak|build|design|handl|generat|speed|scal|train|find|extend|understand)/i

/** A sentence of a script that needs few characters: 三年之后风一吹就发脆. Fewer are a topic: 钟声预测. */
const saysMuch = /^[^\p{Script=Latin}]{8,30}$/u
/** "On … (a paper of a workshop)" */
const topic =
  /^(?:an? )?(?:review|survey|overview|comparison|summary) of\b|(?:論文|研究|論文である|について)(?:（[^（）]{1,20}）)?[。.]?$|(?:的|一篇)(?:论文|综述|文章)[。.]?$|(?:논문|연구)(?:이다|입니다|임)?[.]?$/iu
const verbFirst =
  /^(?:[a-z]{3,12}(?:ing|ify|ise|ize|ate)|find|define|learn|build|make|predict|detect|extend|understand|test|compare|measure|train|solve|speed|scale|handle|allow|enable|provide|given)\b/i

export const problem: AspectRules = {
  pieces: [
    rule('an assumption', 'We assume a set of bells', assumption),
    rule('praise of the method', 'The proposed system rings them all', isPraise),
    rule('a formula', '$$\\sum_i a_i$$', isMostlyFormula),
    rule('the name of a thing', 'hand-cast bronze bells', isName),
    rule(
      'background',
      'A flue is a pipe that carries smoke',
      (text) => !trouble.test(text) && background.test(text.slice(0, 80)),
    ),
  ],
  surely: (text) => trouble.test(text),
  whole: [
    rule('the first sentence of an abstract', 'In this paper, we …', copied),
    rule('a topic', 'A survey of bells', topic),
    rule('no problem', 'Bells of tin', (text) => !saysProblem(text)),
  ],
}

function isPraise(text: string): boolean {
  return (
    /^(?:the|our|this) (?:proposed )?(?:system|method|approach|framework|model|pipeline) \w+s\b|\b(?:following|several) advantages\b/i.test(
      text,
    ) && !/how|fail|lack|cannot|not\b/i.test(text)
  )
}

function isMostlyFormula(text: string): boolean {
  const [words = '', ...formulas] = text.split('$$')
  return formulas.length > 0 && words.length * 2 < text.length + 40
}

function isName(text: string): boolean {
  return (
    !trouble.test(text) &&
    !wish.test(text) &&
    /^[\p{Script=Latin}\s()/,-]+$/u.test(text) &&
    text.split(/\s+/).length <= 5
  )
}

/** What is wrong or wanted has a sentence of its own: "we propose a cheaper bell" has none. */
function saysProblem(text: string): boolean {
  if (!says('proposing', text))
    return says('trouble', text) || (text.length <= 80 && isWish(text)) || saysMuch.test(text)
  return text
    .split(/(?<=[.。．!！?？])\s*| · /u)
    .some((sentence) => says('trouble', sentence) && !says('proposing', sentence) && !says('showing', sentence))
}

/** "Find a matching", "to read more of it" */
function isWish(text: string): boolean {
  return says('aim', text) || verbFirst.test(text) || /\bto [a-z]{4}/i.test(text)
}
