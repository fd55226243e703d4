import type { ListItem } from 'mdast'
import type { RichText } from '../../text/rich-text.ts'
import { linesOf, type NoteLine, tidied } from './lines.ts'
import { roleOf } from './roles.ts'

export interface Question {
  question: RichText
  answer: RichText
  line: number
}

/** Questions with their answers, as the reader wrote them. */
export class Questions {
  readonly found: Question[] = []
  private asked: { question: RichText; line: number } | null = null

  /** A question belongs to no answer of another section. */
  forget(): void {
    this.asked = null
  }

  /** "Q: …", "问：…"; below it or behind it its answer; "question :: answer". */
  takesLine({ line, number }: NoteLine): boolean {
    const asked = /^\s*(?:Q(?:uestion)?\s?\d{0,3}|问题?|問題?|質問|질문)\s*(?:[.]|[:：])\s*(?=\S)/iu.exec(
      line.text.slice(0, 40),
    )
    if (asked && /^\s*(?:Q\s?\d{0,3}|Question\s?\d{0,3}|问|問|質問|질문)\s*[:：]/iu.test(asked[0])) {
      this.asked = { question: tidied(line, asked[0].length), line: number }
      return true
    }
    const answered = /^\s*(?:A(?:nswer)?\s?\d{0,3}|答|回答|答案|답|답변)\s*[:：]\s*/iu.exec(line.text.slice(0, 40))
    if (answered && this.asked) {
      this.answer(tidied(line, answered[0].length))
      return true
    }
    const [whole, question = ''] = /^\s*(\S.{2,200}?)\s::\s+(?=\S)/u.exec(line.text.slice(0, 260)) ?? []
    if (whole !== undefined && roleOf(question) === null && !/[.。]$/.test(question)) {
      const answer = tidied(line, whole.length)
      if (answer.text !== '')
        this.found.push({
          question: tidied(line, 0, whole.indexOf(question) + question.length),
          answer,
          line: number,
        })
      return true
    }
    // A question that goes on over several lines is one of an example.
    if (this.asked && !/[?？]$/.test(this.asked.question.text) && line.text.trim() !== '') this.forget()
    return false
  }

  private answer(answer: RichText): void {
    if (this.asked && answer.text !== '') this.found.push({ ...this.asked, answer })
    this.asked = null
  }

  takesItem(item: ListItem, lineOffset: number): boolean {
    const [head, ...rest] = item.children
    if (head?.type !== 'paragraph') return false
    const lines = linesOf(head, lineOffset)
    const first = lines[0]
    if (!first || !this.takesLine(first)) return false
    for (const line of lines.slice(1)) this.takesLine(line)
    for (const node of rest)
      if (node.type === 'list')
        for (const child of node.children) {
          const [own] = child.children
          if (own?.type !== 'paragraph') continue
          const [line] = linesOf(own, lineOffset)
          if (line && !this.takesLine(line)) this.answer(tidied(line.line, 0))
        }
    return true
  }
}
