import { earlier, failing, isDiscussion, strongOutcome, turn } from './phrases.ts'
import { type AspectRules, rule } from './rule.ts'
import { says } from './says.ts'

const shortcoming =
  /課題|必要|できない|できず|ない|難|限界|問題|今後|べき|不明|低下|悪|コスト|失敗|余地|検討|不足|のみ|だけ|だが|まだ|未|遅|弱|依存|増大|か[。？?]?$|検証$|実用化|応用|拡張|に対応|したい|方法$|そう[。．.]?$|だろう|のではない|できれば|すれば|可能性|期待/u
/** What came out, where a discussion tells it. */
const found = /カギ|鍵|わか|知見|所見|示|された|なった|となっている|大きい|長く|短く/u
const wanting =
  /\b(?:not|no|only|fail|lack|need|require|limit|slow|expensive|cannot|can't|hard|difficult|too|unclear|few|small)|不|无|缺|仅|只|难|慢|没|未|한계|없|못|않|필요|어렵|느/iu

export const limitation: AspectRules = {
  pieces: [
    // A few words of a question leave open what was meant.
    rule('a question', '冬の場合は？', (text) => text.length < 20 && /[?？]$/u.test(text)),
    rule(
      'where others fail',
      '已有的钟缺乏余音',
      (text) => earlier.test(text) && failing.test(text) && !turn.test(text),
    ),
    // Below 議論 stand findings as often as what is left open.
    rule(
      'a finding',
      '大きい鐘を足すことがカギになる',
      (text, { key }) =>
        isOnlyDiscussion(key) && !shortcoming.test(text) && (strongOutcome.test(text) || found.test(text)),
    ),
  ],
  surely: (text, key) => !isOnlyDiscussion(key) && (wanting.test(text) || shortcoming.test(text)),
  whole: [
    rule('a question', 'What of frost?', /[?？]$/u),
    rule(
      'nothing that is wanting',
      'The bell is cast from tin and hung from ropes of hemp in towers',
      (text, { key }) => !isWanting(text, key),
    ),
    rule('praise', '精度が向上した', (text, { key }) => isDiscussion(key) && says('praising', text)),
  ],
}

/** Below a discussion a few words without one on what is wanting may be what was done as well as what is to be done. */
function isWanting(text: string, key: string): boolean {
  return says('wanting', text) || (text.length < 60 && !says('compared', text) && !isOnlyDiscussion(key))
}

function isOnlyDiscussion(key: string): boolean {
  return isDiscussion(key) && !/limit|限界|課題|한계|局限/iu.test(key)
}
