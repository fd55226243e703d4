import { type Fact, factOfPart, type Note, type Template } from '../note.ts'
import { isWithinElsewhere, type Part } from '../part.ts'
import { contributionRoles, isAspect, type Role } from '../roles.ts'

/**
 * Headings and labels of the sections that a reader writes: Ochiai's six questions, TLDR and key points, 核心贡献, 한줄 요약.
 *
 *     ## どんなもの？
 *     …
 *     **TL;DR:** …
 */
export const headings: Template = {
  name: 'headings of a paper’s sections',
  recognises: ({ outline }) => outline.parts.some(isSection),
  factsIn: ({ outline }: Note): Fact[] => outline.parts.filter(isSection).flatMap(factOfPart),
}

function isSection(part: Part): boolean {
  return part.role !== null && isOfSection(part.role) && part.form !== 'row' && !isWithinElsewhere(part)
}

function isOfSection(role: Role): boolean {
  return contributionRoles.includes(role) || isAspect(role) || role === 'remark' || role === 'doi' || role === 'arxiv'
}
