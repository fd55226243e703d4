import { either, isConclusion, proposal, reported, strongOutcome, surpassing } from './phrases.ts'
import { type AspectRules, rule } from './rule.ts'
import { figures, hasFigure, isDefining, says } from './says.ts'

const outcome =
  /\b(?:compared|strong|shows?|showed|shown|find|finds|found|demonstrate|reveal|indicate|suggest|observe|confirm|conclude|lead|leads|led|reach|reduc|increas|decreas|drops?|reaches|cannot|can|fails?|works?|performs?|able to|enough|only|no|not|more|less|than|same|twice|as .{1,20} as|robust|sufficient|important|helps?|matters?|depends?|correlat)|\d|[一二三四五六七八九十百千万半]|发现|表明|说明|证明|验证了|结果|能|可以|不|更|比|减少|增加|仍|接近|相当|得到|取得|有助|関係|示|わか|分か|判|確認|でき|得|減|増|変わ|差|影響|보였|보인|보여|나타|확인|감소|증가|빠르|가능|느|낮|했|됐|되었|알 수|차이|영향/iu
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
const missing =
  /\bthere (?:is|are) no (?:discussion|analysis|comparison|evaluation|experiments?|mention|explanation)\b|^(?:it|the paper|this paper|they|the authors?) (?:does|do|did) not (?:propose|discuss|consider|compare|evaluate|mention|report|provide|explain|analy[sz]e|address)\b|\b(?:is|be) (?:not realistic|unrealistic)\b/iu
/** What was made, as a name for it and no sentence on it: 새로운 기법. */
const newMeans =
  /(?:새로운|新しい) ?(?:기법|방법|방법론|모델|프레임워크|구조|알고리즘|手法|モデル|方法)(?:임|이다|である)?[.。]?$|^an? (?:new|novel) (?:\w{1,20} ){0,3}(?:method|model|framework|approach|algorithm|architecture|system|technique) (?:for|of|to)\b[^.]{0,160}\.?$/iu
