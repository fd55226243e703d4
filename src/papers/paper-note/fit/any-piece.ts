import { isHeadingOrClause, isMostlySymbols } from './bare-words.ts'
import { saysOnlyHowMany } from './counted.ts'
import { isLeadIn } from './lead-in.ts'
import { isMusing } from './musing.ts'
import { isOnWriting } from './on-writing.ts'
import { type Rule, rule } from './rule.ts'

/** What answers nothing, whatever its section asks for: words on the note, its code or its figures, what is still to be done, headings. */
export const ofAnyPiece: readonly Rule[] = [
  rule(
    'on the note itself',
    'Worth a read',
    /^(?:very (?:detailed|nice|good|interesting|thorough|clear)|(?:nice|good|great|interesting) (?:paper|read|work|idea)s?[.!]?$|(?:well )?worth (?:a )?read|以上[がで、]|至此|we have (?:now )?seen )|worth (?:a )?(?:closer )?read(?:ing)?[.!]?$|(?:흥미로운|재미있는|인상적인) (?:논문|연구)|(?:面白|興味深)い(?:論文|研究)|を見てきた|추가\s?(?:해야|필요|예정)|追記予定|後で書く|追って記載|待补充|待完善|后续补充|to be (?:added|completed|continued)|간략하게.{1,20}(?:적는다|쓴다)/iu,
  ),
  rule('what a reader wonders', 'reminds me of our bell', isMusing),
  rule('a lead-in', 'We only sketch how bells are cast', (text, { aspect }) => isLeadIn(text, aspect)),
  rule('on the writing', 'I wish they had explained clappers', isOnWriting),
  rule(
    'signs',
    'b : bell · r : rope · c(t) : clapper',
    (text, { aspect }) => aspect === 'method' && isMostlySymbols(text),
  ),
  rule(
    'on a formula or picture that no card shows',
    '这个图里的钟',
    /^(?:这个|上面的?|该)(?:式子|公式|图)|^(?:この|上の)(?:式|図|グラフ)|^(?:이|위의?) (?:수식|식|그림|그래프)|위와 같은 (?:수식|식|그림)|^(?:this|the above) (?:formula|equation|figure|picture|diagram|plot|graph)\b/iu,
  ),
  rule('a heading, or a clause', 'Main results', isHeadingOrClause),
  rule('how many, and not which', 'It has three parts.', saysOnlyHowMany),
  rule(
    'how far the reader has come',
    '(Skimmed only)',
    /^[(（[]?(?:not (?:yet )?(?:check|checked|read|finished|done|looked at)(?: yet)?|(?:only )?(?:a )?(?:quick(?:ly)?|brief(?:ly)?|skim(?:med)?)(?: (?:read|skim|look|pass|through|over|only)){0,3}|skipped|未读|没看|略读|粗读|跳过|略过|未読|読んでいない|流し読み|안 ?읽음|읽지 ?않음)[.!。]?[)）\]]?$/iu,
  ),
  rule('an opinion', 'Nice idea.', (text, { aspect }) => aspect !== 'limitation' && isRemark(text)),
  rule('an address', 'Reference: https://…', /^(?:[\p{L} ]{1,20}\s?[:：]\s?)?<?https?:\/\/\S+$/iu),
  rule(
    'on who made it',
    'Kilnworks is a company that …',
    (text, { aspect }) => aspect !== 'problem' && aboutMakers.test(text),
  ),
  rule('a look back', '지금까지 … 살펴보았다', /^지금까지.{0,50}(?:살펴|알아)\s?보/u),
  rule(
    'on its code',
    'The code is available',
    /^(?:check(?:ing)? (?:out )?(?:\S+ ){0,4}(?:demos?|code|repos?|implementation|samples|website)\b|(?:the )?(?:official )?(?:source )?code\b.{0,60}\b(?:available|released|works?|found)\b|(?:generated |audio |more )?(?:samples|demos?|videos?|examples) (?:can be |are |is )(?:found|available|heard|at)|代码(?:已|将|见)|コードは|코드는)/iu,
  ),
  rule(
    'what only adds to something before it',
    'They also …',
    /^(?:(?:they|the authors?|we|it) also\b|(?:also|plus|in addition|additionally|moreover|furthermore|besides|then),? |另外|此外|また、|그리고 |또한 )/iu,
  ),
  rule(
    'what leaves open what it means',
    'Several mechanisms are presented.',
    /^(?:several|some|many|various|a number of) [\w ,-]{1,60} (?:are|is|were) (?:presented|proposed|introduced|discussed|described|analy[sz]ed)\.?$|\bsee the (?:previous|next|following) section\b/iu,
  ),
  rule(
    'a caption',
    'Table 3: the bells of each tower',
    /^[*_\s>]{0,4}(?:(?:fig(?:ure|\.)?|table|tab\.|图|圖|表|図|그림|표)\s?\d{1,2}|<?(?:그림|표|図|表|图)\s?\d|\(?(?:left|right|top|bottom|左|右|上|下)(?:\)|[:：]))/iu,
  ),
  rule(
    'the heading of a part',
    'loss function',
    /^(?:details? of (?:the )?[\w -]{1,40}|loss(?:es| functions?)?|(?:model |network |overall )?(?:overview|architecture|pipeline|framework|structure)|(?:the )?(?:model|algorithm|network|training|inference|datasets?|metrics?|setup|ablation(?: study)?)|(?:datasets?|evaluation|experiment(?:al|s)?|implementation|training)(?: and (?:evaluation|experiments?|metrics|baselines))? (?:settings?|set-?ups?|details?|protocols?|metrics?)|(?:기존|원래) \S{1,20} 설명|손실 ?함수|전체 ?구조|모델 ?구조|网络结构|整体(?:框架|结构)|损失函数|模型结构|損失関数|全体像|モデル構造|목표|목적|개요|구조|整体流程|目标|概述|目的|概要|流れ|数据集|(?:对比|消融)?(?:实验|研究)(?:设置|设定|环境|细节|结果|对比)?|(?:评估|评测|评价)?指标|训练(?:细节|设置|数据)?|データ(?:セット)?|実験(?:設定|条件|結果|環境)?|評価(?:指標)?|데이터 ?셋?|실험(?: ?(?:설정|환경|결과))?|평가 ?지표)[.:。：]?$/iu,
  ),
  rule('another paper', 'Lund, I. et al. "Bells" arXiv preprint', isCitation),
  rule(
    'a sentence that goes on in a formula or a figure',
    '钟的重量为',
    /(?:为|是|即|在|对于|表示|以下の通り|(?:다음|아래)와 같(?:다|습니다|음)[.]?|\s(?:as|is|are|by|following|where|with|to))$/iu,
  ),
  rule('a pointer', 'SimplerEnv (Table 1)', (text) => text.length < 80 && pointer.test(text)),
  rule(
    'what the section is about to do',
    'In this section we describe …',
    /^(?:in (?:this|the (?:next|following)) (?:section|chapter|part|post),? (?:we|i|the authors) (?:will )?(?:describe|discuss|introduce|review|present|show|explain|look)|(?:we|i) will (?:describe|discuss|introduce|see|look|explain|go through)|(?:본|이번|다음|이) ?(?:절|장|섹션|챕터|부분)(?:에서|은|는)|本(?:节|章|節)|この節|下面(?:介绍|看)|接下来)|(?:살펴|알아) ?보자[.]?|(?:소개|설명|서술)(?:한다|합니다)[.(]/iu,
  ),
  rule(
    'a question',
    'What is the loudest bell?',
    (text, { aspect }) => aspect !== 'problem' && aspect !== 'limitation' && asks.test(text),
  ),
]

const asks = /[?？]$|(?:ですか|だろうか|のか)[。.]?$/u
/** "SimplerEnv (Table 1)" */
const pointer = /[(（](?:table|fig|tab|表|图|図|표|그림)[^()（）]{0,60}[)）]$/iu
/** Who made it. */
const aboutMakers =
  /^.{1,40}是一[家个所].{0,30}(?:公司|机构|团队|实验室|企业)|^.{1,40}\bis an? .{0,40}\b(?:company|start-?up)\b/iu

/** What the reader does not see, or thinks of the paper. */
function isRemark(text: string): boolean {
  return (text.length < 160 && puzzled.test(text)) || opinion.test(text)
}

const puzzled =
  /\bI(?: am|'m|’m) not (?:really |quite |so )?(?:sure|certain)\b|\bI (?:do not|don't|don’t|did not|didn't) (?:really |quite |fully )?(?:understand|know|get|see)\b|我?(?:不太|没太|看不|没看|不大)(?:懂|明白|清楚|理解)|よく(?:わ|分)から(?:ない|なかった)|잘 모르겠/iu
/** "Interesting problem and idea, but …": "Good results on …" tells of the paper. */
const opinion =
  /^(?:very |really |quite |an? |the |pretty ){0,2}(?:interesting|nice|cool|great|good|neat|fun|solid|impressive|elegant|clever) (?:\w{1,15} (?:and|or|&) )?(?:ideas?|papers?|problems?|work|read|insights?|experiments?|writing|topic)(?:[.,;!]|$| but\b)/iu
/** A work that is cited in full stands for another paper. */
function isCitation(text: string): boolean {
  const others = text.indexOf('et al.')
  const isOfPrint = others >= 0 && /arxiv preprint|\(\d{4}\)\.?$/i.test(text.slice(others, others + 160))
  const numbers = text.match(/\b(?:vol|no|pp)\.\s?\d/giu) ?? []
  return isOfPrint || numbers.length > 1 || /^(?:paper|论文|論文|논문)\s\p{Lu}/u.test(text) || isBySomebody(text)
}

/** "Ringing without a rope by Moss": a title and a name, without a verb for what was made by him. */
function isBySomebody(text: string): boolean {
  if (text.length > 140 || /\b(?:is|are|was|were|\w{2,20}ed) by \p{Lu}/u.test(text)) return false
  return / by \p{Lu}\p{Ll}{1,20}(?: (?:and|&) \p{Lu}\p{Ll}{1,20}| et al\.?)?[.]?$/u.test(text)
}
