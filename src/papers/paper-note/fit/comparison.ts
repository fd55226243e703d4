import { earlier, failing, proposal, strongOutcome, turn } from './phrases.ts'
import { type AspectRules, rule } from './rule.ts'
import { copied, says } from './says.ts'

const contrast =
  /\b(?:unlike|without|instead|compared|first|than|whereas|rather|no longer|no need|in contrast|differ)/iu
const comparative =
  /\b(?:first|unlike|without|instead|compared|than|new|novel|only|no (?:need|longer)|fewer|less|more|better|faster|simpler|differ|whereas|rather|not|eliminat|remov|replac|avoid|extend|general|both|end-to-end|can)|[不无新更比]|首|避免|减少|而非|代替|异な|異な|違|初|ない|ず|不要|なく|だけ|より|依存し|でき|可能|優れ|示|새|최초|달리|없이|대신|더|비해|않|가능/iu
/** ResNetなどでは…が問題点として挙げられている。 */
const earlierOnly =
  /(?:問題点?|課題)(?:として|と)(?:挙|上|あ)げ?られ|(?:には|では|は)適していない[。．.]?$|(?:が|は)(?:問題|課題)(?:である|だった|となっている)[。．.]?$/u

const others = /\bhave been (?:proposed|developed|studied)\b/i

export const comparison: AspectRules = {
  pieces: [
    rule(
      'where others fail',
      '従来の鐘では音が濁ってしまう',
      (text) => !turn.test(text) && ((earlier.test(text) && failing.test(text)) || earlierOnly.test(text)),
    ),
    rule('an abstract', 'To this end, we present a carillon', isOfAbstract),
    rule('a proposal', '本文提出砖窑', (text) => proposal.test(text) && !comparative.test(text)),
    rule(
      'that there are others',
      'Many bells have been proposed for towers',
      (text) => others.test(text) && !turn.test(text.replace(others, '')),
    ),
  ],
  surely: (text) => comparative.test(text) || strongOutcome.test(text),
  whole: [
    rule('nothing that is different', 'Bells of tin', (text) => !says('different', text)),
    rule('the first sentence of an abstract', 'In this paper, we …', copied),
  ],
}

/** Whoever says “we” wrote the paper. */
function isOfAbstract(text: string): boolean {
  return (
    /\bwe (?:\w{1,12} )?(?:propos|present|introduc|develop|design|improv|explor|investigat)/i.test(text) &&
    !contrast.test(text)
  )
}
