import { bracketsIn, withoutBrackets } from '../../../words/brackets.ts'

/**
 * What a remark is, besides a statement of what its paper does:
 * - result: a score, a rank, an award, a comparison with others
 * - topic: a few nouns that name a field or a thing, and say nothing of it
 * - aside: a problem, an aim, a question, a setting, a step, or what only goes on with something said before
 * - borrowed: what others made, and the paper only uses
 */
export type Said = 'statement' | 'result' | 'topic' | 'aside' | 'borrowed'

/** Whether bullets below one that is no summary go on from it: not from a score, nor from the mere name of a field. */
export function leadsElsewhere(text: string): boolean {
  const said = saidBy(text)
  return said === 'aside' || said === 'statement'
}

/** What a remark says. Of several clauses the first has to be a statement, or more than half of them. */
export function saidBy(text: string): Said {
  const plain = text.trim().slice(0, maximalLength)
  if (isAside(plain)) return 'aside'
  if (isBorrowed(plain)) return 'borrowed'
  const clauses = plain.split(/[;；。]|(?<!\bal|\bvs|\bcf)\. (?=\p{Lu})/u).filter((one) => /\p{L}{2}/u.test(one))
  const results = clauses.filter(isResult).length
  if (results * 2 >= clauses.length && isResult(clauses[0] ?? '')) return 'result'
  return clauses.length <= 1 && (isTopic(plain) || isGlossary(plain)) ? 'topic' : 'statement'
}

