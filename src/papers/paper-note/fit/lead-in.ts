import type { Aspect } from '../../paper.ts'

/** What the note, or a section, is about to tell, or leaves out, instead of what the paper says: "We only sketch how bells are cast." */
export function isLeadIn(text: string, aspect: Aspect): boolean {
  if (text.length > longest) return false
  // Whoever only discusses one thing says where his work ends.
  return leadIns.some((pattern) => pattern.test(text)) || (aspect !== 'limitation' && holdingBack.test(text))
}

const longest = 240

const holdingBack =
  /^(?:[^，。]{0,8}[，,]\s?)?(?:我们|笔者|我|这里)(?:仅仅|仅|只是|只|简单地?|简要|大致|粗略|直接)[^，。]{0,30}(?:介绍|说明|讲|梳理|讨论|回顾|总结|整理)|^(?:(?:here|below|in what follows),? )?(?:i|we)(?: will| shall)? (?:only|just|briefly) (?:describe|discuss|introduce|summari[sz]e|explain|cover|sketch|outline|go through|go over|look at|recall)\b/iu

const leadIns: readonly RegExp[] = [
  // On the note itself.
  /^(?:注|说明|備考|注意|補足|참고|note|nb|disclaimer)\s?[:：]\s?(?:以下|本文[是为]|本(?:笔记|节|稿|記事)|这(?:篇|里)|ここ|아래|이 글|this (?:is|note|post|page|section|summary)|below|the following|what follows)/iu,
  /^在?(?:这个|这一|本)(?:小节|章节|节|章)/u,
  /^(?:我们)?(?:首先|先)(?:来|简单|简要|要)?(?:讨论|介绍|说明|看看|看一下|讲|说说|回顾)(?!了)/u,
  /^(?:具体|详细)?(?:请)?(?:见|参见|详见|参考)(?:原文|论文|原论文)[。.，,；;]|^(?:please )?(?:see|refer to) the (?:original )?(?:paper|article)\b/iu,
  /^(?:let us|let me|let['’]s) (?:(?:first|now|just|briefly|quickly) )?(?:describe|discuss|introduce|summari[sz]e|explain|look|see|start|begin|go (?:through|over)|recall|review)\b/iu,
  /^(?:i|we)(?:['’]ll| will)? (?:start|begin) (?:directly |right away |straight )?(?:with|from) (?:the|their|its|what)\b.{0,30}\b(?:method|model|approach|part|section)\b/iu,
  /^(?:ここ|以下|本メモ|このメモ|この記事)(?:では|に)[^。]{0,60}(?:紹介|説明|まとめ|述べ|整理|記載)(?:する|します|る|ます|ておく)[。．]?$/u,
  /^(?:여기서는|여기에서는|아래에서는?|이하에서는)[^.]{0,60}(?:소개|설명|정리|다루|서술|요약|살펴)\S{0,8}$/u,
  // What a section of any paper is for.
  /^(?:the |this )?(?:\w{1,20} ){0,4}sections? (?:summari[sz]es?|describes?|presents?|introduces?|explains?|discuss(?:es)?|covers?|outlines?|reports?|details)\b/iu,
  /^the authors? (?:usually|typically|generally)\b|^(?:it|they|this section) (?:might|may|should|could) (?:also )?(?:discuss|describe|include|cover|mention)\b/iu,
  /\bhere,? we (?:introduce|present|describe|discuss|explain) (?:our|the) (?:main |key )?(?:contributions?|methods?|approach|results?|experiments?)\b/iu,
]

/** A paragraph that breaks off where its content begins: "The frame has parts such as". */
export function breaksOff(text: string): boolean {
  return /[,，、]$|\b(?:including|such as|namely|e\.g\.?|i\.e\.?|consists? of|comprises?|comprising)$/iu.test(text)
}
