import { expect, test } from 'vitest'
import type { Aspect } from '../../src/papers/paper.ts'
import { allRules, fitOf } from '../../src/papers/paper-note/fit/fit.ts'

const noAnswers: Record<Aspect, string[]> = {
  problem: [
    '这个图里的钟是本文的出发点，它的问题是太重。',
    '见论文。钟的问题很多。',
    '铃铛的响度取决于三个量 $$\\sum_{i=1}^{n} \\frac{a_i^2 + b_i^2}{c_i} \\cdot \\log(1 + d_i) - e_i$$',
    'hand-cast bronze bells (HCBB)',
    '[2019] Challenges',
    '和上一篇的问题一样，钟还是太重。',
    '설명에 쓰는 문제는 아래와 같다.',
    'A flue is a pipe that carries smoke.',
    'We assume a set of bells, each with one clapper.',
    '風鈴とは、風で鳴る鐘のこと。',
  ],
  method: [
    'We will only sketch how the bells are cast.',
    '我们只是简单介绍一下铸钟的流程。',
    '我们先说明什么是锡。',
    '在这个小节，我们把铸钟的步骤梳理一遍。',
    '先介绍钟的形状。',
    'ここでは鐘の鋳造について簡単に説明する。',
    '여기서는 종을 붓는 순서만 소개한다.',
    "Let's first look at the ropes.",
    'We start directly with the final method of the paper.',
    'ゴールは、錫だけで鐘を鋳ること',
    'b : bell · c(t) : clapper at t · r : rope of b',
    '종의 두께는 위와 같은 수식으로 정해진다.',
    'The Methods section describes how the study was carried out.',
    'After the survey, here we present our main contribution (RINGBELL).',
    'The authors usually begin with a drawing.',
    'The task is to tell which of two bells was rung.',
    '敲钟的任务就是让声音传到村口。',
    '当今铸钟最基本的做法是砂型。',
    'that rings without a rope',
    'It consists of three main parts.',
    '整体流程分为三个阶段。',
    '4 つの部品の組み合わせ。',
    '크게 세 단계로 구성된다.',
    '现有的钟大多是铜铸的，这些钟通过木锤敲响，但这会损失音量。',
    '(Skimmed only)',
    '我看不懂这一节',
    'Ringing bells without a rope by Moss',
    'Recap of tuning forks',
    'Kilnworks 是一家做砖窑的创业公司，要烧好砖，就要看得清火。',
    '参考：https://example.org/bells.pdf',
    '실험 설정',
    'Assume that no bell rings twice.',
    'Details of the flue pipeline',
    'loss function',
    'Previous methods cut each bell in half and fail at small ones.',
    '従来の手法は鐘ごとに模型を作るため、時間がかかってしまう。',
    '기존 Kiln 설명',
    '이 방법을 흐르는 물에 그대로 쓰기는 불가능했다.',
    'RingNet2と同じ.',
    'Best of the year: Lund, I. et al. "Bells" arXiv preprint arXiv:2101.00001 (2021).',
  ],
  result: [
    '这篇文章的实验主要是几种钟的音量。',
    'The experiments are mainly about the weight of the ropes.',
    'The Results and Discussion section summarizes what was found.',
    'reminds me of the bell in our village https://example.org/bell',
    'Main findings',
    '(Not read yet)',
    'I am not sure why the bell rings.',
    'Interesting paper and idea, but bronze this pure cannot be had.',
    'Nice idea.',
    '实验设置',
    '本文在三座塔（东、西、北）、两种钟上做了实验。',
    '我们测试了窑在刮风时的样子，燃料包括煤、柴、炭等等。',
    '该窑在两个镇上共评测了 12 个任务。',
    '训练数据共三万块砖，其中红砖一万。',
    'The training data consists of bells and forks.',
    'We evaluated the bell on nine towers.',
    'この鐘を三つの町で評価した。',
    '그 종을 세 마을에서 평가하였다.',
    'In this paper we proposed the RingBlock, a unit designed to improve how a bell is heard.',
    '두 종의 두께를 함께 고려하여 소리를 되살리는 새로운 기법.',
    'A novel framework for casting bells from tin.',
    'There is no discussion on how frost moves the rope.',
    'It does not consider wooden towers.',
    'The rope waits for all towers. This may be unrealistic in a storm.',
    'Check out some demos.',
    'The code is available for two bells.',
    'Datasets: Bells-5 and Kilns-30',
    'To improve: · thinner walls · more ropes',
    'Performance measures: strokes an hour, as rated on a scale from worse to better',
    'Evaluated on two towns and a harbour',
    'This paper presents an extended carillon, which can be tuned by hand and played by ropes.',
    '本文提出一种新的窑，由三层砖构成。',
    '이 논문은 여러 종의 소리를 잘 모았다.',
    'As a secondary question, the authors wondered who had tuned the bells.',
    'T: if a clapper was used',
    'Table 3: the bells of each tower',
    'What is the loudest bell?',
    '지금까지 종의 소리에 대해 살펴보았다.',
    '더 가벼운 추가 필요',
  ],
  comparison: [
    '7.5/10 This bell feels like one for a single winter.',
    'Previous works "fail to tell two bells apart when both ring".',
    '従来の鐘では、厚みを減らすと音が濁ってしまう。',
    '传统方法无法区分两口钟。',
    '大きな鐘では、音の遅れなどが問題点として挙げられている．',
    'To this end, we present a carillon that consists of ropes and wheels, together with a set of hammers.',
  ],
  evaluation: [
    '注：本文是随笔，不是论文，以下按能找到的数字整理。',
    'Note: this is a blog post; what follows is what could be found.',
    '3つの実験を行った',
    'We ran four experiments.',
    '做了三组实验',
    '세 가지 실험을 진행했다.',
    'Data sets and baseline models',
    '・Training details',
    '종 말뭉치를 이용하여 언어 모델을 사전 학습함.',
    '예비 종을 쓰기 때문에 소리가 끊길 일은 백 번에 한 번뿐임.',
    '由于钟声各不相同，评估钟声的好坏很有挑战性。',
    'Very detailed analysis of bells that is worth reading',
    '나머지 실험 추가 해야함..',
    'Thick bells become much harder to tune, while thin ones stay stable.',
    'The weakness of thick bells can be observed from the third row.',
  ],
  limitation: [
    'I wish they had explained what a clapper is.',
    'An overview of the tower at the start would have been nice; I think it would make the paper easier to follow.',
    'The paper gets very repetitive.',
    'They assume that the reader has rung a bell before.',
    'I need more background in casting for this one.',
    'Had trouble understanding the drawings.',
    'I like it better when a paper lists its bells first.',
    '论文写得比较乱。',
    '文章が読みにくい。',
    '논문이 읽기 어렵다.',
    '已有的钟大多只关注音量，缺乏对余音的处理。',
    '大きい鐘を足すことが高い音量を出すカギになる',
    'Author-stated limitations',
    '青銅の補間の感じいいかな',
    '鐘が小さすぎるんじゃね？？',
    '冬の場合は？',
  ],
}

