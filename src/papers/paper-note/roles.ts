import { normaliseHeader } from '../../words/scripts.ts'
import { isCommonHeading } from '../heading-kind.ts'
import { type Aspect, aspects } from '../paper.ts'
import words from './roles.json' with { type: 'json' }

/** What a key, label or heading of a note says that it holds. */
export type Role = keyof typeof words

const roleOfWords = new Map<string, Role>(
  (Object.keys(words) as Role[]).reverse().flatMap((role) => words[role].map((word): [string, Role] => [word, role])),
)

/** Ochiai's six questions and what others ask beside them, which everybody words a little differently. */
const questions: readonly [RegExp, Role][] = [
  [/^どんなもの/, 'one sentence'],
  [/^先行研究(?:と|に)?比べ/, 'comparison'],
  [/^技術や?手法の?キモ/, 'method'],
  [/^どうやって\S{0,9}検証/, 'evaluation'],
  [/^議論は?ある/, 'limitation'],
  [/^次に読む?べき/, 'related'],
  [/^何を解決/, 'problem'],
  [/^何が(?:新し|すご)い/, 'comparison'],
  [/^どう(?:やって|やった|解決)(?:\S{0,6}(?:解決|実現|提案))?(?:した|する)?$/, 'method'],
  [/^(?:限界|課題)は/, 'limitation'],
  // What everybody asks in his own words, as they are without their spaces.
  [/^what(?:is|s|was)(?:it|this|that|the)?(?:paper|work|study|article)?(?:all)?about$/, 'problem'],
  [/^what(?:is|s|was)(?:hard|wrong|the(?:issue|goal|aim|question|motivation))$/, 'problem'],
  [/^what(?:do|does|did)(?:it|they|the(?:paper|authors?))(?:want|ask|solve|tryto(?:do|solve))$/, 'problem'],
  [/^why(?:isit(?:needed|important|hard)|does(?:it|this)matter|should(?:i|we|one)care)?$/, 'problem'],
  [/^how(?:itworks|(?:do|does|did)(?:it|they|the(?:paper|authors?))(?:work|do(?:it|that)?|solve))?$/, 'method'],
  [/^what(?:do|does|did)(?:it|they|the(?:paper|authors?))(?:do|propose|build)$/, 'method'],
  [/^what(?:is|s|was)the(?:main|key|core|big)?(?:idea|trick|insight)$/, 'key idea'],
  [/^what(?:(?:came|comes)(?:outofit|out|ofit)|happened|worked|(?:is|s|was)the(?:result|outcome|finding))$/, 'result'],
  [/^what(?:do|does|did)(?:it|they|the(?:paper|authors?))(?:show|find|get|achieve)$/, 'result'],
  [/^(?:how(?:well|good)(?:(?:do|does|did|is|was)(?:it|they))?(?:work|do|perform)?|d(?:oes|id)itwork)$/, 'result'],
  [
    /^what(?:is|s|was|are|remains)?(?:still)?(?:missing|lacking|open|leftopen|unsolved|notsolved|notdone)$/,
    'limitation',
  ],
  [/^(?:what(?:doesnt|didnt|doesnot|didnot)work|where(?:does|did)itfail|what(?:is|s)thecatch)$/, 'limitation'],
  [/^(?:怎么|如何)(?:做|实现|解决)的?$/u, 'method'],
  [/^(?:结果|效果)(?:如何|怎么样|怎样)$/u, 'result'],
  [/^还?(?:缺少?了?什么|有(?:什么|哪些)(?:不足|缺点|局限))$/u, 'limitation'],
]

/** Longer texts are sentences. */
const longestKey = 60

/** The role of a key or heading; null where its words are of no use here. */
export function roleOf(key: string): Role | null {
  if (key.length > longestKey) return null
  const plain = normaliseHeader(withoutNumber(key.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')))
  if (plain === '') return null
  const whole = roleOfWords.get(plain)
  if (whole) return whole
  const joined = plain.replaceAll(' ', '')
  const asked = questions.find(([pattern]) => pattern.test(joined))
  if (asked) return asked[1]
  const roles = rolesOfParts(key, plain)
  // "Problems & limits" are those of the paper.
  if (roles[0] === 'problem' && roles.includes('limitation')) return 'limitation'
  return roles[0] ?? (isCommonHeading(key) === 'apart' ? 'related' : roleOfEnding(plain))
}

/** "作者 (authors)", "Notes/Questions", "Limitations and open questions": of the parts that say something, in order. */
function rolesOfParts(key: string, plain: string): Role[] {
  const roles = rolesIn(key, plain)
  // A heading that is a sentence, 便宜之后，验证成为瓶颈, only happens to have the word.
  return key.includes('，') && roles.length < key.split(/[，、]/u).length ? [] : roles
}

function rolesIn(key: string, plain: string): Role[] {
  return key.split(/[/&|・,，、;；()（）［］[\]]|\band\b|与|和|と(?=\p{Script=Han})|및/iu).flatMap((part) => {
    const own = normaliseHeader(withoutNumber(part))
    return own === '' || own === plain ? [] : (roleOfWords.get(own) ?? [])
  })
}

/** What keys that nobody can list have in common: "Paper URL", "记录日期". */
function roleOfEnding(plain: string): Role | null {
  if (plain.length > 24) return null
  if (/(?:^| )(?:urls?|links?)$|(?:链接|地址|网址|リンク|링크|주소)$/u.test(plain)) return 'links'
  return /^(?:read|reading|note|review|summary|entry|file) (?:date|time|status|author)$|^(?:阅读|笔记|记录|整理|读|読んだ|作成|更新|읽은|작성).{0,3}(?:日期|时间|时刻|状态|日|日時|날짜|일|시간)$/u.test(
    plain,
  )
    ? 'ignored'
    : null
}

/** "1. ", "2.3 ", "（三）", "一、" */
function withoutNumber(key: string): string {
  return key.replace(/^\s*[(（]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3})[)）.、:：\s]{1,3}(?=\S)/u, '')
}

export function isAspect(role: Role | null): role is Aspect {
  return (aspects as readonly (Role | null)[]).includes(role)
}

/** Where the reader's own words about the contribution stand, the best first. */
export const contributionRoles: readonly Role[] = [
  'one sentence',
  'contribution',
  'tldr',
  'summary',
  'key idea',
  'key points',
]

/** Whose words are a text that can be asked for. */
export function isOfText(role: Role | null): boolean {
  return isAspect(role) || (role !== null && contributionRoles.includes(role))
}

/** What was copied from the paper, or is about others: nothing in it is the reader's word on this one. */
export function isElsewhere(role: Role | null): boolean {
  return role === 'abstract' || role === 'related' || role === 'annotations'
}
