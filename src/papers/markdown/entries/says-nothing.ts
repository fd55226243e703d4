import { isVenue, isVenueWithYear } from '../../../words/venue.ts'

/** Praise, advice, status: true of the paper, but nobody could answer it. */
const emptyClauses = [
  // 要读懂…得从这篇开始; worth reading
  /值得一?读|必读|要(?:想)?读懂|推荐阅读|入门必|\bmust[ -]?read\b|\bworth (?:a )?read(?:ing)?\b|\bgood (?:read|intro)\b|\bstart (?:here|with this)\b|読むべき|必読|읽어야|필독/iu,
  // a competition's or venue's paper, an award
  /(?:比赛|赛事|竞赛|挑战赛|コンペ|대회).{0,3}(?:论文|成绩|冠军|亚军|背书|报告|方案)|官方背书|最佳论文|获奖论文|获奖$|\bbest[ -]paper\b|\brunner[ -]up\b|\bawards?$|^(?:oral|spotlight|highlight)s?$/iu,
  // 综述 of somewhere
  /^.{0,14}(?:综述|综述论文|调研|教程|survey|review|overview|tutorial|サーベイ|서베이)\s?(?:论文|paper|article)?[。.]?$/iu,
  /^(?:很?好|不错|很?有趣|经典|经典之作|开山之作|一般|interesting|good|nice|great|classic|seminal|important|ok|cool|to read|unread|未读|待读|面白い|良い|重要|古典|名論文|未読|要再読|あとで読む|재미있음|좋음|중요|고전|명작|안 읽음|나중에 읽기|\?+|？+)[。.!！]?$/iu,
  /^(?:(?:very|really|quite) )?(?:good|nice|great|interesting|clear|well[ -]written) (?:paper|work|article|read|idea)[.!]?$/i,
  // how far its reader has come: at the beginning of what is said
  /^[(（]?(?:(?:i )?(?:have |had |haven['’]t |didn['’]t |did not )?(?:not (?:yet )?read|not yet (?:been )?read|only skimmed|skimmed only|read yet|(?:really |fully )?understand (?:this|it|yet|any)))(?![\p{L}-])|^(?:まだ読んでいない|まだ読んでない|まだ読めてい?ない|あとで追試|後で追試|追試したい|还没读|还没看|還沒讀|没看懂|꼭 읽기|꼭 읽을|아직 안 읽|아직 못 읽|아직 읽지)/iu,
  /^(?:pretty |really |very |super )?(?:cool|neat|awesome|fun|nice|great|good) (?:paper|work|read|stuff|idea)(?:[.!]*$| (?:about|on|from|by) )/iu,
  /^[(（]?(?:see (?:my |the |our )?(?:notes?|notebook)(?![\p{L}-])|(?:详?见|見)(?:我的)?(?:笔记|筆記)|ノート参照|ノートを参照|노트 참(?:고|조))/iu,
  // another entry says it
  /^[(（]?(?:同上|见上|見上|如上|参见上|同前|同下|见下|上に同じ|上と同じ|同上。|위와 (?:같|동일)|(?:the )?same as (?:above|before|the (?:one|paper) above|\[?\d)|see (?:above|below|the (?:above|paper|link))|as above|ditto)/iu,
]

/** A key that was hit by the way. */
const isSlip = /^[\p{Script=Latin}\d]$/u

/** What is longer says something besides. */
const longest = 60

/** What a further clause begins to say: "runner-up of a challenge, swaps wings for lamps". */
const isDone =
  /提出|设计|引入|采用|使用|利用|通过|构建|基于|用|提案|により|제안|으로|\b(?:propos|introduc|show|by |via |using |with |that |which )/i

/** Whether a text is nothing but praise, advice, a kind of paper, a place, or that another entry says it. */
export function saysNothing(text: string): boolean {
  if (text.length > longest) return false
  const [first = '', ...others] = text.split(/[,，;；。]|[.!！] /u).map((clause) => clause.trim())
  if (others.some((clause) => isDone.test(clause))) return false
  return (
    isSlip.test(text) ||
    emptyClauses.some((one) => one.test(text) || (first !== text && one.test(first))) ||
    isVenue(text) ||
    isVenueWithYear(text)
  )
}