const answers: Record<Aspect, string[]> = {
  problem: [
    'b : a bell of tin · c : a bell of bronze · r : which of them rings longer is not known',
    'support ringing orders of their own',
    '两个问题还不清楚：（1）钟为什么裂？（2）怎么补？',
    'It is not known why a bell of tin cracks.',
    'Ropes wear out where the wheel is rough.',
    'How can a bell be tuned without a lathe?',
    '鐘の音が遠くまで届かない。',
    'Bells are used to tell the time, but nobody hears them above the traffic.',
  ],
  method: [
    'We only use bells of tin and ring them in pairs.',
    '作者首先介绍了锡的配比，然后用砂型铸钟。',
    'We first cast a rim, then file it.',
    'It combines three bells of tin with one rope so that they ring in turn.',
    '现有的钟大多是铜铸的，但本文用锡。',
    'Tin is cast by hand and cooled in Oil',
    'The bell of Moss is rung by two ropes.',
    'A wire is drawn across the mouth of the bell and plucked.',
    'Previous methods cut each bell in half; here, it is warmed instead.',
    '従来の鐘の型を改良し、三つの部品に分ける。',
    'Notch filters at six multiples of the strike tone.',
    '종을 얇게 갈아 소리를 높인다.',
  ],
  result: [
    'Nice bells ring 12% longer.',
    'We evaluated the bell on nine towers; it outperforms bronze on eight.',
    '本文在三座塔上做了实验，均优于铜钟。',
    '训练数据减少一半时仍能敲响。',
    'We propose RingBlock and show that it is able to achieve a longer ring.',
    '새로운 기법이 소리를 12% 향상시켰다.',
    'The bell does not crack in frost, and there is no loss of volume.',
    'hedges are used twice as often',
    'Bells of tin ring for nine seconds.',
    'We propose a tin bell; it outperforms bronze in seven of nine towers.',
    '砖窑比土窑省一半的柴。',
    'Listeners prefer amber light',
  ],
  comparison: [
    'No lathe is needed.',
    'Earlier methods need a lathe, whereas this one works with a file.',
    '従来の鐘では音が濁ってしまうが、本手法では厚みを変えずに済む。',
    '不用任何石油制品',
    'The first bell that is cast in one piece',
  ],
  evaluation: [
    'They ran three experiments in two towers: frost, wind and rain.',
    'Note: nine towers, 200 bells',
    'Trained on Bells-5, tested on Kilns-30',
    '종 말뭉치로 학습하고 세 마을에서 평가함.',
    '由于没有公开数据，在三座塔上做了对比实验。',
    'Waterworks of three towns, 2,000 to 41,000 pipes.',
    'Bells-5 and Kilns-30',
    '28 人、二晩ずつ。',
    'Three listeners, blindfolded',
    'Compared with bronze bells in nine towers, tin rings longer.',
  ],
  limitation: [
    'I would have liked to see it tested in a real tower.',
    'We only discuss towers of wood.',
    'The definition of a crack is too narrow.',
    'They should have tried bronze, or a discussion of frost.',
    'No ablation experiments',
    '限制 1：钟舌需要重新调，铜/锡比例/模型',
    'Interesting idea, but the tower is not realistic.',
    'It does not consider wooden towers.',
    'Wind hides everything',
    '雨の日は紙が柔らかくなる。',
    'cotton only',
    '真夏のデータで試すこと',
  ],
}

