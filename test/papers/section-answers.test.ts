import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/papers/read-markdown.ts'

/** What sections of a note that is surely on one paper are asked for. */
function answersTo(sections: string, title = '# Bells of Tin in Old Towers') {
  const text = `${title}\n\n- Authors: I. Lund, P. Moss\n- Published at ICRA'19\n- Paper: <https://arxiv.org/abs/1901.00001>\n\n${sections}`
  const { papers, problems } = readMarkdown({ file: 'bells.md', text }, { columns: {} })
  const [paper] = papers
  const answers = (paper?.answers ?? []).map(({ aspect, answer }): [string, string] => [aspect, answer.text])
  return {
    title: paper?.title.text,
    answers: Object.fromEntries(answers),
    html: (paper?.answers ?? []).map(({ answer }) => answer.html).join('\n'),
    problems: problems.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  }
}

test('a hard break at the end of a paragraph leaves no mark', () => {
  const { answers, html } = answersTo(
    '## Method\n\n- Tin is cast by hand. \\\n- Cooled in oil\\\n\n## Results\n\n**TECH** tin \\\n**RING** 9 s \\\n**LOSS** -3 dB \\\n\n## Limitations\n\nWind\nhides everything\\\n',
  )
  expect(answers).toEqual({
    method: 'Tin is cast by hand. · Cooled in oil',
    result: 'TECH tin RING 9 s LOSS -3 dB',
    limitation: 'Wind hides everything',
  })
  expect(html).not.toContain('\\')
})

test('a bold line that heads what follows is no answer, but one that is all there is may be', () => {
  expect(
    answersTo('## Method\n\n**Twin Clapper Frame**\n\nThe frame uses two clappers on one rope.\n').answers,
  ).toEqual({
    method: 'The frame uses two clappers on one rope.',
  })
  expect(answersTo('## Method\n\n**Twin Clapper Frame**\n\nIts rope is short.\n').answers).toEqual({})
  expect(answersTo('## Method\n\n**Two clappers on one rope**\n').answers).toEqual({
    method: 'Two clappers on one rope',
  })
})

test('terms that are explained paragraph by paragraph belong together', () => {
  expect(
    answersTo('## Method\n\n**Casting** - tin is poured into sand\n\n**Tuning** - the rim is filed\n').answers,
  ).toEqual({ method: 'Casting - tin is poured into sand · Tuning - the rim is filed' })
})

test('a paragraph that ends by announcing a list is asked with it', () => {
  const long =
    'Bells crack where frost is hard and ropes are new, as every ringer knows from the first winter of his own.'
  expect(answersTo(`## Method\n\n${long} It uses the following methods.\n\n- oil\n- sand\n`).answers.method).toContain(
    'oil · sand',
  )
})

test('drawbacks below a conclusion are no results, and advantages only where they surely are', () => {
  expect(
    answersTo('## Conclusion\n\n- Pros\n  - Rings 12% longer\n- Cons\n  - Needs two ropes at 5 kg\n').answers,
  ).toEqual({ result: 'Rings 12% longer' })
  expect(
    answersTo('## Conclusion\n\n- Pros\n  - Tin can be had\n- Cons\n  - Needs two ropes at 5 kg\n').answers,
  ).toEqual({})
})

test('drawbacks below a background are those of others', () => {
  expect(
    answersTo('## Background\n\nBronze bells\n\n- cons\n  - too heavy\n  - hard to tune\n').answers,
  ).not.toHaveProperty('limitation')
  expect(answersTo('## Bells\n\n### Bronze by others\n\n- Heavy\n- Cons\n  - too heavy\n').answers).toEqual({})
  expect(answersTo('## Discussion\n\n- cons\n  - too heavy\n').answers).toHaveProperty('limitation')
})

