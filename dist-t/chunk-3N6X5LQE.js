import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  cacheFolder,
  hashOf,
  isStdin,
  openPictureCache,
  projectOf,
  readConfigText,
  seal,
  sealedFile,
  settleProblems,
  unseal
} from "./chunk-3CF2KYC4.js";
import {
  formatProblem,
  problemJson,
  problemOf,
  stateFolder
} from "./chunk-GW7FEJAE.js";
import {
  UsageError
} from "./chunk-B3EKUERE.js";
import {
  conflictCopies,
  ledgerName,
  readLedgerText
} from "./chunk-GQQXBTEH.js";
import {
  packageTemplates,
  programIdentity
} from "./chunk-SDAHDQVR.js";
import {
  areDifferent,
  fingerprintsOf,
  identify,
  kinshipOf,
  scopeOf,
  sketchOf,
  smallWords
} from "./chunk-WLAI5PKJ.js";
import {
  filesToConsult
} from "./chunk-4VFAFS7R.js";
import {
  parseLedger
} from "./chunk-N6IXXNCK.js";
import {
  noteTypeName,
  noteTypeOf
} from "./chunk-WTUBZX3H.js";
import {
  clozeFields,
  composeDeck,
  isKnownFilter,
  parseTemplate,
  readPictures
} from "./chunk-XIOM334Q.js";
import {
  defaultSwitches
} from "./chunk-5JV4W755.js";
import {
  readTemplates
} from "./chunk-YP53BHNG.js";
import {
  readKnownNotes,
  readNotes,
  selectionOf
} from "./chunk-CPKO7HAJ.js";
import {
  isVenue,
  isVenueWithYear,
  wordsOf
} from "./chunk-VCMH4JZR.js";
import {
  isCommonWord,
  isNameShaped,
  tokensOf
} from "./chunk-FBGWQZZP.js";
import {
  problem
} from "./chunk-PHH4K2GK.js";
import {
  fieldsOf
} from "./chunk-YKKUNIN3.js";

// src/cli/pipeline.ts
import { basename, join } from "node:path";
import { text as readAll } from "node:stream/consumers";

