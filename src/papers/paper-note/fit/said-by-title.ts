/** So few figures may be in the title by chance. */
const fewest = 4
/** Titles round: 175.3 fs are “175-fs”. */
const rounding = 0.025

/** Whether a title gives more than half of the figures of an answer: whoever is asked reads them in the question. */
export function isSaidBy(title: string, answer: string): boolean {
  const asked = figuresIn(title)
  const figures = figuresIn(answer)
  const said = figures.filter((one) => asked.some((other) => Math.abs(one - other) <= rounding * one))
  return figures.length >= fewest && said.length * 2 > figures.length
}

/** Without their signs, which are written in many ways. */
function figuresIn(text: string): number[] {
  return (text.slice(0, 2000).match(/\d{1,9}(?:\.\d{1,9})?/g) ?? []).map(Number)
}

/** What is no paper's title, but that of many, or of none yet: "pruning_paper_summaries", "paper template". */
const ofMany =
  /(?:^|[\s_-])(?:papers|summaries|notes|reviews|readings|templates?)$|[_-]papers?$|^(?:my |paper )?(?:readme|format)$|(?:テンプレート|模板|템플릿|论文笔记|論文まとめ|논문 정리)$/iu

/** “GPT-1、GPT-2、GPT-3”: nobody could tell which of them is asked for. */
export function namesSeveral(title: string): boolean {
  if (ofMany.test(title.trim())) return true
  const names = title.slice(0, 200).split(/\s?[、,，/&＆]\s?/)
  return names.length > 1 && names.every((name) => /^\p{L}[\p{L}-]{0,20}[ -]?v?\d{1,3}(?:\.\d)?$/u.test(name))
}
