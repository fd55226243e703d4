/** What a reader wonders, weighs or is reminded of, which tells nothing of the paper: 読み違い？？, "reminds me of …", "8.5/10 …". */
export function isMusing(text: string): boolean {
  return text.length < 240 && musings.some((pattern) => pattern.test(text))
}

const musings: readonly RegExp[] = [
  /[？?]{2}/u,
  /読み違い|勘違いし|よく見ていない|(?:じゃね|じゃん|かな|かなぁ?|かも|なあ|っけ|迷う|気がする)[。．.？?！!]{0,2}$|んでね$|のだろう(?:か)?[。．？?]?$/u,
  /\breminds? me of\b|^\(?(?:i think|not sure|maybe|hmm+|idk|imo)\b[^.]{0,30}\?\)?$/iu,
  /^\d{1,2}(?:\.\d)?\s?[?？]?\s?\/\s?(?:5|10|100)\b/,
  /^(?:与|和|跟|同)上一?篇[^，。]{0,8}(?:相同|一样|类似)|^same as (?:in )?(?:the )?(?:previous|last|above) (?:papers?|notes?|works?|one)|^前の論文と(?:同じ|同様)|^(?:이전|앞|위) 논문과 (?:같|동일|마찬가지)/iu,
  /^see (?:the )?(?:discussion|comments?|notes?)\b/iu,
]