// src/compose/rules/content-words.ts
var asciiWord = /[a-z0-9+#]+/g;
var word = new RegExp("\\p{Script=Han}|(?:(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}+#])+", "gu");
function contentWords(text) {
  const lower = text.toLowerCase();
  const words = lower.match(/^[ -~]*$/.test(lower) ? asciiWord : word) ?? [];
  const kept = [];
  for (const each of words) if (!smallWords.has(each)) kept.push(singular(each));
  return kept;
}
function singular(each) {
  return each.length > 3 && each.endsWith("s") && !each.endsWith("ss") ? each.slice(0, -1) : each;
}
function isHan(each) {
  return each.length <= 2 && new RegExp("^\\p{Script=Han}$", "u").test(each);
}
var maximalWords = 24;
function titleWordsOf(title) {
  const colon = title.search(/:\s|：/u);
  if (colon < 0) return { words: contentWords(title).slice(0, maximalWords), before: 0 };
  const before = contentWords(title.slice(0, colon));
  return { words: [...before, ...contentWords(title.slice(colon))].slice(0, maximalWords), before: before.length };
}

// src/compose/rules/contribution-no-answer.ts
var sayNothing = [
  // 要读懂…得从这篇开始; worth reading
  /值得一?读|必读|读懂|推荐阅读|入门必|must[ -]?read|worth (?:a )?read|good (?:read|intro)|start (?:here|with this)|読むべき|必読|읽어야/iu,
  // a competition's or venue's paper, an award
  /(?:比赛|赛事|竞赛|挑战赛|コンペ|대회).{0,12}(?:论文|成绩|冠军|亚军|背书|报告|方案)|官方背书|最佳论文|获奖|best paper|runner[ -]up|award|^(?:oral|spotlight|highlight)s?$/iu,
  // 综述 of somewhere
  /^.{0,14}(?:综述|综述论文|调研|教程|survey|review|overview|tutorial|サーベイ|서베이)\s?(?:论文|paper|article)?[。.]?$/iu,
  /^(?:很?好|不错|很?有趣|经典|经典之作|开山之作|一般|interesting|good|nice|great|classic|seminal|important|ok|cool|to read|unread|未读|待读|\?+|？+)[。.!！]?$/iu
];
function contributionNoAnswer({ paper }) {
  if (!hasNoAnswer({ paper })) return [];
  const found = `The contribution \u201C${paper.contribution?.text ?? ""}\u201D answers nothing`;
  return [problem("warning", "contribution-no-answer", paper.place, found, "what the paper does or shows, in one idea")];
}
var longest = 60;
function hasNoAnswer({ paper: { contribution } }) {
  if (!contribution || contribution.text === "" && contribution.pictures.length > 0) return false;
  const { text, links } = contribution;
  if (links.length === 0 && text.length > longest) return /^https?:\/\/\S+$/.test(text);
  const linked = links.map((link) => link.text).join("");
  const isLoneLink = links.length > 0 && linked.replace(/\s/g, "") === text.replace(/[\s[\]()（）]/g, "");
  const isLoneWord = /^[\p{Script=Latin}\p{N}-]+$/u.test(text) && text.length <= 12;
  return isLoneLink || isLoneWord || /^https?:\/\/\S+$/.test(text) || sayNothing.some((pattern) => pattern.test(text));
}

// src/compose/rules/answer-in-question.ts
var nearlyAll = 0.8;
var wordsOfTitle = 3;
function answerInQuestion({ paper, fields }, { words }) {
  const contribution = withoutName(paper.contribution?.text ?? "", paper.method);
  if (contribution === "" || !mayShareWords(words, paper.title.text, contribution) || hasNoAnswer({ paper })) return [];
  const title = unitsOf(words);
  const idea = unitsOf(contentWords(contribution));
  const tell = (found, expected) => [
    problem("warning", "answer-in-question", paper.place, found, expected)
  ];
  if (idea.size > 0 && shareOf(idea, title) >= (idea.size < 5 ? 1 : nearlyAll))
    return tell(`The title says all of the contribution \u201C${contribution}\u201D`, "what the title does not say");
  const mayTell = title.size >= wordsOfTitle && shareOf(title, idea) >= nearlyAll;
  if (mayTell && fields.AskIdea && shareOf(title, unitsOf(contentWords(fields.AskIdea.replace(/<[^>]*>|&#?\w+;/g, " ")))) >= nearlyAll)
    return tell(`The contribution holds the title \u201C${paper.title.text}\u201D`, "the idea in other words than the title\u2019s");
  return [];
}
function mayShareWords(words, title, contribution) {
  if (contribution.length <= title.length) return true;
  const text = contribution.toLowerCase();
  let balance = 0;
  for (const word2 of words) balance += text.includes(word2) ? 1 : -1;
  return balance >= 0;
}
function withoutName(contribution, method) {
  return method !== null && contribution.startsWith(method) ? contribution.slice(method.length).replace(/^\s*[:：]\s*/u, "") : contribution;
}
function unitsOf(words) {
  const units = /* @__PURE__ */ new Set();
  words.forEach((each, index) => {
    const next = words[index + 1] ?? "";
    if (!isHan(each)) units.add(each);
    else if (isHan(next)) units.add(each + next);
  });
  return units;
}
function shareOf(part, whole) {
  let common = 0;
  for (const unit of part) if (whole.has(unit)) common++;
  return part.size === 0 ? 0 : common / part.size;
}

// src/compose/rules/enumeration.ts
var numbered = [
  /(?:^|[\s:：;；,，。.、])[(（]?1[)）.、](?!\d).+?[\s:：;；,，。.、]?[(（]?2[)）.、](?!\d)/su,
  /[①⑴⒈❶].+[②⑵⒉❷]/su,
  /(?:^|[\s:：;；,，。])[(（]?(?:i|a)[)）].+?[\s;；,，。][(（]?(?:ii|b)[)）]/su,
  /(?:第一|其一|一是|首先).+(?:第二|其二|二是|其次)/su,
  /\bfirst(?:ly)?\b[,:].+\bsecond(?:ly)?\b/isu,
  /[•·▪◦]\s?\S.+[•·▪◦]\s?\S/su,
  /첫째.+둘째|第一に.+第二に/su
];
var second = /2[)）.、]|[②⑵⒉❷•·▪◦]|(?:ii|b)[)）]|第二|其二|二是|其次|second|둘째|第二に/iu;
var itemsOfSet = 5;
function enumeration({ paper }) {
  if (!isEnumeration(paper.contribution)) return [];
  const found = "The contribution is a list";
  const expected = "what its items have in common, or the one that matters; the list among the notes";
  return [problem("warning", "enumeration", paper.place, found, expected)];
}
function isEnumeration(contribution) {
  if (!contribution) return false;
  const { text, html } = contribution;
  if ((html.match(/<li\b/g) ?? []).length > 1) return true;
  const lines = !html.includes("<br>") ? [] : html.split(/<br>/).filter((line) => /^\s*(?:[-*•·]|\d+[.)、])\s*\S/u.test(line.replace(/<[^>]*>/g, "")));
  return lines.length > 1 || second.test(text) && numbered.some((pattern) => pattern.test(text)) || isSet(text);
}
function isSet(text) {
  if (text.split(/、|, /u).length < itemsOfSet) return false;
  const bare = text.replace(/\$[^$]*\$|`[^`]*`|\([^()]*\)|（[^（）]*）/gu, "x").replace(/(?:例如|比如|譬如|such as|e\.g\.|for example|like)[^。.；;]*/giu, "");
  return bare.split(/[。；;：:.!?]/u).some((clause) => {
    const items = clause.split(/、|,\s/u);
    const short = items.slice(1).filter((item) => item.trim().length > 0 && item.length <= 24);
    return items.length >= itemsOfSet && short.length >= itemsOfSet - 1 && short.length === items.length - 1;
  });
}

// src/compose/rules/statements.ts
var abbreviation = new RegExp("(?:\\b(?:e\\.g|i\\.e|et al|etc|cf|vs|resp|approx|w\\.r\\.t|Fig|Eq|Sec|Tab|No|St|Dr|Prof)|\\b\\p{Lu})\\.$", "u");
function statementsOf(text) {
  const veiled = veil(text);
  const statements = [];
  let start = 0;
  for (const match of veiled.matchAll(/[。！？；]+|[.!?;](?=\s)/gu)) {
    const end = match.index + match[0].length;
    if (match[0] === "." && abbreviation.test(veiled.slice(start, end))) continue;
    push(start, end);
    start = end;
  }
  push(start, text.length);
  return statements;
  function push(from, to) {
    const piece = text.slice(from, to).trim();
    const words = wordsOf(veiled.slice(from, to));
    if (words > 0) statements.push({ text: piece, words });
  }
}
function veil(text) {
  return text.replace(/\${1,2}[^$]+\${1,2}|https?:\/\/\S+|\([^()]*\)|（[^（）]*）/gu, (part) => "x".repeat(part.length));
}

// src/compose/rules/long-contribution.ts
var wordsOfSeveral = 20;
var wordsOfOne = 45;
function longContribution({ paper }) {
  const text = paper.contribution?.text ?? "";
  if (isShort(text) || isEnumeration(paper.contribution)) return [];
  const statements = statementsOf(text);
  const words = Math.round(statements.reduce((sum, statement) => sum + statement.words, 0));
  const isSeveral = statements.length > 1 && words > wordsOfSeveral;
  if (!isSeveral && words <= wordsOfOne) return [];
  const found = isSeveral ? `The contribution makes ${statements.length} statements in ${lengthOf(text, words)}` : `The contribution has ${lengthOf(text, words)}`;
  const place = isSeveral ? afterFirst(statements) : nearMiddle(text);
  const expected = `one idea, the rest among the notes${place === null ? "" : `: it can be split after \u201C${place}\u201D`}`;
  return [problem("warning", "long-contribution", paper.place, found, expected)];
}
function isShort(text) {
  const most2 = text.length / (/^[ -~]*$/.test(text) ? 4 : 2);
  return most2 <= wordsOfSeveral || most2 <= wordsOfOne && !/[。！？；]|[.!?;]\s/u.test(text);
}
function lengthOf(text, words) {
  return new RegExp("\\p{Script=Han}|\\p{Script=Hiragana}", "u").test(text) ? `${[...text].length} characters` : `${words} words`;
}
function afterFirst(statements) {
  return endOf((statements.find(({ words }) => words > 3) ?? statements[0])?.text ?? "");
}
function nearMiddle(text) {
  const commas = [...text.matchAll(/[，、,:：](?=\s|[^\p{N}])/gu)].map(({ index }) => index);
  const middle = text.length / 2;
  const [nearest] = commas.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return nearest === void 0 ? null : endOf(text.slice(0, nearest));
}
function endOf(text) {
  const bare = text.replace(/[\s。．.；;，,、!?！？]+$/u, "");
  const tail = bare.slice(-24);
  return tail.length < bare.length ? `\u2026${tail.replace(/^[\p{Script=Latin}\p{N}]*\s+/u, "")}` : bare;
}

// src/compose/rules/habits.ts
var most = 0.5;
function habitOf(notes, has) {
  const counts = /* @__PURE__ */ new Map();
  for (const { paper } of notes) {
    if (paper.kind === "resource") continue;
    const key = sectionOf(paper);
    const count = counts.get(key) ?? { all: 0, having: 0 };
    counts.set(key, count);
    count.all++;
    if (has(paper)) count.having++;
  }
  return ({ paper }) => {
    const count = counts.get(sectionOf(paper));
    return count !== void 0 && count.having >= count.all * most;
  };
}
function sectionOf({ file, section }) {
  return [file, ...section].join("\n");
}

// src/compose/rules/missing-contribution.ts
function missingContribution(notes) {
  const isKept = habitOf(notes, ({ contribution }) => contribution !== null);
  return notes.filter((note) => lacks(note) && isKept(note)).map(({ paper }) => {
    const found = `\u201C${paper.title.text}\u201D has no contribution, unlike most papers here`;
    return problem(
      paper.figures.length === 0 ? "warning" : "info",
      "missing-contribution",
      paper.place,
      found,
      "what the paper does or shows, in one idea"
    );
  });
}
function nothingToAsk(notes) {
  const isKept = habitOf(notes, ({ contribution }) => contribution !== null);
  return notes.filter((note) => note.cards.length === 0 && !(lacks(note) && isKept(note))).map(({ paper }) => {
    const found = `\u201C${paper.title.text}\u201D makes no card: nothing is noted that could be asked`;
    return problem("info", "nothing-to-ask", paper.place, found, "a contribution, a figure or the name of a method");
  });
}
function lacks({ paper }) {
  return paper.kind === "paper" && paper.contribution === null;
}

// src/compose/rules/missing-year.ts
function missingYear(notes) {
  const isKept = habitOf(notes, ({ year }) => year !== null);
  return notes.filter(({ paper }) => paper.kind === "paper" && paper.year === null).map((note) => {
    const { paper } = note;
    const severity = isKept(note) && !tellsYear(paper) ? "warning" : "info";
    return problem(severity, "missing-year", paper.place, `\u201C${paper.title.text}\u201D has no year`, "a year in its row");
  });
}
function tellsYear({ title, authors, venue, contribution, notes }) {
  const texts = [title.text, authors, venue, contribution?.text, notes?.text];
  return texts.some((text) => text && /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text));
}

// src/compose/rules/similar-titles.ts
var tellingWords = 4;
var comparedTitles = 4;
function similarTitles(notes, titles) {
  const titled = notes.map((note) => ({ note, words: [], before: 0, ...titles.get(note) }));
  const told = /* @__PURE__ */ new Map();
  for (const [earlier, later] of pairsOf(titled)) {
    const [a, b] = [titled[earlier], titled[later]];
    if (!a || !b || told.has(later)) continue;
    const severity = likenessOf(b, a);
    if (severity !== null) told.set(later, alike(severity, b.note, a.note));
  }
  return [...told].sort(([a], [b]) => a - b).map(([, problem2]) => problem2);
}
function* pairsOf(titled) {
  const count = titled.length;
  const all = new Float64Array(count * (maximalWords + 3));
  let end = 0;
  titled.forEach((each, place) => {
    for (const key2 of keysOf(each)) all[end++] = key2 * count + place;
  });
  const keyed = all.subarray(0, end).sort();
  let start = 0;
  let key = -1;
  for (let at = 0; at < end; at++) {
    const value = keyed[at] ?? 0;
    if (Math.floor(value / count) !== key) {
      key = Math.floor(value / count);
      start = at;
    }
    for (let other = start; other < Math.min(at, start + comparedTitles); other++) {
      const [earlier, later] = [(keyed[other] ?? 0) % count, value % count];
      if (earlier !== later) yield [earlier, later];
    }
  }
}
function alike(severity, { paper }, { paper: other }) {
  const { file, line } = other.place;
  const found = `\u201C${paper.title.text}\u201D is nearly \u201C${other.title.text}\u201D (${file}:${line})`;
  const expected = severity === "warning" ? "one title for one paper, or a word that tells two apart" : "what tells the two apart, in both";
  return problem(severity, "similar-titles", paper.place, found, expected);
}
function keysOf({ words, before }) {
  const hashes = words.map(hashOf2);
  const sumOf = (from, to) => {
    let sum = 0;
    for (let index = from; index < to; index++) sum = sum + (hashes[index] ?? 0) | 0;
    return sum;
  };
  const all = sumOf(0, hashes.length);
  const keys = [keyOf(all)];
  if (hashes.length < 3) return keys;
  for (const hash of hashes) keys.push(keyOf(all - hash));
  if (before >= 2) keys.push(keyOf(sumOf(0, before)));
  if (before >= 2 && hashes.length - before >= 2) keys.push(keyOf(sumOf(before, hashes.length)));
  return keys;
}
function keyOf(sum) {
  return sum & 1073741823;
}
function hashOf2(text) {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash | 0;
}
function likenessOf(a, b) {
  const [one, other] = [a.note.paper, b.note.paper];
  const areTwo = areYearsApart(one.year, other.year) || areDifferent(fingerprintsOf([one]), fingerprintsOf([other]));
  if (!areTwo && kinshipOf(sketchOf(one.title.text), sketchOf(other.title.text))) return "warning";
  const areAsked = a.note.cards.length > 0 && b.note.cards.length > 0;
  return areAsked && isTelling(a) && differInOneWord(a, b) ? "info" : null;
}
function areYearsApart(a, b) {
  return a !== null && b !== null && Math.abs(a - b) > 2;
}
function isTelling({ words }) {
  return words.reduce((sum, each) => sum + (isHan(each) ? 0.5 : 1), 0) >= tellingWords;
}
function differInOneWord({ words: a }, { words: b }) {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end >= longer - 1;
}

// src/compose/rules/suspicious-method.ts
var maximalTokens = 5;
var maximalLength = 40;
function suspiciousMethod({ paper, fields }) {
  const { method } = paper;
  if (!fields.AskMethod || method === null) return [];
  const why = whyNoName(method);
  if (why === null) return [];
  const found = `\u201CWhich paper proposed ${method}?\u201D is asked, but that is ${why}`;
  return [problem("warning", "suspicious-method", paper.place, found, "the name of the method, or none")];
}
function whyNoName(method) {
  const bare = method.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "");
  const tokens = tokensOf(bare);
  if (/https?:|www\.|[|\]{}<>=]|^\[/u.test(method)) return "no name";
  if (isVenue(method) || isVenueWithYear(method)) return "a venue";
  if (!new RegExp("\\p{L}", "u").test(method)) return "a number";
  if (tokens.length > 1 && /[;；、]|,\s|，|\s(?:and|und|et|vs\.?)\s|和|与/u.test(method) && tokens.filter(isNameShaped).length > 1)
    return "several names";
  if (tokens.length > maximalTokens || bare.length > maximalLength) return "a sentence";
  if (tokens.every((token) => isCommonWord(token) && token === token.toLowerCase())) return "no name";
  return null;
}

// src/compose/rules/year-out-of-range.ts
var earliest = 1900;
function yearOutOfRange({ paper }, thisYear) {
  const { year } = paper;
  if (year === null || year >= earliest && year <= thisYear + 1) return [];
  const found = `\u201C${paper.title.text}\u201D is of the year ${year}`;
  return [problem("warning", "year-out-of-range", paper.place, found, `a year from ${earliest} to the next one`)];
}

// src/compose/check.ts
function checkDeck({ notes }, thisYear) {
  const titles = new Map(notes.map((note) => [note, titleWordsOf(note.paper.title.text)]));
  const ofEach = notes.flatMap((note) => [
    ...contributionNoAnswer(note),
    ...answerInQuestion(note, titles.get(note) ?? { words: [], before: 0 }),
    ...longContribution(note),
    ...enumeration(note),
    ...suspiciousMethod(note),
    ...yearOutOfRange(note, thisYear)
  ]);
  const ofAll = [missingContribution, nothingToAsk, missingYear].flatMap((rule) => rule(notes));
  return [...ofEach, ...ofAll, ...similarTitles(notes, titles)];
}

// src/compose/deck-name.ts
function nameDecks(files, given, folder) {
  const [only] = files;
  if (folder === null && only && files.length === 1) {
    const name2 = given ?? only.deck ?? titleOf(only);
    return { name: name2, files: /* @__PURE__ */ new Map([[only.file, name2]]) };
  }
  const name = given ?? (folder || "papers");
  return { name, files: new Map(files.map((file) => [file.file, file.deck ?? `${name}::${titleOf(file)}`])) };
}
function titleOf({ file, heading }) {
  const stem = file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  return heading ?? (stem === "-" ? "papers" : stem);
}
function fileNameOf(deck) {
  const name = deck.replace(/::/g, "-").replace(/[<>:"/\\|?*\u0000-\u001f]/g, "-").replace(/[. ]+$/, "").trim();
  const short = [...name].slice(0, 80).join("");
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? `deck-${short}` : short;
}

// src/compose/override.ts
import { createHash } from "node:crypto";

// src/compose/check-template.ts
var special = ["Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID"];
function checkTemplate(template, use) {
  const offered = use.fields.filter((name) => !/^Spare\d+$/.test(name));
  const expected = `one of ${[...offered, ...special].join(", ")}`;
  const faults = [
    ...template.errors.map((error2) => ({ ...error2, severity: "error" })),
    ...faultsOf(template.nodes, /* @__PURE__ */ new Set([...use.fields, ...special]), expected)
  ].sort((a, b) => a.offset - b.offset);
  return [...faults, ...faultsOfWhole(template.nodes, use)];
}
function faultsOf(nodes, known, expected) {
  return nodes.flatMap((node) => {
    if (node.type === "text") return [];
    const error2 = (found) => ({ severity: "error", offset: node.offset, found, expected });
    if (node.type === "section") {
      const isKnown2 = known.has(node.name) || /^c\d+$/.test(node.name);
      const tag = `{{${node.inverted ? "^" : "#"}${node.name}}}`;
      return [
        ...isKnown2 ? [] : [error2(`${tag} where there is no such field`)],
        ...faultsOf(node.children, known, expected)
      ];
    }
    const isKnown = known.has(node.name) || node.name === "FrontSide" || node.name === "" && node.filters.length > 0;
    return [
      ...isKnown ? [] : [error2(`{{${[node.name, ...node.filters].reverse().join(":")}}} where there is no such field`)],
      ...node.filters.filter((filter) => !isKnownFilter(filter)).map((filter) => {
        const found = `\u201C${filter}:\u201D is no filter of Anki, so it does nothing without an add-on`;
        return { severity: "warning", offset: node.offset, found, expected: "text, hint, type, cloze, \u2026" };
      })
    ];
  });
}
function faultsOfWhole(nodes, { side, isCloze }) {
  const fault = (severity2, found, expected) => [
    { severity: severity2, offset: 0, found, expected }
  ];
  if (isCloze)
    return clozeFields(nodes).length > 0 ? [] : fault("error", `A ${side} of a cloze note type that shows no cloze`, "a field as {{cloze:Text}}");
  if (side === "back" || showsSome(nodes)) return [];
  const severity = nodes.every((node) => node.type === "text") ? "error" : "warning";
  return fault(severity, "A front that shows no field, so there is no card", "a field, such as {{Title}}");
}
function showsSome(nodes) {
  return nodes.some(
    (node) => node.type === "field" && node.name !== "" && node.name !== "FrontSide" || node.type === "section" && showsSome(node.children)
  );
}

// src/compose/override.ts
function overrideTemplates(shipped, own, folder) {
  const files = { ...shipped };
  const problems = [];
  const type = JSON.parse(shipped["type.json"] ?? "");
  const fields = type.fields.map(({ name }) => name);
  const cards = type.templates.map(({ name }) => name).filter((name) => !isSpare(name));
  const known = /* @__PURE__ */ new Set([
    "style.css",
    ...type.languages.flatMap((language) => cards.flatMap((card) => sidesOf(language, card)))
  ]);
  for (const [name, text] of Object.entries(own).sort(([a], [b]) => a < b ? -1 : 1)) {
    const file = `${folder}/${name}`;
    if (!known.has(name)) {
      problems.push(...unknownFile(name, file, type.languages, cards));
      continue;
    }
    const faults = name.endsWith(".html") ? templateProblems(text, file, { fields, isCloze: type.cloze ?? false }) : [];
    problems.push(...faults);
    if (!faults.some(({ fatal }) => fatal)) files[name] = text;
  }
  const changed = Object.keys(files).filter((name) => files[name]?.trim() !== shipped[name]?.trim());
  return { files, changed, problems };
}
function sidesOf(language, card) {
  return [`${language}/${card}/front.html`, `${language}/${card}/back.html`];
}
function isSpare(name) {
  return /^Spare\d+$/.test(name);
}
function unknownFile(name, file, languages2, cards) {
  const place = { file, line: 1, column: 1 };
  if (name === "type.json") {
    const found = "The fields and cards of a released note type are fixed for ever, so this file is not read";
    return [problem("warning", templateRule, place, found, "only front.html, back.html and style.css")];
  }
  if (!/\.(?:html?|css|json)$/i.test(name) || /(?:^|\/)[.~#]/.test(name)) return [];
  const expected = `style.css, or front.html and back.html in ${languages2.join(", ")} / ${cards.join(", ")}`;
  return [problem("warning", templateRule, place, "A file that is no template, so it is not read", expected)];
}
var templateRule = "template";
function templateProblems(text, file, use) {
  const side = file.endsWith("/back.html") ? "back" : "front";
  const template = parseTemplate(text);
  const faults = checkTemplate(template, { ...use, side });
  return [...faults, ...template.errors.length > 0 ? [] : leak(text, template)].map(
    ({ severity, offset, found, expected }) => problem(severity, templateRule, { file, ...pointOf(text, offset) }, found, expected)
  );
}
function leak(text, alone) {
  const together2 = [
    { type: "section", name: "x", inverted: false, children: alone.nodes, offset: 0 },
    { type: "text", text: "-->" }
  ];
  const isWhole = isEqualTree(parseTemplate(`{{#x}}${text}{{/x}}-->`).nodes, together2);
  const offset = Math.max(0, text.search(/\{\{=|<!--(?![\s\S]*-->)|\{\{(?![\s\S]*\}\})/));
  const found = "Other delimiters, or a {{ or <!-- that is never closed";
  return isWhole ? [] : [{ severity: "error", offset, found, expected: "{{\u2026}} and <!-- \u2026 -->" }];
}
function isEqualTree(a, b) {
  const shape = (nodes) => JSON.stringify(nodes, (key, value) => key === "offset" ? void 0 : value);
  return shape(a) === shape(b);
}
function pointOf(text, offset) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
function noteTypeIdentity(head, namespace, changed, folder) {
  const [first] = changed;
  const isBuilt = head !== null && head.noteType.hash !== "";
  if (!isBuilt) return { id: first === void 0 ? null : ownId(namespace), problems: [] };
  const id = head.noteType.id ?? null;
  if (id !== null || first === void 0) return { id, problems: [] };
  const found = "This deck was first built with the shipped templates, and Anki never moves a note to another note type on import";
  const others = changed.length > 1 ? ` and ${changed.length - 1} more` : "";
  const expected = `${first}${others} deleted, or as shipped; for a new deck, another namespace in config.yaml and no ledger.jsonl`;
  const place = { file: `${folder}/${first}`, line: 1, column: 1 };
  return { id, problems: [problem("error", noteTypeRule, place, found, expected)] };
}
var noteTypeRule = "note-type";
function ownNoteType(noteType, id, namespace) {
  return id === null ? noteType : { ...noteType, id, name: `${noteType.name}: ${namespace}` };
}
function ownId(namespace) {
  return 1e12 + createHash("sha256").update(`note type
${namespace}`).digest().readUIntBE(0, 6) % 5e11;
}

// src/compose/own-kind.ts
import { createHash as createHash2 } from "node:crypto";
function foldersOf(files) {
  const folders = /* @__PURE__ */ new Map();
  for (const [path, text] of Object.entries(files)) {
    const [, folder = "", name = ""] = /^([^/]+)\/(.+)$/.exec(path.normalize("NFC")) ?? [];
    if (name !== "" && !/^[.~#_]/.test(folder)) folders.set(folder, { ...folders.get(folder), [name]: text });
  }
  return folders;
}
function kindNames(folders) {
  return [...Object.keys(defaultSwitches), ...[...folders.keys()].filter((name) => whyNoName2(name) === null)].filter(
    (name) => name !== overrides
  );
}
var overrides = "paper";
var nameShape = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u;
var namesOfDevices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
function whyNoName2(name) {
  if (Object.keys(defaultSwitches).includes(name.toLowerCase()) || /^spare\d*$/i.test(name))
    return {
      found: `\u201C${name}\u201D is the name of a shipped card`,
      expected: `another name; its wording can be changed in templates/${overrides}/<language>/${name.toLowerCase()}/`
    };
  if (nameShape.test(name) && !namesOfDevices.test(name)) return null;
  return { found: `\u201C${name}\u201D cannot be the name of a kind of cards`, expected: "letters, digits, - and _" };
}
var languages = ["zh", "en"];
function ownKinds(folders, paper, namespace, folder, isOn) {
  const problems = [];
  const kinds = [...folders].filter(([kind]) => kind !== overrides).sort(([a], [b]) => a < b ? -1 : 1).flatMap(([kind, files]) => {
    const noName = whyNoName2(kind);
    if (noName) problems.push(error(`${folder}/${kind}`, noName.found, noName.expected));
    if (noName || !isOn(kind)) return [];
    const made = ownKind(kind, files, paper, namespace, `${folder}/${kind}`);
    problems.push(...made.problems);
    return made.problems.some(({ fatal }) => fatal) ? [] : [made.noteType];
  });
  return { kinds, problems };
}
function ownKind(kind, files, paper, namespace, folder) {
  const fields = paper.fields.map(({ name }) => name).filter((name) => !/^(?:Ask|Spare)/.test(name));
  const problems = [
    ...missing(files, folder),
    ...Object.entries(files).flatMap(
      ([name, text]) => isTemplate(name) ? templateProblems(text, `${folder}/${name}`, { fields, isCloze: false }) : []
    )
  ];
  const front = together(files, "front.html");
  const back = together(files, "back.html");
  const idOf = (...parts) => hashOf3(namespace, kind, ...parts);
  const noteType = {
    // Times in ms before the first release, so that none is of a shipped note type.
    id: 1e12 + idOf() % 5e11,
    name: `${noteTypeName(kind)}: ${namespace}`,
    kind,
    isCloze: false,
    css: files["style.css"] ?? paper.css,
    fields: fields.map((name) => ({ id: idOf("field", name), name })),
    templates: [
      {
        id: idOf("template"),
        name: kind,
        asks: kind,
        front,
        back,
        parsedFront: parseTemplate(front),
        parsedBack: parseTemplate(back)
      }
    ]
  };
  return { noteType, problems };
}
function isTemplate(name) {
  return ["", ...languages.map((language) => `${language}/`)].some(
    (start) => [`${start}front.html`, `${start}back.html`].includes(name)
  );
}
function missing(files, folder) {
  const names = Object.keys(files).filter(isTemplate);
  const fronts = names.filter((name) => name.endsWith("front.html"));
  if (fronts.length === 0) return [error(folder, "There is no front.html", "front.html and back.html")];
  return fronts.flatMap((name) => {
    const back = name.replace("front.html", "back.html");
    return files[back] === void 0 && files["back.html"] === void 0 ? [error(`${folder}/${name}`, "A front without a back", back)] : [];
  });
}
function together(files, name) {
  const general = files[name]?.trim();
  if (!languages.some((language) => files[`${language}/${name}`] !== void 0)) return general ?? "";
  return languages.map((language) => ({ language, text: files[`${language}/${name}`]?.trim() ?? general })).filter(({ text }) => text !== void 0).map(({ language, text }) => `{{#${language}}}${text}{{/${language}}}`).join("\n");
}
function error(file, found, expected) {
  return problem("error", templateRule, { file, line: 1, column: 1 }, found, expected);
}
function hashOf3(...parts) {
  return createHash2("sha256").update(["kind", ...parts].join("\n")).digest().readUIntBE(0, 6);
}
function kindOfDeck(noteType, isOwn, namespace) {
  if (!isOwn) return noteType;
  const id = 1e12 + hashOf3(namespace, noteType.kind) % 5e11;
  return { ...noteType, id, name: `${noteType.name}: ${namespace}` };
}

// src/cli/extracts.ts
import { resolve } from "node:path";
var remembered = /* @__PURE__ */ new Map();
async function extractAll(documents, options) {
  const keys = documents.map(({ file: file2, text }) => hashOf(JSON.stringify([file2, options.columns, options.kinds, text])));
  const file = options.project && fileOf(options.project, options.notes);
  const own = file && options.watch ? remembered.get(file.path) : null;
  const before = own ?? (file && await recall(file)) ?? /* @__PURE__ */ new Map();
  const isNew = keys.some((key) => !before.has(key));
  const { extract } = isNew ? await import("./extract-4EBHLWSI.js") : { extract: null };
  const known = /* @__PURE__ */ new Map();
  documents.forEach((document, index) => {
    const key = keys[index] ?? "";
    const found = before.get(key) ?? extract?.(document, options);
    if (found) known.set(key, found);
  });
  if (file) {
    if (options.watch) remembered.set(file.path, known);
    else if (isNew) await keep(file, known);
  }
  return keys.flatMap((key) => known.get(key) ?? []);
}
async function recall(file) {
  const content = await unseal(file);
  if (!content) return null;
  const kept = JSON.parse(content.toString("utf8"));
  return new Map(kept.map(({ key, problems, ...found }) => [key, { ...found, problems: problems.map(problemOf) }]));
}
async function keep(file, known) {
  const kept = [...known].map(([key, found]) => ({ ...found, key, problems: found.problems.map(problemJson) }));
  await seal(file, [Buffer.from(JSON.stringify(kept))]);
}
function fileOf(project, notes) {
  const asked = JSON.stringify([project, notes.map((path) => resolve(path))]);
  return sealedFile("extracts", asked, programIdentity());
}

// src/cli/pipeline.ts
var stdinText = null;
function readStdin() {
  stdinText ??= readAll(process.stdin);
  return stdinText;
}
async function read(options) {
  const project = await projectOf(options);
  const templates = foldersOf(project ? await readTemplates(join(project.state, "templates")) : {});
  const kinds = kindNames(templates);
  const config = project ? await loadConfig(project, kinds) : {};
  const notes = isStdin(options) ? { documents: [{ file: "-", text: await readStdin() }], problems: [], refused: [], folders: [] } : await readNotes(options.notes, project?.root ?? "", selectionOf(config));
  const extracts = await extractAll(notes.documents, { ...options, project, columns: columnsOf(config), kinds });
  const text = project ? await readLedgerText(project.state) : null;
  const ledger = text === null ? { ledger: null, problems: [], broken: 0 } : parseLedger(text, `${stateFolder}/${ledgerName}`);
  return {
    project,
    config,
    templates,
    notes,
    extracts,
    ledger,
    problems: [
      ...notes.problems,
      ...ledger.problems,
      ...await copyProblems(project),
      ...extracts.flatMap((found) => found.problems)
    ]
  };
}
async function copyProblems(project) {
  const copies = project ? await conflictCopies(project.state) : [];
  return copies.map((name) => {
    const expected = `its lines added to ${ledgerName} (paperdeck unites lines of one paper) and the copy deleted`;
    return problem(
      "warning",
      "conflict-copy",
      { file: `${stateFolder}/${name}`, line: 1, column: 1 },
      "A copy that a file sync set aside; it is not read",
      expected
    );
  });
}
async function compose(reading, options) {
  const { config, project, notes } = reading;
  const ledger = reading.ledger.ledger;
  const consulted = await consult(reading, options);
  const extracts = [...reading.extracts, ...consulted.extracts];
  const names = namesOf(reading.extracts, reading, options);
  const scope = scopeOfNotes(notes, new Set(consulted.texts.keys()));
  const namespace = config.namespace ?? ledger?.head.namespace ?? names.name;
  const papers = extracts.flatMap((found2) => found2.papers);
  const identification = identify(papers, ledger, { namespace, deck: names.name, scope });
  const sources = [];
  const pictures = await readPictures(wantedPictures(identification), project?.root ?? "", {
    ...pictureOptions(config, options),
    onSource: (source, isThere, path) => sources.push({ source, isThere, path }),
    remembered: namesOfPictures(ledger)
  });
  const templates = overrideTemplates(
    await readTemplates(packageTemplates()),
    reading.templates.get("paper") ?? {},
    `${templatesFolder}/paper`
  );
  const identity = noteTypeIdentity(ledger?.head ?? null, namespace, templates.changed, `${templatesFolder}/paper`);
  const noteType = ownNoteType(noteTypeOf(templates.files), identity.id, namespace);
  const cloze = await clozeType(noteType, identity.id !== null, namespace);
  const files = new Map(
    extracts.map((found2) => [
      found2.file,
      fileSettings(found2, names.files.get(found2.file) ?? names.name, config, options)
    ])
  );
  const isOn = (kind) => [...files.values()].some(({ switches }) => switches[kind] === true);
  const own = ownKinds(reading.templates, noteType, namespace, templatesFolder, isOn);
  const deck = composeDeck(identification.identified, noteType, pictures, {
    name: names.name,
    files,
    readClozes: isOn("cloze") ? (await import("./clozes-2WXX7SS2.js")).readClozes : void 0,
    kinds: [cloze, ...own.kinds],
    known: new Map(ledger?.entries.map(({ guid, companions }) => [guid, companions ?? {}]))
  });
  const thisYear = new Date(options.now ?? Date.now()).getFullYear();
  const found = [
    templates.problems,
    own.problems,
    identity.problems,
    reading.problems,
    identification.problems,
    pictures.problems,
    deck.problems,
    checkDeck(deck, thisYear)
  ].flat();
  const problems = settle(found, reading);
  const made = { deck, noteTypeId: identity.id, pictures, identification, ledger, namespace, scope, problems, found };
  return { ...made, consulted: consulted.texts, sources };
}
function settle(found, reading) {
  return settleProblems(found, wishesOf(reading)).problems;
}
function wishesOf({ config, extracts }) {
  return {
    severities: config.check ?? {},
    ignores: new Map(extracts.map(({ file, ignores }) => [file, ignores]))
  };
}
var templatesFolder = `${stateFolder}/templates`;
async function clozeType(paper, isOwn, namespace) {
  return kindOfDeck(noteTypeOf(await readTemplates(packageTemplates("cloze")), paper.css), isOwn, namespace);
}
async function consult(reading, options) {
  const { ledger } = reading.ledger;
  if (!ledger || !reading.project) return { texts: /* @__PURE__ */ new Map(), extracts: [] };
  const scope = scopeOfNotes(reading.notes, /* @__PURE__ */ new Set());
  const titles = reading.extracts.flatMap((found) => found.papers.map((paper) => paper.title.text));
  const { documents, gone } = await readKnownNotes(filesToConsult(titles, ledger, scope), reading.project.root);
  const extracts = await extractAll(documents, {
    notes: documents.map(({ file }) => file),
    columns: columnsOf(reading.config),
    kinds: kindNames(reading.templates),
    project: reading.project,
    watch: options.watch
  });
  const texts = documents.map(({ file, text }) => [file, text]);
  return { texts: new Map([...texts, ...gone.map((file) => [file, null])]), extracts };
}
function scopeOfNotes({ documents, refused, folders }, consulted) {
  return scopeOf(new Set(documents.map(({ file }) => file)), new Set(refused), consulted, folders);
}
function namesOf(extracts, { config, project, notes }, options) {
  const titled = extracts.map(({ file, heading, frontMatter }) => ({ file, heading, deck: frontMatter.deck }));
  const [folder] = notes.folders;
  const several = folder !== void 0 || extracts.length > 1;
  const root = project ? basename(project.root) : "papers";
  return nameDecks(
    titled,
    options.deck ?? config.deck,
    several ? folder && notes.folders.length === 1 ? basename(folder) : root : null
  );
}
function fileSettings(found, deck, config, options) {
  return {
    deck,
    wording: options.lang ?? found.frontMatter.lang ?? config.lang ?? null,
    switches: { ...defaultSwitches, ...config.cards, ...found.frontMatter.cards },
    tags: [...listOf(config.tags), ...listOf(found.frontMatter.tags)]
  };
}
function wantedPictures({ identified }) {
  return identified.flatMap(
    ({ paper }) => [...paper.figures, ...paper.contribution?.pictures ?? [], ...paper.notes?.pictures ?? []].map((src) => ({
      src,
      place: paper.place
    }))
  );
}
function pictureOptions({ figures }, options) {
  return {
    cache: openPictureCache(cacheFolder()),
    offline: options.offline ?? false,
    ...figures?.rewrite && { rewrites: figures.rewrite },
    ...figures?.["max-width"] !== void 0 && { maximalWidth: figures["max-width"] },
    ...options.watch ? { refresh: null } : figures?.refresh !== void 0 && { refresh: figures.refresh },
    ...options.now !== void 0 && { now: options.now },
    ...options.network && { network: options.network },
    ...options.onProgress && { onProgress: options.onProgress }
  };
}
function namesOfPictures(ledger) {
  return new Map(ledger?.entries.flatMap(({ pictures }) => Object.entries(pictures ?? {})));
}
async function loadConfig(project, kinds) {
  const text = await readConfigText(project.state);
  if (text === null) return {};
  const file = `${stateFolder}/config.yaml`;
  const { parseConfig } = await import("./settings-KFEP6MS2.js");
  const { config, problems } = parseConfig(text, file, kinds);
  const unknown = fieldsOf(config.columns ?? {}).unknown.map(
    (word2) => problem("error", "config", { file, line: 1, column: 1 }, `\u201C${word2}\u201D is not something that a column can hold`)
  );
  const all = [...problems, ...unknown];
  if (all.length > 0) throw new UsageError(all.map((found) => formatProblem(found)).join("\n"));
  return config;
}
function columnsOf(config) {
  return fieldsOf(config.columns ?? {}).columns;
}
function listOf(value) {
  return typeof value === "string" ? [value] : value ?? [];
}

export {
  templateRule,
  noteTypeRule,
  fileNameOf,
  read,
  compose,
  settle,
  wishesOf
};
