/**
 * What a reader misses in how a paper is written, or in what he knows himself: "I wish they had explained what a clapper is." The work
 * is no worse for that.
 */
export function isOnWriting(text: string): boolean {
  if (text.length >= longest) return false
  return (wish.test(text) && telling.test(text)) || remarks.some((pattern) => pattern.test(text))
}

const longest = 300

const wish =
  /\b(?:wish|would (?:have )?(?:liked?|preferred)|would (?:have )?been? (?:nice|helpful|better|good)|should have|could have|would do well to|i think|i thought)\b/iu
const telling =
  /\b(?:explain(?:ed|s)?|easier to (?:follow|read|understand)|(?:better|clearer|thorough|detailed|more) (?:descriptions?|explanations?|definitions?|overviews?|introductions?|background))\b/iu

const remarks: readonly RegExp[] = [
  /\b(?:no|little|limited|weak|poor|lack of|not (?:a lot of|much|enough)|not many|more) (?:\w{1,12} ){0,2}(?:discussions?|details?|explanations?|intuition|insights?|information)\b/iu,
  /\b(?:feels?|felt|might be nice|would be (?:nice|interesting)|(?:not|isn['’]t) (?:really |actually )?(?:a weakness|the authors?['’]? fault)|leaves? (?:a lot|much) (?:open|to be desired))\b/iu,
  /\b(?:paper|writing|text|section|notation|article) (?:is|was|were|are|gets|got|seems|felt|feels) (?:\w{1,12} ){0,2}(?:hard|difficult|tough|confusing|repetitive|verbose|dense|badly|poorly)\b/iu,
  /^(?:it )?(?:is |was |gets? |got )?(?:\w{1,10} )?(?:repetitive|verbose|wordy|(?:poorly|badly) (?:written|explained|organi[sz]ed)|(?:hard|difficult) to (?:follow|read|understand))\b/iu,
  /\bassumes? (?:that )?(?:the |a )?readers?\b/iu,
  /\b(?:parts?|sections?|terms?|terminology|notation) (?:\w{1,12} ){0,2}(?:unclear|unexplained|undefined|assumed to be known)\b/iu,
  /^I (?:\w{1,12} )?(?:need|lack|miss|want|do not have|don['’]t have)\b.{0,40}\b(?:understanding|background|knowledge)\b/iu,
  /^(?:i )?(?:had|have) (?:\w{1,10} )?(?:trouble|difficulty|difficulties|a hard time) (?:\w{1,10} )?(?:understanding|following|reading)\b/iu,
  /\b(?:helpful|nice|better|good) when (?:a|the) papers? (?:lists?|gives?|says?|tells?|states?|explains?|shows?)\b/iu,
  /(?:行文|文笔|写作|表述|叙述)(?:比较|有些|有点|很|太|较|不够|不太){0,2}(?:混乱|晦涩|难懂|啰嗦|不清|清楚|差)|(?:论文|文章)写得(?:比较|有些|有点|很|太|较|不太|不够){0,2}(?:乱|差|难懂|晦涩|清楚|啰嗦)/u,
  /(?:文章|論文|書き方|説明)(?:が|は)[^。]{0,6}(?:読みにく|読みづら|分かりにく|わかりにく|わかりづら|冗長)/u,
  /(?:글|논문|설명)[이은가는]\s?(?:너무 |매우 |다소 |좀 )?(?:읽기 (?:어렵|힘들)|난해|장황)/u,
]
