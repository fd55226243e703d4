import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  isCommonWord,
  isNameShaped,
  tokensOf
} from "./chunk-FBGWQZZP.js";
import {
  escapeHtml
} from "./chunk-CWZNSPLQ.js";

// src/compose/name-forms.ts
var partPattern = new RegExp("\\p{Script=Latin}+|\\p{N}+(?:\\.\\p{N}+)*|[^\\s\\p{P}\\p{S}\\p{Script=Latin}\\p{N}]+", "u");
var allParts = new RegExp(partPattern, "gu");
function formsOf(name) {
  const folded = fold(name).trim();
  const first = partPattern.exec(folded)?.[0];
  if (first === void 0) return null;
  const exact = first === folded && new RegExp("^\\p{Lu}\\p{Ll}+$", "u").test(folded) ? folded : null;
  const split = (part) => splitCamelCase(part).map(caseless);
  return {
    first: exact ?? split(first)[0] ?? "",
    parts: () => exact ? [[exact]] : (folded.match(allParts) ?? []).map(split),
    signs: exact ? "" : caseless(/[\p{S}]+$/u.exec(folded)?.[0] ?? ""),
    exact,
    bareStart: isLetterOrDigit(folded, 0),
    bareEnd: isLetterOrDigit(folded, before(folded, folded.length))
  };
}
function haystackOf(text) {
  const folded = fold(text);
  return { folded, caseless: caseless(folded) };
}
function findName({ folded, caseless: caseless2 }, forms, from = 0) {
  const text = forms.exact === null ? caseless2 : folded;
  const { first } = forms;
  const capitals = forms.exact?.toUpperCase() ?? null;
  let at = from;
  while (true) {
    const plain = text.indexOf(first, at);
    const shouted = capitals === null ? -1 : text.indexOf(capitals, at);
    const start = plain < 0 ? shouted : shouted < 0 ? plain : Math.min(plain, shouted);
    if (start < 0) return null;
    if (!forms.bareStart || start === 0 || !isLetterOrDigit(text, before(text, start))) {
      const body = start === plain ? endOfBody(text, start, forms) : start + (capitals ?? first).length;
      const end = body === null ? null : endOfWord(text, body, forms);
      if (end !== null) return { start, end };
    }
    at = start + 1;
  }
}
function endOfBody(text, start, { parts, signs }) {
  let at = start;
  for (const [index, part] of parts().entries()) {
    if (index > 0) at = skip(text, at, betweenWords);
    for (const [inner, segment] of part.entries()) {
      if (inner > 0) at = skip(text, at, insideWord);
      if (!text.startsWith(segment, at)) return null;
      at += segment.length;
    }
  }
  return text.startsWith(signs, at) ? at + signs.length : null;
}
function endOfWord(text, at, { bareEnd }) {
  if (!bareEnd) return at;
  for (const ending of endings) {
    if (!text.startsWith(ending, at) || isLetterOrDigit(text, at + ending.length)) continue;
    if (ending === "es" && !/(?:s|x|z|ch|sh)$/.test(text.slice(Math.max(0, at - 2), at))) continue;
    return at + ending.length;
  }
  return null;
}
var endings = ["s", "es", "'s", "\u2019s", ""];
function skip(text, from, kind) {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if ((kindOf(code) & kind) === 0) break;
    at += code > 65535 ? 2 : 1;
  }
  return at;
}
var betweenWords = 1;
var insideWord = 2;
var letterOrDigit = 4;
var known = 8;
var kinds = new Uint8Array(65536);
function kindOf(code) {
  const kind = code < 65536 ? kinds[code] ?? 0 : 0;
  if (kind !== 0) return kind;
  const char = String.fromCodePoint(code);
  const found = known | (/[\s\p{P}\p{S}]/u.test(char) ? betweenWords : 0) | (/[\s\p{Pd}_·]/u.test(char) ? insideWord : 0) | (/[\p{Script=Latin}\p{N}]/u.test(char) ? letterOrDigit : 0);
  if (code < 65536) kinds[code] = found;
  return found;
}
function isLetterOrDigit(text, at) {
  return at < text.length && (kindOf(text.codePointAt(at) ?? 0) & letterOrDigit) !== 0;
}
function before(text, at) {
  const code = text.charCodeAt(at - 1);
  return at > 1 && code >= 56320 && code < 57344 ? at - 2 : at - 1;
}
function splitCamelCase(part) {
  return /^[A-Z]*[a-z]*$/.test(part) ? [part] : part.split(new RegExp("(?<=\\p{Ll})(?=\\p{Lu})", "u"));
}
function fold(text) {
  if (isAscii(text)) return text;
  return text.replace(
    /[\u3000\uff01-\uff5e\u00a0\u2010-\u2015\u2212]/g,
    (c) => /[\u2010-\u2015\u2212]/.test(c) ? "-" : c.normalize("NFKC")
  );
}
function caseless(text) {
  if (isAscii(text)) return text.toLowerCase();
  return text.replace(new RegExp("(?![\\0-\\x7f])\\p{Changes_When_Casemapped}", "gu"), caselessCharacter).replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
function isAscii(text) {
  return /^[\0-\x7f]*$/.test(text);
}
function caselessCharacter(char) {
  const upper = char.toUpperCase();
  const lower = (upper.length === char.length ? upper : char).toLowerCase();
  return lower.length === char.length ? lower : char;
}

// src/compose/mask.ts
var maskSign = "\u25A2\u25A2\u25A2";
function tellingNames(title, method) {
  const beforeColon = /^([^:：]+)[:：]/u.exec(title)?.[1]?.trim() ?? null;
  const coined = tokensOf(title).filter((token) => isNameShaped(token) && !isCommonWord(token));
  const names = [title, beforeColon, method && withoutVersion(method), ...coined].filter(
    (name) => name !== null && !isCommonPhrase(name)
  );
  return [...new Set(method === null ? names : [method, ...names])].sort((a, b) => b.length - a.length);
}
function containsName(text, name) {
  return contains(haystackOf(text), name);
}
function contains(text, name) {
  const forms = formsOf(name);
  return forms !== null && findName(text, forms) !== null;
}
function namesMethod(text, method) {
  return namesOf(method).some((name) => containsName(text, name));
}
function namesOf(method) {
  const base = withoutVersion(method);
  return base === null ? [method] : [method, base];
}
function maskNames(html, names) {
  const forms = names.map(formsOf).filter((own) => own !== null);
  if (!/[<&]/.test(html)) return forms.reduce((text, own) => maskText(text, allPlaces(haystackOf(text), own)), html);
  let tokens = tokenise(html);
  let shown = shownBy(tokens);
  for (const own of forms) {
    const found = allPlaces(shown, own);
    if (found.length === 0) continue;
    tokens = masked(tokens, found);
    shown = shownBy(tokens);
  }
  return tokens.map((token) => token.html).join("");
}
function maskText(text, places) {
  let masked2 = "";
  let from = 0;
  for (const { start, end } of places) {
    masked2 += text.slice(from, start) + maskSign;
    from = end;
  }
  return from === 0 ? text : masked2 + text.slice(from);
}
function shownBy(tokens) {
  return haystackOf(tokens.map((token) => token.shown).join(""));
}
function allPlaces(text, forms) {
  const places = [];
  for (let found = findName(text, forms); found !== null; found = findName(text, forms, found.end)) places.push(found);
  return places;
}
function masked(tokens, places) {
  const tokenAt = [];
  tokens.forEach((token, index) => {
    for (let i = 0; i < token.shown.length; i++) tokenAt.push(index);
  });
  const result = [...tokens];
  for (const { start, end } of places) {
    const first = tokenAt[start];
    const last = tokenAt[end - 1];
    if (first === void 0 || last === void 0) continue;
    for (let i = first; i <= last; i++) if (tokens[i]?.shown !== "") result[i] = { html: "", shown: "" };
    result[first] = { html: maskSign, shown: maskSign };
  }
  return result;
}
function tokenise(html) {
  const tokens = [];
  for (let at = 0; at < html.length; ) {
    const end = tagOrEntityEnd(html, at);
    const part = end > at ? html.slice(at, end) : String.fromCodePoint(html.codePointAt(at) ?? 0);
    tokens.push({ html: part, shown: end === at ? fold(part) : part.startsWith("<") ? "" : fold(decodeEntity(part)) });
    at += part.length;
  }
  return tokens;
}
function tagOrEntityEnd(html, at) {
  const pattern = html[at] === "<" ? /<[^>]*>/y : html[at] === "&" ? /&#?\w+;/y : null;
  if (!pattern) return at;
  pattern.lastIndex = at;
  return pattern.test(html) ? pattern.lastIndex : at;
}
var entities = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": " "
};
function decodeEntity(entity) {
  const code = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity);
  if (!code) return entities[entity] ?? entity;
  return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? "20", code[1] ? 16 : 10));
}
function withoutVersion(name) {
  const base = name.replace(/[\s-]*(?:v(?:er(?:sion)?)?\.?\s*)?\d+(?:\.\d+)*$|[\s-]+(?:I{1,3}|IV|V)$|\+{1,2}$/iu, "");
  return base === name || base.length < 3 || isCommonPhrase(base) ? null : base;
}
function isCommonPhrase(text) {
  if (/(?:[A-Za-z0-9]\S*\s+){2,}\S*[A-Za-z0-9]/.test(text)) return false;
  const tokens = tokensOf(text);
  return tokens.length > 0 && tokens.length < 3 && tokens.every((token) => isCommonWord(token));
}