for (const aspect of Object.keys(noAnswers) as Aspect[]) {
  const key = aspect === 'limitation' ? '議論はある？' : aspect
  test.each(noAnswers[aspect])(`no answer to the ${aspect}: %s`, (text) => {
    expect(fitOf(aspect, text, key)).toBe('no')
  })
  test.each(answers[aspect])(`may answer the ${aspect}: %s`, (text) => {
    expect(fitOf(aspect, text, key)).not.toBe('no')
  })
}

test('a conclusion answers only where it says what came out', () => {
  const text = 'The bell makes use of tin and focuses on the rim.'
  expect(fitOf('result', text, 'Conclusion')).toBe('no')
  expect(fitOf('result', text, 'Results')).toBe('open')
})

test('limitations are taken as they stand where the heading asks for them', () => {
  expect(fitOf('limitation', '大きい鐘を足すことが高い音量を出すカギになる', '限界')).not.toBe('no')
})

test.each(allRules().map(({ aspect, rule }) => [rule.name, rule.such, aspect, rule] as const))(
  'the rule on %s holds for “%s”',
  (_, such, aspect, rule) => {
    // A conclusion and a discussion tell more than results and limits do, so that some rules are theirs alone.
    const keys = [aspect, 'Conclusion', '議論はある？']
    expect(keys.some((key) => rule.holds(such, { aspect, key }))).toBe(true)
  },
)

test.each(['Conclusion', '结论', '結論', '结语', '結語', '결론'])('%s tells the whole paper again', (key) => {
  expect(fitOf('result', 'The bell makes use of tin and focuses on the rim.', key)).toBe('no')
})