/** What came of it, with its figure or its comparison. */
const figured = either(surpassing, /\d ?(?:%|％|倍|dB)|\d\.\d/iu)
/** On what something was tried, instead of what came of it. */
const setupInFront =
  /^(?:(?:data ?sets?|corpus|corpora|tasks?(?: applied)?|metrics?|(?:performance |evaluation )?measures?|training|set-?up|settings?|hardware|applications?|baselines?(?: [\w-]{1,20}){0,2}|(?:nlu|cloud) services?|(?:统一|主要|硬件与?|评测|实验|训练|数据|仿真|真机)?(?:设置|设定|配置|实现|实现细节|硬件|指标|基准|环境|数据集|基线|吞吐|协议)|数据引擎\S{0,4}|任务|データ(?:セット)?|タスク|評価指標|設定|데이터(?:셋)?|평가 ?지표|설정)\s?(?:[(（/][^:：]{0,30})?[:：]|(?:evaluated|tested|applied|trained|experiment(?:s|ed)?|compared)(?: \S{1,20})? (?:on|to|with|in)\b|(?:评测|实验)(?:环境|任务|设置)?(?:覆盖|包括|涵盖)|所有(?:基线|方法|实验)|(?:quantitative|qualitative|visual)(?:ly)? (?:results?|performance|comparisons?|evaluation|analysis)\b|(?:test|training|validation) (?:error|accuracy|loss)(?:es)? (?:on|of|for)\b)|在.{1,30}上进行了?(?:全面)?(?:评估|评测|实验)/iu

/** That something was looked at, and not what was seen. */
const naming =
  /(?:进行了?比较|做了?对比|的(?:生成)?效果)[。.]?$|(?:を|と)比較(?:した|している|する)?[。.]?$|^(?:numbers are|all methods|results are|system-level)\b/iu
/** "AUC: 0.925" */
const measure = /^[A-Z][\w@-]{1,15}\s?[:：]\s?\d/

export const result: AspectRules = {
  pieces: [
    rule('on what it was tried', 'We evaluated the bell on nine towers', isSetupAlone),
    rule('what the reader misses', 'It does not consider wooden towers', isCriticism),
    rule('what was made', 'A novel framework for casting bells', newMeans),
    rule(
      'a setting in front',
      'Datasets: Bells-5',
      (text) => setupInFront.test(text) && !figured.test(text.replace(/^[^:：]{0,40}[:：]/u, '')),
    ),
    rule(
      'what was looked at beside it, or will be',
      'To improve: thinner walls',
      /^(?:as a (?:secondary|side)|to improve|future work|in (?:the )?future|今後|今后|未来|향후)/iu,
    ),
    rule(
      'what is still needed',
      '더 가벼운 추가 필요',
      /(?:방법이|연구가|개선이|보완이|것이)? ?필요(?:하다|함|할 것|합니다)?[.]?$/u,
    ),
    rule(
      'what a sign stands for',
      'T: if a clapper was used',
      /^\p{L}{1,12}\s?[:：] (?:if|whether|the (?:number|value|size)|\p{Ll}{1,15} of) /u,
    ),
    rule(
      'what a part is called',
      'B denotes bronze',
      /^(?:components? of|\S{1,12} (?:indicates?|denotes?|stands? for|refers? to) )/iu,
    ),
    rule('a proposal', 'In this paper we proposed the RingBlock', (text) => proposal.test(text) && !isOutcome(text)),
    rule(
      'a conclusion without an outcome',
      'The bell makes use of tin',
      // A conclusion tells the whole paper again; only what came of it is asked for.
      (text, { key }) => isConclusion(key) && !outcome.test(text) && !isOutcome(text) && !reported.test(text),
    ),
  ],
  surely: (text) => !proposal.test(text) && (isOutcome(text) || reported.test(text)),
  whole: [
    rule('no outcome', 'The bell of a tower', (text, { key }) => !saysOutcomes(text, key)),
    rule('the whole paper again', 'We propose … and show …', isWholePaper),
    rule('that something was compared', '与铜钟进行了比较', (text, { key }) => !isConclusion(key) && naming.test(text)),
    rule('what measures mean', 'AUC measures how …', isDefining),
  ],
}

/** Apart from what something is made for: "a unit designed to improve …". */
function isOutcome(text: string): boolean {
  if (!proposal.test(text)) return strongOutcome.test(text)
  const bare = text.replace(
    /\b(?:designed|aims?|aimed|intended|made|trained|order|used) to (?:\w{1,15}ly )?\w{1,20}/giu,
    '',
  )
  return strongOutcome.test(bare)
}

/** On what something was tried, told as a sentence, without what came of it. */
function isSetupAlone(text: string): boolean {
  return (
    (triedOn.some((pattern) => pattern.test(text)) || trainingData.test(text)) &&
    !strongOutcome.test(text) &&
    !reported.test(text)
  )
}

function isCriticism(text: string): boolean {
  return missing.test(text) && !strongOutcome.test(text)
}

function isWholePaper(text: string, { key }: { key: string }): boolean {
  const longest = /[.。!！]\s|\s·\s|。/u.test(text.slice(0, -1)) ? 80 : 160
  const isLong = text.length > longest && !hasFigure(text)
  // “Compared to” tells what came out, and not what was done.
  const isDoing = says('doing', text.replace(/\bcompared (?:to|with)\b/giu, ''))
  return isConclusion(key) && (isLong || says('proposing', text) || isDoing)
}

/** Of what became better a list may leave out than what. */
function saysOutcomes(text: string, key: string): boolean {
  const pieces = text.split(' · ')
  const areFound = ofResults.test(key) && (pieces.length > 1 || text.split(/\s+/).length >= 8) && pieces.every(isFound)
  return areFound || pieces.every(saysOutcome)
}

/** Where nothing but results are told, what was found need not be measured. */
const ofResults =
  /^[\d.\s]{0,6}(?:(?:main|key|experimental|empirical) )?(?:results?|(?:main |key )?findings?)\s?[:：]?$|^(?:主要|实验)?(?:结果|发现)[:：]?$|^(?:実験)?結果[:：]?$|^(?:실험 |주요 )?결과[:：]?$/iu

function isFound(piece: string): boolean {
  return says('found', piece) || says('compared', piece) || saysOutcome(piece)
}

function saysOutcome(text: string): boolean {
  return (
    (says('compared', text) && says('others', text)) ||
    (hasFigure(text) &&
      (isMeasured(text) || says('found', text) || says('compared', text) || says('others', text) || figures(text) > 1))
  )
}

/** "12 %", "9 s", and figures in scripts where what is counted stands right behind them. */
function isMeasured(text: string): boolean {
  return (
    says('measured', text) ||
    measure.test(text) ||
    /\d ?(?:[xX×]|[a-zµ]?[HWVBmgsA]z?)(?![A-Za-z])/.test(text) ||
    /[一-龥가-힣]/.test(text)
  )
}
