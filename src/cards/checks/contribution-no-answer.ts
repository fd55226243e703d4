import { type Problem, problem } from '../../problems/problem.ts'
import type { Note } from '../note.ts'

/** Praise, advice, status: true of the paper, but nobody could answer it. */
const sayNothing = [
  // 要读懂…得从这篇开始; worth reading
  /值得一?读|必读|读懂|推荐阅读|入门必|must[ -]?read|worth (?:a )?read|good (?:read|intro)|start (?:here|with this)|読むべき|必読|읽어야|필독/iu,
  // a competition's or venue's paper, an award
  /(?:比赛|赛事|竞赛|挑战赛|コンペ|대회).{0,12}(?:论文|成绩|冠军|亚军|背书|报告|方案)|官方背书|最佳论文|获奖|best paper|runner[ -]up|award|^(?:oral|spotlight|highlight)s?$/iu,
  // 综述 of somewhere
  /^.{0,14}(?:综述|综述论文|调研|教程|survey|review|overview|tutorial|サーベイ|서베이)\s?(?:论文|paper|article)?[。.]?$/iu,
  /^(?:很?好|不错|很?有趣|经典|经典之作|开山之作|一般|interesting|good|nice|great|classic|seminal|important|ok|cool|to read|unread|未读|待读|面白い|良い|重要|古典|名論文|未読|要再読|あとで読む|재미있음|좋음|중요|고전|명작|안 읽음|나중에 읽기|\?+|？+)[。.!！]?$/iu,
]

export function contributionNoAnswer({ paper }: Note): Problem[] {
  if (!hasNoAnswer({ paper })) return []
  const found = `The contribution “${paper.contribution?.text ?? ''}” answers nothing`
  return [problem('warning', 'contribution-no-answer', paper.place, found, 'what the paper does or shows, in one idea')]
}

/** What is longer says something besides. */
const longest = 60

/** Whether there is a contribution and nothing in it that a card could ask for. A picture may be the answer. */
export function hasNoAnswer({ paper: { contribution } }: Pick<Note, 'paper'>): boolean {
  if (!contribution || (contribution.text === '' && contribution.pictures.length > 0)) return false
  const { text, links } = contribution
  if (links.length === 0 && text.length > longest) return /^https?:\/\/\S+$/.test(text)
  const linked = links.map((link) => link.text).join('')
  const isLoneLink = links.length > 0 && linked.replace(/\s/g, '') === text.replace(/[\s[\]()（）]/g, '')
  const isLoneWord = /^[\p{Script=Latin}\p{N}-]+$/u.test(text) && text.length <= 12
  return isLoneLink || isLoneWord || /^https?:\/\/\S+$/.test(text) || sayNothing.some((pattern) => pattern.test(text))
}
