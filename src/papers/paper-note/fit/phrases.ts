/** What the rules of several aspects look for. */

export function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`, 'iu')
}

/** How well it does against others. */
export const surpassing =
  /\b(?:outperform|improv|achiev|surpass|exceed|beats?\b|superior|state[- ]of[- ]the[- ]art|sota\b|competitive|comparable|significant)|优于|提升|提高|超过|达到|最优|最好|更好|显著|上回|達成|向上|優れ|改善|향상|우수|달성|능가|개선/iu
/** What came of it, in so many words. */
export const strongOutcome = either(
  surpassing,
  /\b(?:on par|better|best\b|higher|lower|faster|fewer|robust|effective|win rate|gains?\b)|有效|领先|降低|減らし|良い|高い|高か|低い|有効|有意|뛰어|높|좋|효과/iu,
)
export const reported =
  /\d ?(?:%|％|倍|times\b|x\b|points?\b|dB)|\b(?:longer|shorter|cheaper|slower) than\b|\btimes (?:more|less|longer|faster|as)\b|\b(?:shows?|showed|shown|finds?|found|demonstrat|reveal|confirm|as a result|results? (?:show|indicate|suggest))|发现|表明|说明|证明|示した|示され|わかった|分かった|判明|確認でき|낮아졌|높아졌|늘었|줄었|확인|나타났|보였|보여|결과적으로/iu
/** "We propose …", "本文提出…": what was made. */
export const proposal =
  /^(?:inspired by .{0,200}|(?:in|with) (?:this|the) (?:paper|work|study|article),? |to this end,? |here,? |finally,? |overall,? )?(?:(?:we|the authors?|they|this (?:paper|work|article|study)|the paper) (?:have |has |also )?(?:propos|present|introduc|develop|design|describ|explor|investigat|stud)|propos(?:ed?|es|ing) |present(?:ed|s)? (?:an?|the|two|three|new)\b|introduc(?:ed?|es) )|^(?:本文|论文|本论文|该文|作者|本論文|本研究|この論文|この研究|著者ら)(?:では|は|で|主要|首先)?.{0,40}?(?:提出|提案|介绍|紹介|設計|设计)|^(?:이|본|해당) ?(?:논문|연구)(?:은|는|에서는?)/iu
/** Words for trials and for what is tried in them. */
export const trying =
  /corpus|corpora|benchmark|compar|experiment|evaluat|\btests?\b|tested|trials?\b|participant|subjects?\b|users?\b|simulat|tasks?\b|human|实验|对比|测试|任务|データ|実験|比較|評価|検証|被験|タスク|데이터|실험|비교|평가|검증|태스크|사용/iu
/** What others did, in the words that begin a sentence on it. */
export const earlier =
  /^[●・•*\s-]{0,4}(?:(?:previous|prior|existing|earlier|conventional|traditional|other|most|many|current|past|standard) (?:\S+ ){0,3}?(?:works?|methods?|approach(?:es)?|stud(?:y|ies)|models?|systems?|techniques?|algorithms?|papers?|literature|solutions?|architectures?)\b|(?:従来|既存|先行研究|これまで|今まで|以前|通常|一般的?に|多くの)|(?:传统|以往|现有|已有|之前|过去|前人|前面|目前)|(?:기존|이전|종래|지금까지|일반적))/iu
/** Where such a sentence goes on to this paper. */
export const turn =
  /\b(?:however|but|whereas|while|instead|unlike|this (?:paper|work|method)|we|our|they propose|proposed|here|in contrast|by contrast|rather than|without|removes?|replaces?)\b|但|而本|本文|本论文|不同的是|与之|相比|我们|所提|提案|本論文|本研究|本手法|この論文|に対し|に比べ|と比べ|比較して|異な|だけでなく|できた|行った|示した|示している|開発|実現|ことで|解決|不要|が、|が，|하지만|그러나|반면|대신|달리|비해|본 ?(?:논문|연구)|이 ?(?:논문|연구)|제안|해결/iu
export const failing =
  /\b(?:fail|suffer|lack|cannot|can't|unable|limit|ignor|neglect|only|not|no|problem|difficult|hard|expensive|insufficient|require|need|rely|too)|ない[。．.]?$|なかった|てしまう|しまう|難し|困難|問題|課題|低下|できず|不足|无法|不能|没有|缺|忽略|难以|只能|问题|依赖|불가능|못|없|어렵|문제|한계|않/iu
export const assumption = /^(?:we )?(?:assume|suppose|consider|let)\b|^(?:假设|设|仮定|가정)/iu

export function isConclusion(key: string): boolean {
  return /conclusion|结论|結論|结语|結語|결론/iu.test(key)
}

/** Where findings stand as well as what is left open. */
export function isDiscussion(key: string): boolean {
  return /議論|discussion|讨论|토의|논의/iu.test(key)
}
