import { assumption, earlier, turn } from './phrases.ts'
import { type AspectRules, rule } from './rule.ts'
import { hasFigure, says } from './says.ts'

/** What the paper itself does, said as such. */
const doing =
  /\b(?:we|they|the authors?|this (?:paper|work)|us(?:e[sd]?|ing)|propos|introduc|combin|replac|train|consist|compos)|本文|作者|我们|提出|使用|利用|采用|通过|引入|提案|を用い|を使|使用|利用|導入|組み合わせ|제안|본 ?논문|이 ?논문|사용|이용|도입|결합/iu
const impossible =
  /(?:불가능(?:했다|하다|함|하였다)?|어렵다|어려웠다|어려움|어려운 점이 있다|できない|できなかった|不可能(?:である|だ)?|難しい|困難である|无法(?:直接)?使用|(?:cannot|could not) be (?:directly )?applied)(?:[^\p{L}]{0,3})$/iu
/** 现有的方法大多……: what is usual, and where it fails. */
const usualOnly =
  /^(?:传统|以往|现有|已有|之前|过去|前人|目前|当今|如今)的?[^，。]{0,30}(?:大多|通常|一般|往往|都是|只能|主要|最(?:基本|常用|常见|普遍))/u
const ofPaper = /本文|本论文|我们|所提|该(?:方法|模型|工作|论文)|提出|因此|为此|不同的是|与之|相比/u
/** "The task is to …", 光流的任务就是…: what is wanted, not how it is had. */
const taskAlone =
  /^(?:the )?(?:task|goal|aim|objective|problem)(?: here)? is (?:to|that)\b|^.{1,16}的(?:任务|目标|目的)(?:就)?(?:是|在于)|^(?:ゴール|目標|目的)は|^(?:목표|목적)(?:은|는)/iu
const preliminary =
  /^(?:问题(?:形式化|定义|设定|描述)|预备|基础(?:知识)?[^\p{L}]|符号|problem (?:formulation|definition|set-?up|statement)|preliminar|background|notation|(?:an? )?(?:quick |brief |short )?(?:recap|reminder|refresher|primer)\b|問題設定|背景|문제 정의|배경)/iu
const obstacle =
  /\bpos(?:es|ing) an?\b|\bremains? (?:an? )?(?:challeng|difficult|unsolved|open)|\b(?:constrains|hinders|suffers? from|obstacle)\b/iu

/** What was used are sets of data, and nothing is said of how. */
const triedOn =
  /^(?:[\d０-９一二三四五六七八九]{1,2}\s?(?:つ|個|種類)の)?データセット(?:を|には?)[^。]{0,10}(?:用い|使)|^(?:(?:they|we|it|the authors?) )?us(?:es?|ed|ing) (?:the )?(?:two|three|four|five|six|\d{1,2}|several|multiple) (?:\p{Ll}{1,12} )?(?:data ?sets|benchmarks|corpora)\b|^(?:本文|作者)?(?:使用|用|采用)了?\s?[\d一二两三四五六七八九]{1,2}\s?个数据集/iu

export const method: AspectRules = {
  pieces: [
    rule('the task', 'The task is to tell two bells apart', (text) => taskAlone.test(text) && !doing.test(text)),
    rule('what stands in front of a method', 'Recap of tuning forks', preliminary),
    rule('an obstacle', 'Frost remains a challenge', (text) => obstacle.test(text) && !doing.test(text)),
    rule('on what it was tried', '3つのデータセットを用いた', triedOn),
    rule('what is usual', '现有的钟大多是铜铸的', (text) => usualOnly.test(text) && !ofPaper.test(text)),
    rule('an assumption', 'Assume that no bell rings twice', assumption),
    rule('what cannot be done', '실험은 불가능했다', (text) => impossible.test(text) && !turn.test(text)),
    rule('what others did', 'Previous methods cut each bell in half', isOfOthers),
    rule(
      'that it is like another',
      'same as RingNet2',
      /^\S{1,30}\s?(?:と(?:ほぼ)?同じ|と同様|와 ?(?:동일|같)|과 ?(?:동일|같)|相同|一样)\S{0,6}[。.]?$|^same as \S+[.]?$/iu,
    ),
  ],
  surely: (text) => doing.test(text),
  whole: [
    rule('how it was trained', 'Adam, 30 epochs', (text) => says('setting', text)),
    rule('what came out', 'Rings 12 % longer than bronze', isOutcomeAlone),
  ],
}

function isOfOthers(text: string): boolean {
  return (
    earlier.test(text) && !turn.test(text) && !/개선|변형|改良|改进|拡張|扩展|基于|\bextend|\bbased on/iu.test(text)
  )
}

/** With its figure and what it is better or worse than, and not a word of how. */
function isOutcomeAlone(text: string): boolean {
  return hasFigure(text) && says('compared', text) && !says('doing', text)
}