// src/compose/cues.ts
var defaultSwitches = {
  proposed: true,
  contribution: true,
  figure: true,
  year: false,
  typed: false,
  keyword: false,
  cloze: false
};
function cuesOf(paper, facts, switches) {
  const title = paper.title.text;
  const contribution = facts.Contribution ?? "";
  const asksForMethod = paper.method !== null && !namesMethod(title, paper.method);
  const idea = contribution === "" || asksForMethod ? "" : ideaCue(paper, contribution);
  return {
    AskMethod: switches.proposed && asksForMethod ? escapeHtml(paper.method ?? "") : "",
    AskIdea: switches.proposed ? idea : "",
    AskContribution: switches.contribution && contribution !== "" && !isInTitle(paper) ? withoutLinks(paper.title.html) : "",
    AskFigure: switches.figure ? facts.Figure ?? "" : "",
    AskYear: switches.year && paper.year !== null && !title.includes(String(paper.year)) ? withoutLinks(paper.title.html) : "",
    AskTyped: switches.typed ? namelessTitle(paper, asksForMethod) : "",
    AskKeyword: switches.keyword ? escapeHtml(tellingKeywords(paper).join(facts.zh ? "\uFF1B" : "; ")) : ""
  };
}
function namelessTitle({ title, method }, isNameless) {
  if (method === null) return "";
  const parts = method.split(/[\s-]+/u).filter((part) => part !== method && isNameShaped(part));
  const names = isNameless ? parts : [...namesOf(method), ...parts];
  const masked2 = maskNames(withoutLinks(title.html), names);
  return hasWords(masked2) ? masked2 : "";
}
function tellingKeywords({ method, keywords }) {
  return method === null ? [] : keywords.filter((keyword) => !namesMethod(keyword, method));
}
function ideaCue(paper, contribution) {
  const masked2 = maskNames(withoutLinks(contribution), tellingNames(paper.title.text, paper.method));
  const bare = masked2.replace(/[\s。．.；;，,]+$/u, "");
  return hasWords(bare) || /<img\b/.test(bare) ? bare : "";
}
function hasWords(masked2) {
  return /[\p{L}\p{N}]/u.test(masked2.replace(/<[^>]*>|&#?\w+;/g, " "));
}
function isInTitle(paper) {
  const contribution = paper.contribution?.text ?? "";
  return contribution !== "" && containsName(paper.title.text, contribution);
}
function withoutLinks(html) {
  return html.replace(/<\/?a\b[^>]*>/g, "").replace(/(<img\b[^>]*?)\s(?:alt|title)="[^"]*"/g, "$1");
}

export {
  tellingNames,
  containsName,
  maskNames,
  defaultSwitches,
  cuesOf,
  tellingKeywords,
  hasWords,
  withoutLinks
};
