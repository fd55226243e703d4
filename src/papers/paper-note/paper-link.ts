import { labelOf } from '../../words/addresses/link-evidence.ts'

/** Words of a link that only say that the paper is there: "paper", "Link to the paper", "Original Paper Link", 论文链接. */
export function namesPaperLink(text: string): boolean {
  return labelOf(text) === 'paper' || (text.length < 40 && words.test(text.trim()))
}

const words =
  /^[[(]?(?:(?:link to|read) )?(?:the )?(?:original |full |research )?(?:paper|article|publication)(?:[ -](?:link|url|page|pdf))?[\])]?$|^(?:论文|原文|論文|논문)\s?(?:的)?(?:链接|地址|リンク|링크)$/iu