test('what the title says already is not asked for', () => {
  const said = answersTo(
    '## Results\n\nTECH 65 nm OUT 10 GHz SPUR -63 dBc JITTER 175.3 fs POWER 31 mW\n',
    '# A 10-GHz Bell in 65 nm with −63-dBc Spur and 175-fs Jitter',
  )
  expect(said.answers).toEqual({})
  expect(said.problems).toEqual([
    'section-no-answer: The section “Results” is not asked: the title gives most of its figures already',
  ])
  const others = answersTo(
    '## Results\n\nTECH 65 nm OUT 10 GHz SPUR -70 dBc JITTER 240 fs POWER 31 mW\n',
    '# A 10-GHz Bell in 65 nm',
  )
  expect(others.answers).toHaveProperty('result')
})

test('a venue with its year is no title, nor a sentence of the reader’s below “Title and authors”', () => {
  const cited =
    '---\ntitle: ISSCC-2018\n---\n\n##### Full Citation\n\nI. Lund and P. Moss, "**A Bell of Tin for Old Towers**," 2018 ISSCC, doi: 10.1109/ISSCC.2018.1234567.\n\n## Results\n\nRings 12% longer.\n'
  expect(readMarkdown({ file: 'bell-of-tin.md', text: cited }, { columns: {} }).papers[0]?.title.text).toBe(
    'A Bell of Tin for Old Towers',
  )
  expect(answersTo('## 标题&作者\n\n用锡铸钟。顾名思义，钟更轻。\n\n作者来自北塔。\n').title).toBe(
    'Bells of Tin in Old Towers',
  )
  expect(answersTo('## 标题\n\n锡钟：老塔里的轻钟\n\n## 方法\n\n用锡铸钟。\n').title).toBe('锡钟：老塔里的轻钟')
})

test('sections of a note on several papers at once are not asked for', () => {
  expect(answersTo('## Method\n\nTin is cast by hand.\n', '# Bell-1、Bell-2、Bell-3').answers).toEqual({})
})

test('a citation in full is no contribution', () => {
  const text =
    '---\ntitle: A Bell of Tin for Old Towers\nyear: 2018\nauthors: I. Lund\n---\n\nI. Lund and P. Moss, "A Bell of Tin for Old Towers," 2018 ISSCC, pp. 4-5, doi: 10.1109/ISSCC.2018.1234567.\n\n## Results\n\nRings 12% longer.\n'
  expect(readMarkdown({ file: 'bell.md', text }, { columns: {} }).papers[0]?.contribution ?? null).toBeNull()
})

test('what a template asks for is no answer, wherever nobody has written one', () => {
  const prompts = [
    '## Problem\n\nThe one sentence summary of the trouble that this takes on and why it matters.\n',
    '## Method\n\nHow they solve the trouble (cast a bell? hang a rope?)\n',
    '## Results\n\nWhats the loudness, the outcome, the lesson.\n',
    '## Limitations\n\n- List weak sides of the paper here\n- In a list format\n',
    '## 研究问题\n\n问题陈述，需要解决的问题是什么？\n',
    '## 手法\n\n自分の言葉でまとめる。\n',
    '## 방법\n\n자신의 말로 정리\n',
  ]
  for (const prompt of prompts) expect(answersTo(prompt).answers, prompt).toEqual({})
})

test('what is counted in paragraphs of its own is asked whole, or not at all', () => {
  expect(answersTo('## 问题\n\n两件事不清楚： （1）钟为什么会裂？\n\n（2）绳为什么会断？\n').answers).toEqual({
    problem: '两件事不清楚： （1）钟为什么会裂？ · （2）绳为什么会断？',
  })
  expect(answersTo('## Problem\n\n(1) Bells crack when frost comes;\n').answers).toEqual({})
  expect(
    answersTo('## Method\n\nThe frame consists of two parts.\n\n- A yoke of oak\n- A rope of hemp\n').answers,
  ).toEqual({
    method: 'The frame consists of two parts. · A yoke of oak · A rope of hemp',
  })
  expect(answersTo('## Method\n\nThe frame consists of two parts.\n').answers).toEqual({})
})

