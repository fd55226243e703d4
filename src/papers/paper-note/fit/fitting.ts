import type { Aspect } from '../../paper.ts'
import { isNoAnswer } from './no-answer.ts'

/** Whether words answer what a section is asked for: surely, surely not (background, a caption, praise …), or nobody can tell. */
export type Fit = 'yes' | 'open' | 'no'

/** Longer texts are read up to here. */
const longestRead = 1200

export function fitOf(aspect: Aspect, whole: string, key: string): Fit {
  const text = whole.slice(0, longestRead).trim()
  if (isNoAnswer(text, aspect)) return 'no'
  return fits[aspect](text, key)
}

const fits: Record<Aspect, (text: string, key: string) => Fit> = {
  problem: fitOfProblem,
  method: fitOfMethod,
  result: fitOfResult,
  comparison: fitOfComparison,
  evaluation: fitOfEvaluation,
  limitation: fitOfLimitation,
}

function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`, 'iu')
}

/** How well it does against others. */
const surpassing =
  /\b(?:outperform|improv|achiev|surpass|exceed|beats?\b|superior|state[- ]of[- ]the[- ]art|sota\b|competitive|comparable|significant)|优于|提升|提高|超过|达到|最优|最好|更好|显著|上回|達成|向上|優れ|改善|향상|우수|달성|능가|개선/iu
/** What came of it, in so many words. */
const strongOutcome = either(
  surpassing,
  /\b(?:on par|better|best\b|higher|lower|faster|fewer|robust|effective|win rate|gains?\b)|有效|领先|降低|減らし|良い|高い|高か|低い|有効|有意|뛰어|높|좋|효과/iu,
)
const reported =
  /\d ?(?:%|％|倍|times\b|x\b|points?\b|dB)|\b(?:longer|shorter|cheaper|slower) than\b|\btimes (?:more|less|longer|faster|as)\b|\b(?:shows?|showed|shown|finds?|found|demonstrat|reveal|confirm|as a result|results? (?:show|indicate|suggest))|发现|表明|说明|证明|示した|示され|わかった|分かった|判明|確認でき|낮아졌|높아졌|늘었|줄었|확인|나타났|보였|보여|결과적으로/iu
const outcome =
  /\b(?:shows?|showed|shown|find|finds|found|demonstrate|reveal|indicate|suggest|observe|confirm|conclude|lead|leads|led|reach|reduc|increas|decreas|drops?|reaches|cannot|can|fails?|works?|performs?|able to|enough|only|no|not|more|less|than|same|twice|as .{1,20} as|robust|sufficient|important|helps?|matters?|depends?|correlat)|\d|[一二三四五六七八九十百千万半]|发现|表明|说明|证明|验证了|结果|能|可以|不|更|比|减少|增加|仍|接近|相当|得到|取得|有助|関係|示|わか|分か|判|確認|でき|得|減|増|変わ|差|影響|보였|보인|보여|나타|확인|감소|증가|빠르|가능|느|낮|했|됐|되었|알 수|차이|영향/iu
/** "We propose …", "本文提出…": what was made. */
const proposal =
  /^(?:inspired by .{0,200}|(?:in|with) (?:this|the) (?:paper|work|study|article),? |to this end,? |here,? |finally,? |overall,? )?(?:(?:we|the authors?|they|this (?:paper|work|article|study)|the paper) (?:have |has |also )?(?:propos|present|introduc|develop|design|describ|explor|investigat|stud)|propos(?:ed?|es|ing) |present(?:ed|s)? (?:an?|the|two|three|new)\b|introduc(?:ed?|es) )|^(?:本文|论文|本论文|该文|作者|本論文|本研究|この論文|この研究|著者ら)(?:では|は|で|主要|首先)?.{0,40}?(?:提出|提案|介绍|紹介|設計|设计)|^(?:이|본|해당) ?(?:논문|연구)(?:은|는|에서는?)/iu

function fitOfResult(text: string, key: string): Fit {
  if (isSetupAlone(text) || isCriticism(text) || newMeans.test(text)) return 'no'
  if (setupInFront.test(text) && !figured.test(text.replace(/^[^:：]{0,40}[:：]/u, ''))) return 'no'
  if (/^(?:as a (?:secondary|side)|to improve|future work|in (?:the )?future|今後|今后|未来|향후)/iu.test(text))
    return 'no'
  if (/(?:방법이|연구가|개선이|보완이|것이)? ?필요(?:하다|함|할 것|합니다)?[.]?$/u.test(text)) return 'no'
  if (/^\p{L}{1,12}\s?[:：] (?:if|whether|the (?:number|value|size)|\p{Ll}{1,15} of) /u.test(text)) return 'no'
  if (/^(?:components? of|\S{1,12} (?:indicates?|denotes?|stands? for|refers? to) )/iu.test(text)) return 'no'
  const isOutcome = strongOutcome.test(proposal.test(text) ? withoutPurposes(text) : text)
  if (proposal.test(text)) return isOutcome ? 'open' : 'no'
  if (isOutcome || reported.test(text)) return 'yes'
  // A conclusion tells the whole paper again; only what came of it is asked for.
  return isConclusion(key) && !outcome.test(text) ? 'no' : 'open'
}

/** Without what something is made for: "a unit designed to improve …". */
function withoutPurposes(text: string): string {
  return text.replace(/\b(?:designed|aims?|aimed|intended|made|trained|order|used) to (?:\w{1,15}ly )?\w{1,20}/giu, '')
}

/** On what something was tried, told as a sentence, without what came of it. */
function isSetupAlone(text: string): boolean {
  return (
    (triedOn.some((pattern) => pattern.test(text)) || trainingData.test(text)) &&
    !strongOutcome.test(text) &&
    !reported.test(text)
  )
}

const triedOn: readonly RegExp[] = [
  // What the experiments are about.
  /^(?:(?:本文|这篇(?:文章|论文)|论文|作者|文章)的?)?实验(?:部分)?主要(?:是|为|关于|围绕|针对|验证|比较)|^実験は主に|^실험은 주로|^(?:the )?experiments? (?:(?:are |is )?(?:mainly |mostly )?(?:about|concern|focus(?:ed)? on|look at|cover|deal with))\b/iu,
  /^(?:we|the authors?|they|it|the (?:model|method|approach|system)) (?:was |were |is |are |has been |have )?(?:evaluat|test|experiment|benchmark)(?:e[ds]?|ed|s|ing)?\b/iu,
  /^(?:本文|作者|论文|我们|文中)?(?:实验|测试|评测|评估)了/u,
  /(?:评测|评估|测试|实验)了?\s?(?:\d{1,4}|[一二三四五六七八九十两多几]{1,3})\s?(?:个|种|项)/u,
  /(?:做|进行)了?(?:大量|全面|充分|详细)?的?(?:实验|评估|评测|测试|验证)[。.]?$/u,
  /(?:で|を用いて|に対して|について|を)(?:実験|評価|検証)(?:を行った|を行っている|を実施した|した|している)[。.]?$/u,
  /(?:에서|에 대해|으로|를|을) (?:실험|평가|검증)(?:을 )?(?:하였다|했다|진행했다|진행하였다|수행했다|수행하였다|진행함|수행함|함)[.]?$/u,
]
const trainingData =
  /^(?:预?训练|微调|测试|验证|评测|实验)(?:数据集?|语料|集)(?:共|一共|包括|包含|有|为|使用|采用|来自|由|是)|^(?:the )?(?:training|test|evaluation) (?:data|set|corpus) (?:consists?|comprises?|includes?|contains?|is|are|has|have)\b|^(?:학습|훈련) ?데이터(?:는|로)|^(?:学習|訓練)データ(?:は|に)/iu

/** What the reader misses in it. */
function isCriticism(text: string): boolean {
  return missing.test(text) && !strongOutcome.test(text)
}

const missing =
  /\bthere (?:is|are) no (?:discussion|analysis|comparison|evaluation|experiments?|mention|explanation)\b|^(?:it|the paper|this paper|they|the authors?) (?:does|do|did) not (?:propose|discuss|consider|compare|evaluate|mention|report|provide|explain|analy[sz]e|address)\b|\b(?:is|be) (?:not realistic|unrealistic)\b/iu
/** What was made, as a name for it and no sentence on it: 새로운 기법. */
const newMeans =
  /(?:새로운|新しい) ?(?:기법|방법|방법론|모델|프레임워크|구조|알고리즘|手法|モデル|方法)(?:임|이다|である)?[.。]?$|^an? (?:new|novel) (?:\w{1,20} ){0,3}(?:method|model|framework|approach|algorithm|architecture|system|technique) (?:for|of|to)\b[^.]{0,160}\.?$/iu

function isConclusion(key: string): boolean {
  return /conclusion|结论|結論|결론/iu.test(key)
}

/** What came of it, with its figure or its comparison. */
const figured = either(surpassing, /\d ?(?:%|％|倍|dB)|\d\.\d/iu)
/** On what something was tried, instead of what came of it. */
const setupInFront =
  /^(?:(?:data ?sets?|corpus|corpora|tasks?(?: applied)?|metrics?|(?:performance |evaluation )?measures?|training|set-?up|settings?|hardware|applications?|baselines?(?: [\w-]{1,20}){0,2}|(?:nlu|cloud) services?|(?:统一|主要|硬件与?|评测|实验|训练|数据|仿真|真机)?(?:设置|设定|配置|实现|实现细节|硬件|指标|基准|环境|数据集|基线|吞吐|协议)|数据引擎\S{0,4}|任务|データ(?:セット)?|タスク|評価指標|設定|데이터(?:셋)?|평가 ?지표|설정)\s?(?:[(（/][^:：]{0,30})?[:：]|(?:evaluated|tested|applied|trained|experiment(?:s|ed)?|compared)(?: \S{1,20})? (?:on|to|with|in)\b|(?:评测|实验)(?:环境|任务|设置)?(?:覆盖|包括|涵盖)|所有(?:基线|方法|实验)|(?:quantitative|qualitative|visual)(?:ly)? (?:results?|performance|comparisons?|evaluation|analysis)\b|(?:test|training|validation) (?:error|accuracy|loss)(?:es)? (?:on|of|for)\b)|在.{1,30}上进行了?(?:全面)?(?:评估|评测|实验)/iu

/** Words for trials and for what is tried in them. */
const trying =
  /corpus|corpora|benchmark|compar|experiment|evaluat|\btests?\b|tested|trials?\b|participant|subjects?\b|users?\b|simulat|tasks?\b|human|实验|对比|测试|任务|データ|実験|比較|評価|検証|被験|タスク|데이터|실험|비교|평가|검증|태스크|사용/iu
/** What is tested, not how well. */
const trial = either(trying, /data ?sets?|数据集|すべて|全て|成功/iu)
const setup = either(
  trying,
  /data(?!-driven)|baseline|testing|questionnaire|survey|stud(?:y|ies)|metric|measur|accuracy|scores?\b|\b(?:f1|bleu|rouge|fid|auc|r?mse|mae|map|psnr|ssim|wer)\b|validat|\d{4}|games?\b|robots?\b|patients?\b|数据|語料|语料|比较|基准|评估|评测|仿真|真机|人|名|指標|コーパス|精度|測|調べ|측정|벤치|테스트|명/iu,
)
const names = /[A-Z]{2,}|[A-Z][a-z]+[A-Z]|\b[A-Z]\w+[ -]?\d/
/** Sentences of which only the result is told. */
const finding =
  /\b(?:makes?|becomes?|is|are|was|were|can be observed|gets?|converges?|reduces?|increases?|remains?|outperforms?|achieves?)\b|->|➔|⇒|という結果|がわかった|ことが分かった|좋음|높음|향상/iu

/** What it learned from, not on what it was tried. */
const learnedFrom = /(?:corpus|corpora|코퍼스|말뭉치|语料|コーパス|pre-?train|사전 ?학습|预训练|事前学習|언어 모델)/iu
const learning = /\b(?:pre-?)?train(?:ed|s|ing)?\b|학습|训练|学習/iu
const tried =
  /\d ?[%％]|\d\.\d|평가|실험|비교|검증|테스트|태스크|측정|벤치|점수|정확도|test|evaluat|compar|benchmark|task|accura|score|评测|评估|对比|实验|任务|测|評価|実験|比較|検証|タスク|精度/iu
/** Why something is so, or is hard, in front of whatever was done. */
const remarkOnTrials =
  /^(?:由于|因为|since |because |as the ).{1,80}(?:挑战|困难|很难|难以|challenging|difficult|hard to)/iu
const cause = /^.{1,40}(?:기 때문에|ため、)/u

function fitOfEvaluation(text: string): Fit {
  if (learnedFrom.test(text) && learning.test(text) && !tried.test(text)) return 'no'
  if (
    (remarkOnTrials.test(text) && !/对比|实验|compared|evaluated on/iu.test(text)) ||
    (cause.test(text) && !tried.test(text))
  )
    return 'no'
  if (
    /\b(?:can|could) be (?:seen|observed) (?:from|in)\b|^(?:it can be seen|we can see|可以看到|可以看出|➔|→|=>|->)/iu.test(
      text,
    ) &&
    !trial.test(text)
  )
    return 'no'
  if (/\b(?:is|are|was|were) the (?:fastest|best|most|smallest|only)\b/iu.test(text) && !trial.test(text)) return 'no'
  if (proposal.test(text) && !trial.test(text)) return 'no'
  if (setup.test(text) || names.test(text)) return 'yes'
  return finding.test(text) && strongOrCompared.test(text) ? 'no' : 'open'
}

const strongOrCompared = either(strongOutcome, /\b(?:more|less|than|observed|stable|harder|easier|while)\b/iu)

/** What others did, in the words that begin a sentence on it. */
const earlier =
  /^[●・•*\s-]{0,4}(?:(?:previous|prior|existing|earlier|conventional|traditional|other|most|many|current|past|standard) (?:\S+ ){0,3}?(?:works?|methods?|approach(?:es)?|stud(?:y|ies)|models?|systems?|techniques?|algorithms?|papers?|literature|solutions?|architectures?)\b|(?:従来|既存|先行研究|これまで|今まで|以前|通常|一般的?に|多くの)|(?:传统|以往|现有|已有|之前|过去|前人|前面|目前)|(?:기존|이전|종래|지금까지|일반적))/iu
/** Where such a sentence goes on to this paper. */
const turn =
  /\b(?:however|but|whereas|while|instead|unlike|this (?:paper|work|method)|we|our|they propose|proposed|here|in contrast|by contrast|rather than|without|removes?|replaces?)\b|但|而本|本文|本论文|不同的是|与之|相比|我们|所提|提案|本論文|本研究|本手法|この論文|に対し|に比べ|と比べ|比較して|異な|だけでなく|できた|行った|示した|示している|開発|実現|ことで|解決|不要|が、|が，|하지만|그러나|반면|대신|달리|비해|본 ?(?:논문|연구)|이 ?(?:논문|연구)|제안|해결/iu
const failing =
  /\b(?:fail|suffer|lack|cannot|can't|unable|limit|ignor|neglect|only|not|no|problem|difficult|hard|expensive|insufficient|require|need|rely|too)|ない[。．.]?$|なかった|てしまう|しまう|難し|困難|問題|課題|低下|できず|不足|无法|不能|没有|缺|忽略|难以|只能|问题|依赖|불가능|못|없|어렵|문제|한계|않/iu

const contrast =
  /\b(?:unlike|without|instead|compared|first|than|whereas|rather|no longer|no need|in contrast|differ)/iu
const comparative =
  /\b(?:first|unlike|without|instead|compared|than|new|novel|only|no (?:need|longer)|fewer|less|more|better|faster|simpler|differ|whereas|rather|not|eliminat|remov|replac|avoid|extend|general|both|end-to-end|can)|[不无新更比]|首|避免|减少|而非|代替|异な|異な|違|初|ない|ず|不要|なく|だけ|より|依存し|でき|可能|優れ|示|새|최초|달리|없이|대신|더|비해|않|가능/iu

function fitOfComparison(text: string): Fit {
  if (earlier.test(text) && failing.test(text) && !turn.test(text)) return 'no'
  if (earlierOnly.test(text) && !turn.test(text)) return 'no'
  // Whoever says “we” wrote the paper: it is its abstract.
  if (
    /\bwe (?:\w{1,12} )?(?:propos|present|introduc|develop|design|improv|explor|investigat)/i.test(text) &&
    !contrast.test(text)
  )
    return 'no'
  if (proposal.test(text) && !comparative.test(text)) return 'no'
  if (/\bhave been (?:proposed|developed|studied)\b/i.test(text) && !turn.test(text)) return 'no'
  return comparative.test(text) || strongOutcome.test(text) ? 'yes' : 'open'
}

/** ResNetなどでは…が問題点として挙げられている。 */
const earlierOnly =
  /(?:問題点?|課題)(?:として|と)(?:挙|上|あ)げ?られ|(?:には|では|は)適していない[。．.]?$|(?:が|は)(?:問題|課題)(?:である|だった|となっている)[。．.]?$/u

const trouble =
  /\b(?:problem|challeng|difficult|hard\b|harder|expensive|cost|slow|lack|limit|fail|suffer|cannot|can't|unable|insufficient|poor|ignor|neglect|bias|error|gap|need|how |what |why |whether|require|bottleneck|nobody|never|wears?\b|breaks?\b|worse|loses?\b|inefficien|unstable|unknown|unclear|ill-suited|no longer|too |only|not|without|low|few|missing|to [a-z]|goal|aim|improv|reduc|learn|detect|predict|estimat|find)|[?？]|问题|挑战|困难|难|昂贵|成本|慢|缺|不|无|限|如何|怎|需|瓶颈|误差|偏差|旨在|目标|解决|提高|減|課題|問題|難|困難|ない|なかった|コスト|遅|不足|限界|必要|目的|したい|ため|か[。？]?$|どう|低下|문제|어렵|한계|비용|느리|부족|없|못|않|필요|어떻게|목적|목표|위해|향상|줄이|떨어/iu
const background =
  /\b(?:is|are) (?:an?|the|one of|widely|commonly|often|used)\b|\b(?:has|have) been (?:widely |successfully |extensively )?(?:used|applied|studied|adopted)\b|^(?:近年|最近|随着|최근)|とは|是指|是一[种类个]|(?:이|)란 /iu
function isMostlyFormula(text: string): boolean {
  const [words = '', ...formulas] = text.split('$$')
  return formulas.length > 0 && words.length * 2 < text.length + 40
}

/** What somebody wants to do: "support custom constraints". */
const wish = /^(?:support|provid|enabl|allow|mak|build|design|handl|generat|speed|scal|train|find|extend|understand)/i
const assumption = /^(?:we )?(?:assume|suppose|consider|let)\b|^(?:假设|设|仮定|가정)/iu

function fitOfProblem(text: string): Fit {
  if (assumption.test(text)) return 'no'
  if (
    /^(?:the|our|this) (?:proposed )?(?:system|method|approach|framework|model|pipeline) \w+s\b|\b(?:following|several) advantages\b/i.test(
      text,
    ) &&
    !/how|fail|lack|cannot|not\b/i.test(text)
  )
    return 'no'
  if (isMostlyFormula(text)) return 'no'
  if (trouble.test(text)) return 'yes'
  // The name of a thing is no problem.
  if (!wish.test(text) && /^[\p{Script=Latin}\s()/,-]+$/u.test(text) && text.split(/\s+/).length <= 5) return 'no'
  return background.test(text.slice(0, 80)) ? 'no' : 'open'
}

/** What the paper itself does, said as such. */
const doing =
  /\b(?:we|they|the authors?|this (?:paper|work)|us(?:e[sd]?|ing)|propos|introduc|combin|replac|train|consist|compos)|本文|作者|我们|提出|使用|利用|采用|通过|引入|提案|を用い|を使|使用|利用|導入|組み合わせ|제안|본 ?논문|이 ?논문|사용|이용|도입|결합/iu
const impossible =
  /(?:불가능(?:했다|하다|함|하였다)?|어렵다|어려웠다|어려움|어려운 점이 있다|できない|できなかった|不可能(?:である|だ)?|難しい|困難である|无法(?:直接)?使用|(?:cannot|could not) be (?:directly )?applied)(?:[^\p{L}]{0,3})$/iu

function fitOfMethod(text: string): Fit {
  if (taskAlone.test(text) && !doing.test(text)) return 'no'
  if (preliminary.test(text) || (obstacle.test(text) && !doing.test(text))) return 'no'
  if (usualOnly.test(text) && !ofPaper.test(text)) return 'no'
  if (assumption.test(text) || (impossible.test(text) && !turn.test(text))) return 'no'
  if (earlier.test(text) && !turn.test(text) && !/개선|변형|改良|改进|拡張|扩展|基于|\bextend|\bbased on/iu.test(text))
    return 'no'
  if (
    /^\S{1,30}\s?(?:と(?:ほぼ)?同じ|と同様|와 ?(?:동일|같)|과 ?(?:동일|같)|相同|一样)\S{0,6}[。.]?$|^same as \S+[.]?$/iu.test(
      text,
    )
  )
    return 'no'
  return doing.test(text) ? 'yes' : 'open'
}

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

const shortcoming =
  /課題|必要|できない|できず|ない|難|限界|問題|今後|べき|不明|低下|悪|コスト|失敗|余地|検討|不足|のみ|だけ|だが|まだ|未|遅|弱|依存|増大|か[。？?]?$|検証$|実用化|応用|拡張|に対応|したい|方法$|そう[。．.]?$|だろう|のではない|できれば|すれば|可能性|期待/u

/** Below 議論 stand findings as often as what is left open. */
function fitOfLimitation(text: string, key: string): Fit {
  // A few words of a question leave open what was meant.
  if (text.length < 20 && /[?？]$/u.test(text)) return 'no'
  if (earlier.test(text) && failing.test(text) && !turn.test(text)) return 'no'
  const isDiscussion = /議論|discussion|讨论|토의|논의/iu.test(key) && !/limit|限界|課題|한계|局限/iu.test(key)
  if (isDiscussion && !shortcoming.test(text))
    return strongOutcome.test(text) ||
      /カギ|鍵|わか|知見|所見|示|された|なった|となっている|大きい|長く|短く/u.test(text)
      ? 'no'
      : 'open'
  if (isDiscussion) return 'open'
  return /\b(?:not|no|only|fail|lack|need|require|limit|slow|expensive|cannot|can't|hard|difficult|too|unclear|few|small)|不|无|缺|仅|只|难|慢|没|未|한계|없|못|않|필요|어렵|느/iu.test(
    text,
  ) || shortcoming.test(text)
    ? 'yes'
    : 'open'
}
