import { isFewWords } from './bare-words.ts'
import { isCutShort } from './counted.ts'
import { type Rule, rule } from './rule.ts'

/**
 * What no answer may be where nothing else of its note is: too little, or words that need the figure, the table or the sentence that they
 * point at, or tell what their reader thought or did himself.
 */
export const ofAnyAnswer: readonly Rule[] = [
  rule('too few words', 'expensive.', (text, { aspect }) => isFewWords(text, aspect)),
  rule('the first of what is counted', '(1) Bells crack;', isCutShort),
  rule('that something follows', '步骤如下', (text) => !text.includes(' · ') && announcing.test(text)),
  rule('what stands on the page of the paper, or elsewhere in the note', 'see Figure 3', [
    /(?:\b(?:see|shown|shows?|from|in|on|of|to|and|the) |[(（])(?:the )?(?:\p{Ll}{1,12} )?(?:tables?|figures?|fig\.|figs\.|eqs?\.|equations?|appendix|sections?|plots?|graphs?|charts?|screenshots?) ?(?:\d|[A-Z]\b|above|below)/iu,
    /\b(?:as (?:in|described in) \[\d|the (?:table|figure|picture|image|plot|graph|diagram|chart|curve)s? (?:above|below|on the)|(?:above|below|following) (?:table|figure|picture|image|plot|graph|diagram|chart|equation|formula)|confusion matri(?:x|ces)|(?:see|mentioned|described|discussed|shown|listed|given|results?|details?|examples?) (?:above|below|here)|as above|the (?:columns?|rows?|dashes|numbers|bold) (?:show|indicate|are|denote)|^columns show|dashes indicate|(?:left|right)most|highlighted|(?:red|blue|green) (?:line|box|curve|arrow|part)s?)\b/iu,
    /^(?:(?:table|figure|fig\.?) ?\d|(?:the )?(?:main )?results? (?:are|is) (?:shown|given|listed|presented|reported|as follows))/iu,
    /[上下左右][图表圖]|如[图表圖]|[图表圖]\s?\d|(?:示意|流程|框架|结构)图|图(?:示|中|里)|表(?:中|格|里)|看(?:一下)?(?:表|图|论文|原文|paper)|(?:见|参见|详见|参考)(?:原文|论文|附录|paper|前|后|下|上)/iu,
    /(?:不|未)(?:在这里|再|做|作|详细|具体|一一)?(?:详细|具体)?(?:展开|赘述|贴|列出|细说)/u,
    /(?:図|表|グラフ|テーブル|式)\s?(?:\d|参照|の通り|に示|から|より|では)|[上下右左](?:の)?(?:図|表|グラフ)|(?:下記|上記|上述|前述|後述)|参照[。.]?$|テーブル中/u,
    /(?:그림|표|식|수식|그래프|도표)\s?(?:\d|참[고조]|에서|과 같|와 같|처럼)|(?:위|아래|다음)(?:의|와|과|에|는|쪽)? ?(?:그림|표|식|수식|그래프|같|이미지|예)|(?:위|아래)에서 (?:언급|설명|말)|앞에서|앞서/u,
  ]),
  rule('a word for what was said before', 'This makes it hard', [
    /^(?:this|that|these|those|such|here|there(?! (?:is|are|was|were)\b)|the (?:former|latter|above|same|other|others|second|first) ?)(?! ?(?:papers?|works?|articles?|stud(?:y|ies)|authors?|research|models?|methods?|approach|system|framework|is the first)\b)\b/iu,
    /^(?:but|so|and|or|then|thus|hence|therefore|however|instead|otherwise|for example|for instance|e\.g\.|i\.e\.|in other words|as a result of this|because of this|for this reason|in this case|to do (?:this|so)|on the other hand|similarly|likewise|finally|next|secondly?|second,|lastly|after that)\b/iu,
    /^(?:这(?!(?:篇|个?(?:工作|方法|模型|文章|论文)))|该(?:问题|现象|图|式|部分)|此(?:处|时|外|法)|其(?:中|次|他|实|余)|上述|前者|后者|因此|所以|但是?|然后|接着|另外|同时|那么|例如|比如|也就是|即)/u,
    /^(?:これ|それ(?!ぞれ)|あれ|ここ|そこ|この(?!論文|研究|手法|モデル|フレームワーク)|その|そのため|そこで|また|しかし|だが|例えば|たとえば|つまり|一方|次に|さらに|なお|ただし|同様に|よって|従って|したがって|前者|後者)/u,
    /^(?:이는|이것|이를|이러한|이런|이와|이에|그(?:것|래서|러나|리고|런|중)|따라서|하지만|또한|또,|예를 들|즉|이때|여기|해당 (?:알고리즘|문제|그림)|이 (?:때|경우|문제|방식))/u,
  ]),
  rule(
    'the same within a sentence',
    'To address these challenges, …',
    /^.{0,60}\b(?:this|these|those|such|the above) (?:issues?|challenges?|problems?|limitations?|difficult(?:y|ies)|gaps?|goals?|trends?)\b|\b(?:in|of) this (?:section|chapter|part)\b/iu,
  ),
  rule('what the reader did, meant or leaves out', 'I think …', [
    /\b(?:seems?|seemed|afaik|iirc|probably|presumably|perhaps|maybe|suspicious(?:ly)?|skim(?:med)?|would (?:love|like|have)|(?:could|should) have|lack of (?:clarity|experiments)|hmm+)\b|듯[)\s.]|당연히|아마|多分|おそらく|恐らく|大概(?:是|就)|应该是/iu,
    /\b(?:i (?:think|guess|believe|feel|ran|run|trained|tried|tested|like|liked|wonder|assume|suspect|don['’]t|do not|would|am|was)|i['’]m|imo|imho|in my (?:opinion|view|experience|run|case)|my (?:own )?(?:run|runs|results?|opinion|machine|laptop|thoughts?|understanding|implementation|summary|notes?)|not sure|i\.?e\.?, i)\b/iu,
    /我(?:认为|觉得|感觉|猜|看了|想|的理解|自己|们认为)|个人(?:认为|觉得|理解)|感觉|貌似|似乎|好像|不太(?:懂|清楚|明白)|复现(?:结果|了)|自己跑|不看(?:了|这)/u,
    /(?:と思う|と思った|と感じた|気がする|らしい|っぽい|だろう|かもしれない|よくわから|よく分から|手元で|自分で(?:試|動))/u,
    /(?:라고 생각|인 것 같|듯하|듯 하|것 같다|것 같습니다|모르겠|내 생각|개인적으로|직접 (?:돌려|실행))/u,
    /\b(?:not (?:discussed|mentioned|stated|reported|specified|provided|given|applicable|available|covered)|no (?:numerical )?(?:benchmarks?|results?|limitations?|information|details?) ?(?:(?:are|is|were|was) )?(?:given|reported|mentioned|stated|provided|discussed|found)?\.?$|unclear from the paper)|^no numerical\b|未提及|没有提到|未说明|论文(?:中)?没有|記載なし|特に(?:なし|ない)|언급(?:이|은)? ?없/iu,
    /(?:here|this (?:note|summary|post|section|repo|repository|readme))\b.{0,30}\b(?:i|we) (?:summari[sz]e|cover|describe|list)|^(?:summary|overview|to summari[sz]e|in summary|in short|tl;?dr|정리(?:해보면|하자면|하면)|요약(?:하면|하자면)|まとめると|要するに|总结一下|总的来说|简单来说|简单说)\b/iu,
    /^(?:the )?(?:authors?|paper|they) (?:says?|states?|writes?|claims?|argues?|notes?|mentions?)\s?:/iu,
    /^(?:这里|这儿|此处|ここでは|여기서)/u,
  ]),
  rule('what breaks off, or is a diagram or code', 'rope → wheel → bell', [
    /[:：–—\-,，、(（]$|\b(?:the|an?|of|to|with|for|and|or|by|from|in|on|is|are|as|that|which|than)$/iu,
    // Steps and turns that a diagram would show.
    /(?:(?:→|➔|⇒|=>|->)[^→➔⇒]{0,200}){2}|^(?:→|➔|⇒|=>|->)/u,
    /\b(?:inputs?|outputs?|control|metrics?|given)\s?(?:[:：]|\s[–-]\s)|^(?:can|could|does|do|is|are|how|why|what) (?:we|it|they|you)\b|(?:^|· )예\s?[:：]|등 .{0,20}에서 설명/iu,
    // All of it is in brackets, or it begins as a list of letters.
    /^[(（][^()（）]*[)）][.。]?$|(?:^|\s)[B-E]\.\s\p{Lu}/u,
    /\b(?:paper|code|project|repo|github) (?:link|page|url)s?\b/iu,
    /\b(?:TODO|TBD|FIXME|WIP)\b|\?{2,}|-{4,}|…$|\.\.\.$/u,
    /^(?:\$|npm |pip |python |git |curl |sudo |import |from \S+ import|def |#include)/u,
    /<(?:img|div|br|p|table)\b|!\[|\]\(/iu,
  ]),
  rule('what ends in a heading', '钟：五座 结果', /\s(?:实验)?(?:结果|结论|效果|流程)(?:图)?$/u),
  rule(
    'more figures than anybody recalls',
    'TECH 28 nm OUT 11.9 - 14.1 GHz SPUR -73.2 dBc FRAC -63.2 dBc POWER 18 mW JITTER 58 fs REF 5 MHz',
    isSheet,
  ),
  rule('an address', 'Code: https://example.org · Bells of tin', /https?:\/\//u),
  rule('formulas in place of sentences', '$a = b$, $c = d$, $e = f$, $g = h$', isMostlyNotation),
  rule('which is left open, and how much', 'Better on various tasks', isVague),
  rule(
    'that something is discussed',
    'Challenges: Discusses future directions',
    /(?:^|[:：]\s|· )discusses\b|\bacross (?:multiple|various|several|many) (?:domains|tasks)[^,;]{0,20}(?:[.·]|$)|\bvarious (?:novel|new|different) (?:\p{Ll}{1,15} ){0,2}(?:choices|techniques|methods|approaches|strategies)\b/iu,
  ),
]

/** That something follows, which a list would be. */
const announcing =
  /下面(?:给出|是|介绍|列出)|(?:如下|以下)(?:所示|是|为|几|[:：。]?$)|以下の|\bas follows\b|\bthe following\b|다음과 같/iu

/** A data sheet: every third word is a figure, and there are many. */
function isSheet(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const figures = words.filter((word) => /\d/.test(word) && !/\p{L}/u.test(word)).length
  return figures >= 7 && figures * 3.5 >= words.length
}

/** Formulas, with the meaning of their signs, in place of sentences. */
function isMostlyNotation(text: string): boolean {
  const words = text.replace(/\$\$[^$]{0,2000}\$\$|\$[^$]{1,400}\$/gu, ' ')
  const formulas = text.match(/\$[^$]{1,400}\$/gu)?.length ?? 0
  const signs = words.match(/[=^\\{}|_]/gu)?.length ?? 0
  return words.replace(/\s+/g, ' ').length * 4 < text.length || formulas > 3 || signs > 3
}

/** "Better on various tasks": neither which, nor how much. */
function isVague(text: string): boolean {
  return text.length < 60 && !/\d|[A-Z]/.test(text.slice(1)) && various.test(text)
}

const various =
  /(?:様々な|さまざまな|いろいろな|多くの|various|several|many|多个|各种|多种|다양한|여러) ?(?:タスク|データセット|tasks?|data ?sets?|任务|数据集|태스크|데이터 ?셋)/iu
