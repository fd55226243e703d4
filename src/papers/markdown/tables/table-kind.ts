import { normaliseHeader } from '../../../words/scripts.ts'
import type { Columns, Field } from '../../columns.ts'
import { isCommonHeading } from '../../heading-kind.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Profile } from './column-content.ts'

export interface TableVerdict {
  takenFor: 'papers' | 'resources' | 'nothing'
  why: string
}

const paperHeader = /\b(?:papers?|publications?|preprints?|thesis|theses)\b|论文|論文|논문|文献/u
const ideaHeader =
  /\b(?:contributions?|novelty|tl ?dr|takeaways?)\b|\bideas?\b|\b(?:key|core|main) points?\b|贡献|貢獻|貢献|创新|創新|核心|기여/u
/** Venues, keywords and ideas in other languages of Europe. */
const headerAbroad =
  /^(?:zeitschrift|konferenz|tagung|schlagw[öo]rte?r?|kernaussagen?|kernidee|(?:haupt)?beitrag|revue|conférence|mots[- ]clés|(?:idée|contribution)s? principales?|apport|revista|congreso|palabras clave|contribución|aporte|rivista|conferenza|parole chiave|contributo|palavras[- ]chave|contribuição|журнал|конференция|ключевые слова|вклад)(?!\p{L})/u
/** Headers of tables of any kind: they say nothing for papers. */
const anyHeader =
  /^(?:source|where|from|publisher|name|title|date|time|type|category|status|description|notes?|comments?|tags?|来源|时间|类型|说明|备注|時間|備考|비고|날짜)$/u

/**
 * Whether a table is one of papers, by what its columns are called and hold. A "Title" may be that of a film, and a "Name" that of
 * an option: such tables need something that only papers have.
 */
export function judgeTable(
  headers: readonly string[],
  columns: Columns,
  fields: readonly (Field | null)[],
  profiles: readonly Profile[],
  around: Surroundings,
  isAmongPapers: boolean,
  isNamed: (index: number) => boolean,
): TableVerdict {
  const nothing = (why: string): TableVerdict => ({ takenFor: 'nothing', why })
  const at = (columns.title ?? columns.name)?.[0]
  const named = headers.filter(Boolean).slice(0, 8).join(' | ')
  if (at === undefined) return nothing(`no column holds titles (${named})`)
  const kind = columns.title || columns.year ? 'papers' : 'resources'
  const header = headers[at] ?? ''
  if (isNamed(at))
    return { takenFor: kind, why: `“${header}” is said to hold the ${columns.title ? 'titles' : 'names'}` }
  const profile = profiles[at]
  const words = profile?.words ?? 0
  const evidence = evidenceOf(headers, fields, profiles)
  const numbers = words < 5 ? numbersIn(profiles, fields, at) : 0
  if (numbers >= 2 && numbers >= (headers.length - 1) * 0.4)
    return nothing(`a table of results or quantities: ${numbers} of ${headers.length} columns are numbers`)
  const measured = profiles.filter((one) => one.filled > 0 && one.measures >= 0.6).length
  if (measured >= 2) return nothing(`a table of results: ${measured} of ${headers.length} columns are measurements`)
  if (columns.title && paperHeader.test(normaliseHeader(header))) {
    const hasMore =
      evidence.length > 0 || words >= 3 || fields.some((field) => isPaperField(field)) || profile?.titledLinks
    return hasMore
      ? { takenFor: kind, why: `“${header}” names papers` }
      : nothing(`“${header}” is all that speaks of papers`)
  }
  if (columns.title) {
    if (fields.some((field) => field === 'year' || field === 'authors') && words >= 5)
      evidence.push('long titles with year or authors')
    if (isCommonHeading(around.section.at(-1) ?? around.heading ?? '') === 'about papers')
      evidence.push('the heading above')
    if (isAmongPapers) evidence.push('the tables before it')
    if (evidence.length === 0) return nothing(`“${header}” holds titles, but nothing says that they are of papers`)
    return { takenFor: kind, why: `“${header}” holds titles; of papers, by ${evidence.join(', ')}` }
  }
  if (isAmongPapers && (columns.contribution || columns.figure))
    return { takenFor: kind, why: `“${header}” names things that notes on papers describe` }
  if (evidence.length === 0)
    return nothing(`“${header}” names things, but nothing says that they have to do with papers`)
  return { takenFor: kind, why: `“${header}” names what papers are about, by ${evidence.join(', ')}` }
}

/** How many columns beside the titles and years hold numbers. */
function numbersIn(profiles: readonly Profile[], fields: readonly (Field | null)[], at: number): number {
  return profiles.filter(
    (one, index) => one.filled > 0 && fields[index] !== 'year' && index !== at && one.numbers >= 0.6,
  ).length
}

function isPaperField(field: Field | null): boolean {
  return field !== null && ['year', 'venue', 'authors', 'contribution', 'method', 'keywords', 'figure'].includes(field)
}

/** What only notes on papers have. */
function evidenceOf(
  headers: readonly string[],
  fields: readonly (Field | null)[],
  profiles: readonly Profile[],
): string[] {
  const evidence: string[] = []
  if (profiles.some((profile) => profile.paperLinks * profile.filled >= 0.2)) evidence.push('links to papers')
  if (
    profiles.some(
      (profile, index) =>
        profile.filled >= 0.3 && (fields[index] === 'venue' || fields[index] === null) && profile.venues >= 0.4,
    )
  )
    evidence.push('venues')
  headers.forEach((header, index) => {
    const plain = normaliseHeader(header)
    if (anyHeader.test(plain)) return
    if (
      ideaHeader.test(plain) ||
      headerAbroad.test(plain) ||
      (paperHeader.test(plain) && fields[index] !== 'title') ||
      /^(?:fig(?:ure)?s?$|图$|圖$|図$|그림$|示意图|框架图|arxiv|doi|journal|conference|venue|key ?words?|关键词|关键字|キーワード|키워드|会议|期刊|会議|学会|발표|학회)\b/u.test(
        plain,
      )
    )
      evidence.push(`the column “${header}”`)
    else if (
      fields[index] === 'links' &&
      /\bcode\b|github|\brepo|implementation|代码|コード|코드|実装/u.test(plain) &&
      (profiles[index]?.labels ?? 0) > 0
    )
      evidence.push(`the column “${header}”`)
  })
  return evidence
}