test('a word or two are no answer, but for a figure that came out', () => {
  expect(
    answersTo('## Method\n\nBell18\n\n## Limitations\n\nexpensive.\n\n## Results\n\n12% louder\n').answers,
  ).toEqual({
    result: '12% louder',
  })
})

test('titles lose what stands behind them, and names and a year there are the paper’s', () => {
  const titleOf = (text: string, file = 'bells.md') => {
    const { papers } = readMarkdown({ file, text }, { columns: {} })
    return papers.map(({ title, authors, year }) => [title.text, authors, year])
  }
  const sections = '\n\n## Problem\n\nBells crack in frost.\n'
  expect(titleOf(`# Bells in Frost [[pdf]](https://arxiv.org/abs/1901.00001)${sections}`)).toEqual([
    ['Bells in Frost', null, 2019],
  ])
  expect(titleOf(`# Bells in Frost (2017, Moss et al.)${sections}`)).toEqual([['Bells in Frost', 'Moss et al.', 2017]])
  expect(titleOf(`# Bells in Frost (Moss and Lund, 2017)${sections}`)).toEqual([
    ['Bells in Frost', 'Moss and Lund', 2017],
  ])
  expect(
    titleOf(`# Bells in Frost (Winter 2020)\n\n**Authors**: P. Moss\n\n**Venue**: ICRA${sections}`)[0]?.[0],
  ).toContain('Winter')
  // Names and a year head the note, and the file has the title.
  expect(
    titleOf(`#### Ida Lund and Petra Moss, 2006\n#### Summary\nThe paper casts bells.${sections}`, 'Bells in Frost.md'),
  ).toEqual([['Bells in Frost', 'Ida Lund and Petra Moss', 2006]])
  const strong = '**Ringing Old Bells in Frost.** —— Ida Lund, Petra Moss [[paper]](https://arxiv.org/abs/1901.00001)'
  expect(titleOf(`${strong}\n\n### Introduction\n\nBells crack.${sections}`)[0]?.[0]).toBe('Ringing Old Bells in Frost')
  expect(
    titleOf(
      '# 1. Context\n\n- Bells are old\n\n# 2. Core Contributions\n\n- Bells that ring in frost\n\n# 3. Limitations\n\n- Only tin\n',
      '07. Ringing Old Bells in Frost/README.md',
    )[0]?.[0],
  ).toBe('Ringing Old Bells in Frost')
})

test('a link that only says that the paper is there tells that the note is on one', () => {
  const { papers } = readMarkdown(
    {
      file: 'bells.md',
      text: '# Bells in Frost\n\n## Introduction\n\n- Bells crack.\n- [Link to the paper](https://arxiv.org/abs/1901.00001)\n\n## Results\n\n- Rings 12% longer than tin\n',
    },
    { columns: {} },
  )
  expect(papers.map(({ title, year }) => [title.text, year])).toEqual([['Bells in Frost', 2019]])
})

test('a paragraph that breaks off is asked with the list behind it, and without one not at all', () => {
  expect(answersTo('## Method\n\nThe frame has two parts including\n\n- a wheel\n- a rope\n').answers.method).toBe(
    'The frame has two parts including · a wheel · a rope',
  )
  const cut = answersTo('## Method\n\nBells could be hung in many ways,\n\nThe tower is old.\n')
  expect(cut.answers).toEqual({})
  expect(cut.problems.join()).toContain('section-no-answer')
})

test('a lead-in makes room for what it leads to', () => {
  expect(
    answersTo(
      '## Method\n\nWe only sketch the casting here.\n\nThey propose bells that are cast from tin in one piece.\n',
    ).answers,
  ).toEqual({ method: 'They propose bells that are cast from tin in one piece.' })
})

test('what a reader misses in the writing is no limitation among others', () => {
  expect(
    answersTo('## Limitations\n\n- Only tin was tried\n- I wish they had explained what a clapper is\n').answers,
  ).toEqual({ limitation: 'Only tin was tried' })
})

