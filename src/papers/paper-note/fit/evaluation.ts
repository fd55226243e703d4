import { either, proposal, strongOutcome, trying } from './phrases.ts'
import { type AspectRules, rule } from './rule.ts'
import { hasFigure, isDefining, says } from './says.ts'

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
const strongOrCompared = either(strongOutcome, /\b(?:more|less|than|observed|stable|harder|easier|while)\b/iu)
/** "$L=12$" */
const value = /[A-Za-z_]\w{0,3}\$? ?= ?\$?\d/u
const named = /[A-Z]{2}|[a-z][A-Z]|[\s,(][A-Z][a-z]{2}/

export const evaluation: AspectRules = {
  pieces: [
    rule(
      'what it learned from',
      '종 말뭉치로 사전 학습함',
      (text) => learnedFrom.test(text) && learning.test(text) && !tried.test(text),
    ),
    rule('why trials are hard', '由于钟声各不相同，很有挑战性', isReason),
    rule('what can be seen', 'It can be seen from the third row', (text) => isSeen(text) && !trial.test(text)),
    rule(
      'which is best',
      'Tin bells are the fastest',
      (text) => /\b(?:is|are|was|were) the (?:fastest|best|most|smallest|only)\b/iu.test(text) && !trial.test(text),
    ),
    rule('a proposal', 'We propose a bell', (text) => proposal.test(text) && !trial.test(text)),
    rule(
      'a finding',
      'Thick bells become harder to tune',
      (text) => !isSetup(text) && finding.test(text) && strongOrCompared.test(text),
    ),
  ],
  surely: isSetup,
  whole: [
    rule('no trial', 'Bells of tin', (text) => !says('trying', text) && !hasFigure(text)),
    rule('nothing by name', 'on benchmarks of bells', (text) => !named.test(text) && !hasFigure(text)),
    rule('what measures mean', 'AUC measures how …', isDefining),
    rule('how it was trained', 'Adam, 30 epochs', (text) => says('setting', text)),
    rule(
      'with what it was compared, and not in what',
      'MYOと比較',
      /^.{0,24}(?:と|との)比較$|^comparison with \S{1,20}$/iu,
    ),
    rule('the value of a sign', '$L=12$', value),
  ],
}

function isSetup(text: string): boolean {
  return setup.test(text) || names.test(text)
}

function isReason(text: string): boolean {
  return (
    (remarkOnTrials.test(text) && !/对比|实验|compared|evaluated on/iu.test(text)) ||
    (cause.test(text) && !tried.test(text))
  )
}

function isSeen(text: string): boolean {
  return /\b(?:can|could) be (?:seen|observed) (?:from|in)\b|^(?:it can be seen|we can see|可以看到|可以看出|➔|→|=>|->)/iu.test(
    text,
  )
}