/** "DLG (description length gain), following MDL (minimum description length)": abbreviations, what they stand for, and nothing more. */
function isGlossary(text: string): boolean {
  if (text.length > 300 || !/[(（]/u.test(text)) return false
  const bare = withoutBrackets(text, ({ inside, start }) =>
    isExpansion(text.slice(Math.max(0, start - 14), start), inside),
  )
  if (bare === text) return false
  const rest = bare.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []
  return (
    rest.length <= 6 &&
    rest.every((word) => /^\p{Lu}[\p{Lu}\p{Ll}\d-]*\p{Lu}|^\p{Lu}+$/u.test(word) || glossing.test(word))
  )
}

const glossing = /^(?:following|follows|from|like|as|in|and|or|vs|versus|with|of|by|based|on|see|cf|the|an?|is|are)$/i

/** "MDL" and "minimum description length" */
function isExpansion(before: string, inside: string): boolean {
  const letters = /(\p{Lu}[\p{Lu}\p{Ll}\d]{1,9}) ?$/u.exec(before)?.[1]?.toLowerCase().replace(/s$/, '')
  if (letters === undefined) return false
  const initials = (inside.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toLowerCase()
  return initials.length >= 2 && initials.startsWith(letters)
}

/** "Used an owl model (Fern and Oak 2008)", "Row of barns, with standard doors": and nothing that is done with it. */
function isBorrowed(text: string): boolean {
  const source = uses.test(text) ? bracketsIn(text.slice(0, 300)).find(({ inside }) => isSource(inside)) : undefined
  if (source) {
    const [used, behind] = [text.slice(0, source.start), text.slice(source.end)]
    return !purpose.test(used) && /^[\s.]*$|^\s?[-–—,;.]\s/u.test(behind) && !purpose.test(behind.slice(0, 30))
  }
  return (
    usual.test(text) && !deed.test(text) && !/\b(?:is|are|was|were|instead|than|without|but|which|that)\b/i.test(text)
  )
}

const uses = /^[\W_]{0,4}us(?:es?|ed|ing)\s/i
const usual = /\b(?:with|using|on) (?:the )?(?:standard|usual|conventional|off-the-shelf|vanilla) /i

/** "PERCH; Fern and Oak 2008" */
function isSource(inside: string): boolean {
  return /\p{Lu}/u.test(inside) && /(?:19|20)\d{2}[a-z]?$/.test(inside)
}

const purpose = /\b(?:to|for|by|via|which|that|instead|without|into)\b/i

/** Whether a remark tells what is done in one of several stages: "… during the second period". */
export function isOfStage(text: string): boolean {
  const plain = text.slice(0, maximalLength)
  const at = plain.search(/\b(?:periods?|stages?|phases?)\b/i)
  const before = at < 0 ? [] : plain.slice(0, at).trimEnd().split(' ').slice(-4, -1)
  return before.some((word) => /^(?:during|in|at)$/i.test(word)) || stageOfEastAsia.test(plain)
}

const stageOfEastAsia = /(?:[一二三四两兩12345]|训练|訓練|微调|微調|推理|学習|推論)(?:阶段|階段|段階)|[1-5일이삼]단계/u

/** "After these papers you know how owls listen": what stands between entries can be said of all of them. */
export function isSaidOfSeveral(text: string): boolean {
  return severalPapers.test(text.slice(0, 300))
}

const severalPapers =
  /\b(?:(?:these|those) papers|(?:this|next) (?:section|chapter|part)|papers (?:above|below))\b|以上(?:论文|論文|文章)|(?:上述|这些|這些|下列)(?:论文|論文|文章|工作)|[本下上]一?[章节節]|これらの論文|以下の論文|次章|이 논문들|다음 장/iu

/** Longer remarks are texts. */
const maximalLength = 2000

/** Whether a remark says in so many words that its paper proposes something. */
export function isProposal(text: string): boolean {
  return proposal.test(text.slice(0, 300))
}

const proposal =
  /\b(?:proposes?|proposing|introduces?|introduced|introducing|presents?|presented)\b|(?<!\bthe )\bproposed\b|\bwe (?:show|develop|design|build)\b|\bth(?:e|is) (?:paper|work|survey|method) (?!is\b|was\b|has\b|does\b)[a-z]{1,20}s\b|提出|提案|引入|设计了|設計了|构建了|제안|도입/iu

/** How remarks begin that lead up to what a paper does, go on from it, or tell how it was tried. */
const asides = new RegExp(
  `^[\\W_]{0,4}(?:${[
    // a problem, what others did, an aim
    'lacks? of|limitations?|problems?|motivat\\w+|backgrounds?|issues?|challenges?|drawbacks?|existing|previous(?:ly)?|prior|conventional(?:ly)?|traditional(?:ly)?|current(?:ly)?|most (?:existing|previous|prior|current|of)|related works?|assum(?:e|es|ing|ption|ptions)',
    'aim(?:s|ing|ed)? (?:at|to|for)|focus(?:s?es|s?ing|s?ed)? on|(?:tr(?:y|ies|ying)|attempts?|want|wants|goal (?:is)?|objective is) to|goals?\\b|targets?:|deal(?:s|ing)? with',
    // how it was tried
    'experiments?|evaluat(?:e|es|ed|ing|ion)|test(?:s|ed|ing)? (?:on|with|in)|compar(?:ed|ison|ing|e|es) (?:with|to|against|between)|results?|baselines?|datasets?:|data:|corpus:|corpora:|benchmarks?:|metrics?:|setups?:|settings?:|ablation',
    // what goes on from something
    'in addition|also|moreover|furthermore|besides|however|but|note that|notes?:|n\\.?b\\.|e\\.g\\.|i\\.e\\.|for (?:example|instance)|refers? to|it refers to|see\\b|cf\\.|then|so|thus|therefore|similar|same|belongs?|like\\b|unlike\\b|based on the (?:paper|work) (?:above|below)|follow(?:s|ing)? up|extension of the (?:paper|work)',
    // what a reader felt
    'interesting|good|nice|great|cool|impressive|recommend\\w*|must[- ]read|important|seminal|worth|not (?:sure|clear|familiar|interesting)|unclear|pass(?:ing)?,|todo|wip|it has|there (?:is|are)|has (?:some|a lot)',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)

const asidesOfEastAsia =
  /^[\s\p{P}\p{S}]{0,4}(?:动机|動機|背景|问题[是在:：]|問題[是:：点]|现有|現有|以往|传统的?方法|先前|目前的?|当前的?|此外|另外|但是?|不过|然而|缺点|不足|局限|实验|實驗|结果|結果|效果|评测|评估|数据集[:：是]|注意|看不懂|没看懂|有意思|很?有趣|好文|经典|必读|值得|推荐阅读|综述$|従来|既存|課題|背景|ただし|しかし|また、|なお|実験|評価|感想|面白|必読|기존|문제[점는:]|동기|배경|한계|그러나|다만|또한|하지만|실험|결과|평가|추천|필독|재미)/u

/** "Owl hearing is slow: three mice a night": and nothing is said to be done about it. */
const complaint =
  /\b(?:is|are|was|were|remains?|too|very) (?:slow|hard|difficult|expensive|costly|intractable|inefficient|insufficient|scarce|problematic|biased)\b/i
/** "The lamp can be biased towards moths" */
const weakness =
  /\b(?:can|may|might|could|would|will|tends? to) (?:\w+ ){0,2}(?:biased|overfit|fail|collapse|forget|degrade|suffer)\b/i
const shortComplaint =
  /^\S{1,30} (?:\S{1,30} )?(?:slow|hard|difficult|expensive|costly|inefficient)(?: ?[-–—:(]|[.!]?$)/i

/** What is said of the words of the paper, or by the reader of his reading. */
const ofWords = /\b(?:is|do|does)\s?n(?:ot|['’]t) mean\b|\b(?:we|i) (?:can|could|may|should|will)\b/iu

function isComplaint(start: string): boolean {
  return complaint.test(start) || shortComplaint.test(start)
}

function isAside(text: string): boolean {
  if (/^[\W_]{0,4}th(?:is|e) (?:paper|work|method)s? (?:assum|suppos)es?\b/i.test(text)) return true
  const start = text.slice(0, 60)
  if (
    (weakness.test(start) || (isComplaint(start) && !/[,;，；]/u.test(text)) || ofWords.test(text)) &&
    !isProposal(text) &&
    !/\b(?:by|via)\s/.test(text)
  )
    return true
  if (/[?？]\s*$/u.test(text) && !isProposal(text)) return true
  if (isShout(text) || trial.test(text)) return true
  if (/^[\W_]{0,4}(?:针对|針對|为了?解决|為了?解決)/u.test(text)) return false
  if (!asides.test(start) && !asidesOfEastAsia.test(text.slice(0, 30))) return false
  // "Aims to hear owls by counting their wings", "Previous lamps blind; we propose to dim them": the answer is in it.
  return (
    !isProposal(text) &&
    !(/^[\W_]{0,4}(?:aim|focus|tr[yi]|attempt|deal)/iu.test(text) && /\b(?:by|via|through)\s+\p{L}/u.test(text))
  )
}

/** "Compare methods on Barn and Meadow": the names of data sets say nothing of what came of it. */
const trial = /^[\W_]{0,4}[Cc]ompar(?:e|es|ed|ing) (?:\S{1,30} ){1,4}on \p{Lu}/u

/** "!!! IT HAS A PROOF !!!" */
function isShout(text: string): boolean {
  return /!{2,}|！{2,}/.test(text) && text === text.toUpperCase()
}

const award =
  /\b(?:winn(?:er|ing)s?|runner[- ]up|1st|2nd|3rd|(?:first|second|third) place|best (?:paper|student|demo)|awards?|award candidate|honou?rable mention|rank(?:s|ed)? (?:first|second|third|\d|#|1st|2nd|no)|leader ?board|cited by|cites\b|gaining traction|most cited|top (?:performance|results?|scores?)|sota\b|state[- ]of[- ]the[- ]arts?)|冠军|第一名|亚军|排名第|夺冠|最佳论文|刷榜|优勝|優勝|最優秀|우승|1위/iu
const better =
  /^[\W_]{0,4}(?:(?:only |very |a )?(?:slight|little|bit|much|far|somewhat|nearly|almost|not|no|still|usually|generally|also|same|simply|just|even|pretty|quite|most likely)(?:ly)?\b.{0,60}\b(?:better|worse|improv\w*|gains?|higher|lower|results?|performance|perform\w*|effect|no good|good)\b|better\b|worse\b|higher\b|lower\b|faster\b|slower\b|outperform|beats?\b|surpass|exceed|overcomes?\b|comparable\b|competitive\b|superior\b|performance\b|perform(?:s|ed)? (?:on|in|at|as|for|over|well|good|great|better|worse|best|poor\w*|similar\w*|compara\w*|competitive\w*|slightly|much|even|nearly|almost|very|pretty|quite|the (?:best|same))\b|accuracy\b|achiev(?:e|es|ed|ing)\b|reach(?:es|ed)?\b|gets?\b|got\b|obtains?\b|improv(?:e|es|ed)\b.{0,40}\b(?:to|by) \d)/iu
const betterInEastAsia =
  /^.{0,12}(?:效果(?:很|比|较|不|好|一般)|性能(?:提升|更|优)|优于|超过|精度达|准确率|提升了?\s?\d|を上回|より高い|精度が|보다 (?:좋|높|우수)|성능(?:이|을)? (?:좋|향상|높))/u
const manner = /\b(?:by|via|through|using|with|that|which|where|without|when) [a-z\d]{2}/iu
const mannerOfEastAsia = /[用通][过過]?|により|によって|으로/u

function hasManner(text: string): boolean {
  return manner.test(text) || mannerOfEastAsia.test(text)
}

/** A clause that tells how good something is, and not what it is. */
function isResult(clause: string): boolean {
  const text = clause.trim()
  if (award.test(text) && !isProposal(text) && wordsOf(text) <= 14) return !/\b(?:by|via|using)\s\p{L}/u.test(text)
  if (/성공(?:적으로|한|적인) .{0,12}사례[.。]?$/u.test(text)) return true
  if (isMostlyNumbers(text) || rankOfVenue.test(text) || (wellDone.test(text) && !/\b(?:by|via|using)\s/.test(text)))
    return true
  return (better.test(text) || betterInEastAsia.test(text)) && !hasManner(text.slice(0, 300))
}

/** "CVPR 2021 is a conference of rank A" is said of the conference. */
const rankOfVenue = /^\p{Lu}[\p{Lu}\d-]+ ?(?:19|20)\d{2} is\s/u
const wellDone =
  /\b(?:perform(?:s|ed)?|works?|worked|does|did) (?:much |far |slightly |even |very )?(?:better|best|worse|well|poorly)\b/iu

/** "66% for 1-shot, 82 for 5-shot", "Owls hear 70% of them, bats 99%" */
function isMostlyNumbers(text: string): boolean {
  const numbers = text.match(/(?<![\p{L}\d])\d[\d.]*%?/gu)?.length ?? 0
  if (numbers < 2) return false
  const words = text.match(/(?<![\p{L}\d-])\p{L}[\p{L}\d-]{3,}|\p{Script=Han}{2}/gu)?.length ?? 0
  const percents = text.match(/\d\s?%/g)?.length ?? 0
  return numbers >= words || (percents >= 2 && wordsOf(text) <= percents * 9)
}

function wordsOf(text: string): number {
  const cjk = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return cjk / 2 + (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0) - (cjk > 0 ? 1 : 0)
}

/** Words that join others to a phrase which says something. */
const joints =
  /\b(?:of|to|for|with|without|by|via|from|on|in|into|as|at|over|under|between|behind|before|after|instead|and|or|not|no|is|are|be|can|that|which|each|their|its|the|a|an|all|than|through|against|using|based)\b|[&+/→:=,]/iu
/** Beginnings of what somebody does: "Counts mice", "Learned owl gates", "Dimming". */
const deed =
  /^\p{L}{2,20}(?:s|ed|ing|ize|ise|ify)(?!\p{L})|^(?:use|add|adapt|adjust|learn|train|apply|build|make|find|give|take|split|merge|cast|treat|view|show|prove|change|replace|combine|extend|predict|generate|model|encode|decode|pick|plug|design|create|define|force|label|locate|remove|reduce|increase|improve|introduce|unify|align|match|mask|mix|map|scale|share|sample|select|solve|test|teach|turn)\b/iu

export function tellsDeed(text: string): boolean {
  return deed.test(text)
}

/** "New way to count owls", "Method for training of lamps": what it is stays unsaid. */
const nameless =
  /^(?:an? |the )?(?:new |novel |simple |general |another |different ){0,2}(?:ways?|methods?|approach(?:es)?|techniques?|frameworks?|models?|tools?) (?:to|for|of) /i

/** "3D owl classification", "new wing functions": up to four nouns in a row. */
function isTopic(text: string): boolean {
  const bare = text.replace(/[.。!！]{1,3}$/u, '')
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(bare)) return false
  const words = bare.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (
    /^(?:theoretical|empirical|experimental)?\s?(?:analysis|survey|review|overview|study|stud(?:ies)|discussion|tutorial|introduction)\b/iu.test(
      bare,
    ) &&
    words.length <= 5
  )
    return true
  if (nameless.test(bare) && !manner.test(bare.replace(/\bwithout\b/gi, ''))) return true
  if (isListOfNouns(bare)) return true
  return words.length <= 4 && !joints.test(bare) && !deed.test(bare)
}

/** "acoustic traits, owl meaning, and contextual clues", "full moon | owl model": of each only its name. */
function isListOfNouns(text: string): boolean {
  const parts = text
    .split(/[,;|&｜]|\s(?:and|or)\s/u)
    .map((part) => part.trim().replace(/^(?:and|or) /, ''))
    .filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 12) return false
  return parts.every((part) => {
    const words = part.split(/\s+/)
    return words.length <= 3 && !joints.test(part) && !/\d/.test(part) && (words.length === 1 || !deed.test(part))
  })
}
