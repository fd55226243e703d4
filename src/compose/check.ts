import { type Problem, problem } from '../read/problem.ts'
import type { Deck, Note } from './deck.ts'

/** What makes a note that would ask badly, or not at all. Pure: looks at the deck alone. */
export function checkDeck(deck: Deck): Problem[] {
  return [...deck.notes.flatMap((note) => [...checkContribution(note), ...checkYear(note)]), ...nothingToAsk(deck)]
}

/** Praise, advice, status: true of the paper, but nobody could answer it. */
const sayNothing = [
  // 要读懂…得从这篇开始; worth reading
  /值得一?读|必读|读懂|推荐阅读|入门必|must[ -]?read|worth (?:a )?read|good (?:read|intro)|start (?:here|with this)|読むべき|必読|읽어야/iu,
  // a competition's or venue's paper, an award
  /(?:比赛|赛事|竞赛|挑战赛|コンペ|대회).{0,12}(?:论文|成绩|冠军|亚军|背书|报告|方案)|官方背书|最佳论文|获奖|best paper|runner[ -]up|award|^(?:oral|spotlight|highlight)s?$/iu,
  // 综述 of somewhere
  /^.{0,14}(?:综述|综述论文|调研|教程|survey|review|overview|tutorial|サーベイ|서베이)\s?(?:论文|paper|article)?[。.]?$/iu,
  /^(?:很?好|不错|很?有趣|经典|经典之作|开山之作|一般|interesting|good|nice|great|classic|seminal|important|ok|cool|to read|unread|未读|待读|\?+|？+)[。.!！]?$/iu,
]

function checkContribution({ paper }: Note): Problem[] {
  const text = paper.contribution?.text ?? ''
  if (!paper.contribution || (text === '' && paper.contribution.pictures.length > 0)) return []
  if (
    !isNoAnswer(
      text,
      paper.contribution.links.map((link) => link.text),
    )
  )
    return []
  const expected = 'what the paper does or shows, in one idea'
  return [
    problem('warning', 'contribution-no-answer', paper.place, `The contribution “${text}” answers nothing`, expected),
  ]
}

function isNoAnswer(text: string, links: readonly string[]): boolean {
  const isLoneLink = links.length > 0 && links.join('').replace(/\s/g, '') === text.replace(/[\s[\]()（）]/g, '')
  const isLoneWord = /^[\p{Script=Latin}\p{N}-]+$/u.test(text) && text.length <= 12
  return isLoneLink || isLoneWord || /^https?:\/\/\S+$/.test(text) || sayNothing.some((pattern) => pattern.test(text))
}

function checkYear({ paper }: Note): Problem[] {
  if (paper.kind === 'resource' || paper.year !== null) return []
  return [problem('warning', 'missing-year', paper.place, `“${paper.title.text}” has no year`, 'a year in its row')]
}

/** Entries of which only the title is known make no card: counted, once a file. */
function nothingToAsk(deck: Deck): Problem[] {
  const silent = deck.notes.filter((note) => [note, ...note.companions].every(({ cards }) => cards.length === 0))
  const files = new Map<string, typeof silent>()
  for (const note of silent) files.set(note.paper.file, [...(files.get(note.paper.file) ?? []), note])
  return [...files.values()].map((notes) => {
    const lines = notes.slice(0, 10).map((note) => note.paper.place.line)
    const where = lines.length === notes.length ? `lines ${lines.join(', ')}` : `lines ${lines.join(', ')}, …`
    const found = `${notes.length} of its papers make no card, as nothing is noted that could be asked (${where})`
    const place = notes[0]?.paper.place ?? { file: '', line: 1, column: 1 }
    return problem(
      'info',
      'nothing-to-ask',
      { file: place.file, line: place.line, column: 1 },
      found,
      'a contribution, a figure or the name of a method',
    )
  })
}