test('what is wanting in related work is no limitation of this paper', () => {
  expect(
    answersTo(
      '## Introduction\n\n### R — Related work\n\n- **Limitations:** Bronze bells cannot be tuned.\n\n## Limitations\n\nOnly three towers were tried.\n',
    ).answers,
  ).toEqual({ limitation: 'Only three towers were tried.' })
})

test('a question that a guide puts to the reader is no answer', () => {
  expect(answersTo('## Problem\n\nWhy does this work matter?\n').answers).toEqual({})
})

test('questions in bold are labels, and ask what a heading of the same words asks', () => {
  const said = {
    problem: 'Bells of tin crack in frost, and nobody knows why',
    method: 'Hangs each bell from two ropes and warms its rim by hand',
    result: 'Ninety bells ring through a winter where thirty did',
    limitation: 'Nothing is said of bells that are heavier than a ringer',
  }
  const asked = ['What is it about?', 'How?', 'What came out of it?', 'What is missing?']
  const texts = Object.values(said)
  expect(answersTo(asked.map((one, at) => `**${one}** ${texts[at]}\n`).join('\n')).answers).toEqual(said)
  expect(answersTo(asked.map((one, at) => `- **${one}** ${texts[at]}\n`).join('')).answers).toEqual(said)
  expect(answersTo(asked.map((one, at) => `## ${one}\n\n${texts[at]}\n`).join('\n')).answers).toEqual(said)
  const other = [
    "**What's this paper about?**",
    '**How does it work?**',
    '**What did they find?**',
    '**What’s still open?**',
  ]
  expect(answersTo(other.map((one, at) => `${one}\n${texts[at]}\n`).join('\n')).answers).toEqual(said)
  expect(answersTo(`**Results.** ${said.result}\n\n**Limitations.** ${said.limitation}\n`).answers).toEqual({
    result: said.result,
    limitation: said.limitation,
  })
})

test('bold words that no section has are no labels', () => {
  expect(answersTo('## Method\n\n**Who rings?** Two ringers pull one rope by turns\n').answers).toEqual({
    method: 'Who rings? Two ringers pull one rope by turns',
  })
})

test('a name, the heading of a part and a topic are no answers', () => {
  expect(answersTo('## Method\n\nKiln Control Variates\n').answers).toEqual({})
  expect(answersTo('## Method\n\nKiln control by two clappers\n').answers).toEqual({
    method: 'Kiln control by two clappers',
  })
  expect(answersTo('## 方法\n\nA.铸钟流程\n').answers).toEqual({})
  expect(answersTo('## 动机\n\n钟声走势预测\n').answers).toEqual({})
  expect(answersTo('## 动机\n\n三年之后风一吹就发脆\n').answers).toEqual({ problem: '三年之后风一吹就发脆' })
})

test('problems and limits in one heading are the limits of the paper', () => {
  expect(answersTo('## 문제점 & 한계점\n\n- 종을 두 번 칠 수 없어서 소리가 짧다\n').answers).toEqual({
    limitation: '종을 두 번 칠 수 없어서 소리가 짧다',
  })
  expect(answersTo('## Limitations and open questions\n\n- It cannot ring twice in frost\n').answers).toEqual({
    limitation: 'It cannot ring twice in frost',
  })
})

test('what a reader does not understand of the writing is no limit of the paper', () => {
  expect(
    answersTo('## Limitations\n\nSome parts left unclear, and some terminology assumed to be known\n').answers,
  ).toEqual({})
  expect(answersTo('## Limitations\n\nThe part of the rim is not cooled, so it breaks in frost\n').answers).toEqual({
    limitation: 'The part of the rim is not cooled, so it breaks in frost',
  })
})

test('measures with their figures are results, and signs with what they mean are none', () => {
  expect(answersTo('## Results\n\n- AUC: 0.925\n- WER: 4.1\n').answers).toEqual({ result: 'AUC: 0.925 · WER: 4.1' })
  expect(answersTo('## Results\n\n- TP: bells that rang 3 times\n- FN: bells that were lost\n').answers).toEqual({})
})
