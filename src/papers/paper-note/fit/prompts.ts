/** What a template asks its reader to write, which nobody has written yet: "(Explain the method in your own words.)" */
export function isPrompt(text: string): boolean {
  return (
    inBrackets.test(text) ||
    inKorean.test(text) ||
    /^a short summary - or an abstract in \d sentences/i.test(text) ||
    (text.length < 160 && prompts.some((pattern) => pattern.test(text)))
  )
}

const inBrackets =
  /^[(（[<【](?:you should|explain|describe|write|summari[sz]e|list|what|how|why|please|briefly|add|insert|fill|put|请|简要|描述|说明|填写|用一句话|ここに|簡潔に|記入|여기에|작성|간단히)[^()（）]*[)）\]>】]$/iu
const inKorean =
  /^(?:간략하게|간략히|간단하게|간단히|논문의 (?:결론|내용|방법|문제|목적))[^.]{0,60}(?:소개|정리|작성|서술|요약|설명)(?:한다|하기|하세요)\.?$/u

const prompts: readonly RegExp[] = [
  /^(?:what|which|how|why)\b.{0,40}\b(?:the|this) (?:paper|work|article|study|authors?)\b.{0,30}\?$/iu,
  /^(?:describe|explain|summari[sz]e|list) (?:succinct|brief|short|concise)/iu,
  /^(?:list|describe|summari[sz]e|explain|discuss|outline|state|name|give|write(?: down)?|note)\b[^.]{0,80}\b(?:here|in your own words|of (?:the|this) paper)[^.]{0,30}\.?$/iu,
  /^(?:in|as) (?:an? )?(?:list|bullet(?:ed)?(?: points?)?) ?(?:format|form)?\.?$/iu,
  /^(?:the |an? )?(?:one|two|three|[123])[- ](?:sentence|line|paragraph) (?:summary|description|overview) (?:of|for) (?:the|this)\b/iu,
  /^how (?:do |did |does )?(?:they|the authors?|the paper|it|this paper) (?:solves?|approach(?:es)?|address(?:es)?|do(?:es)?|evaluates?|tackles?)\b[^.。]{0,40}(?:\([^()]{0,100}\?\)|\?)$/iu,
  /^why (?:does|do|is|are) (?:this|the|these) (?:works?|papers?|problems?|research|topic) (?:matter|important|interesting|relevant)\b[^.]{0,20}\?$/iu,
  /^what(?:'s|’s|s| is| are| was| were) the [^.]{1,60}, (?:and )?the\b/iu,
  /\b(?:this is for you to|in your own words|fill (?:this|me) in|to be filled in)\b/iu,
  /^写完笔记|用自己的(?:话|语言)(?:来)?(?:描述|概括|总结|写)|(?:问题陈述|作者)[^。]{0,24}(?:是什么|有哪些|哪些|什么)[？?]$/u,
  /自分の言葉で(?:書|まとめ|説明|要約)|^(?:ここに|この欄に)/u,
  /^여기에|(?:내|자신의) 말로 (?:재서술|정리|설명|요약)/u,
]
