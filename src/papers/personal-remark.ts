/**
 * What a reader says of himself, of his own work or of what is still to be done with a paper: "compared in my thesis", "cite for air in
 * the introduction". It tells nothing of the paper that anybody could answer.
 */
export function isPersonal(text: string): boolean {
  const start = text.slice(0, 400)
  return personal.some((pattern) => pattern.test(start)) || (ofUse.test(start) && place.test(start.slice(0, 160)))
}

/** "Good for …", "cited in …": of use for what the reader does himself. */
const ofUse =
  /^(?:to )?(?:use[ds]?|cite[ds]?|quoted?|mention(?:ed)?|compared?|discuss(?:ed)?|present(?:ed)?|need(?:ed|s)?|good|useful|relevant|important|helpful|background|baseline)(?![\p{L}-])/iu
const place =
  /\b(?:in|for|at|with|to|by) (?:(?:the|our|an?|next|this) )?(?:thesis|dissertation|supervisors?|advisors?|professor|journal club|reading group|lab (?:meeting|repo|wiki|seminar)|meeting|seminar|homework|assignment|exam|rebuttal|grant|proposal|related[- ]work|introduction|intro|survey|talk|slides|draft|(?:next|own) (?:paper|project)|chapter|section \d)(?![\p{L}-])/iu

const personal: readonly RegExp[] = [
  /(?<![\p{L}\p{N}'’])(?:my|mine|myself)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])I(?:['’](?:m|ve|d|ll)|\s(?:am|was|have|had|do|did|don['’]t|didn['’]t|can|cannot|can['’]t|could|should|would|will|must|need|want|think|like|love|use|used|find|found|read|cite|cited|compare|compared|believe|guess|wonder|suspect|doubt|know|see|saw|got|get|tried|try|implemented|reproduced|still|also|never|really))(?![\p{L}\p{N}])/u,
  /^(?:to ?-?(?:read|cite|discuss|reproduce|print|check|skim|do)\b|todo\b|(?:re-?read|must[- ]read|read (?:again|later|next|soon|before|for)|ask|e-?mail|print out|see with)\b|recommended by\b|(?:given|sent|suggested|shared|shown) (?:to us |to me )?by\b)/iu,
  /\b(?:the (?:thing|paper|one|reference|work) to cite|(?:our|the) lab['’]?s? (?:repo|wiki|drive|server)|lab repo|code in (?:our|the|lab)\b)/iu,
  /我(?:的|觉得|认为|想|看|在|要|们组|没|不|也)|组会|待读|要读|导师|师兄|师姐|私の|自分の|あとで読む|後で読む|読みたい|ゼミ|나중에 읽|내 (?:생각|연구|논문)|지도교수/u,
]
