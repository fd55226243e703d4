import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  cardHtml,
  isHidden
} from "./chunk-3KQIY6YN.js";
import {
  fromHtml
} from "./chunk-ZZY7K7HW.js";
import {
  cardNameOf,
  templateOf
} from "./chunk-WTUBZX3H.js";
import {
  typeOfNote
} from "./chunk-XIOM334Q.js";
import "./chunk-5JV4W755.js";
import "./chunk-CPKO7HAJ.js";
import "./chunk-FBGWQZZP.js";
import "./chunk-ARTQRGFP.js";
import "./chunk-PHH4K2GK.js";
import "./chunk-IZJDRVIJ.js";
import "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-W2SPZRHL.js";
import "./chunk-KP7OAK5N.js";

// src/compose/typed.ts
function asksToType(front) {
  return front.some(
    (node) => node.type === "section" ? asksToType(node.children) : node.type === "field" && node.filters.at(-1) === "type"
  );
}

// src/review/math.ts
var symbols = Object.fromEntries(
  `alpha \u03B1 beta \u03B2 gamma \u03B3 delta \u03B4 epsilon \u03F5 varepsilon \u03B5 zeta \u03B6 eta \u03B7 theta \u03B8 vartheta \u03D1 iota \u03B9 kappa \u03BA lambda \u03BB mu \u03BC nu \u03BD xi \u03BE
  pi \u03C0 rho \u03C1 sigma \u03C3 tau \u03C4 upsilon \u03C5 phi \u03D5 varphi \u03C6 chi \u03C7 psi \u03C8 omega \u03C9 Gamma \u0393 Delta \u0394 Theta \u0398 Lambda \u039B Xi \u039E Pi \u03A0 Sigma \u03A3
  Phi \u03A6 Psi \u03A8 Omega \u03A9 times \xD7 cdot \u22C5 pm \xB1 mp \u2213 div \xF7 ast \u2217 circ \u2218 oplus \u2295 otimes \u2297 odot \u2299 le \u2264 leq \u2264 ge \u2265 geq \u2265 ne \u2260 neq \u2260
  approx \u2248 equiv \u2261 sim \u223C propto \u221D ll \u226A gg \u226B in \u2208 notin \u2209 subset \u2282 subseteq \u2286 cup \u222A cap \u2229 emptyset \u2205 forall \u2200 exists \u2203 neg \xAC
  land \u2227 lor \u2228 to \u2192 rightarrow \u2192 leftarrow \u2190 Rightarrow \u21D2 Leftarrow \u21D0 leftrightarrow \u2194 mapsto \u21A6 infty \u221E partial \u2202 nabla \u2207 sum \u2211
  prod \u220F int \u222B ell \u2113 dots \u2026 ldots \u2026 cdots \u22EF langle \u27E8 rangle \u27E9 mid \u2223 perp \u22A5 parallel \u2225 star \u22C6 prime \u2032 degree \xB0 hbar \u210F Re \u211C Im \u2111`.trim().split(/\s+/).reduce((pairs, word, index, words) => {
    if (index % 2 === 1) pairs.push([words[index - 1] ?? "", word]);
    return pairs;
  }, [])
);
var names = /* @__PURE__ */ new Set([
  "log",
  "ln",
  "exp",
  "sin",
  "cos",
  "tan",
  "max",
  "min",
  "arg",
  "argmax",
  "argmin",
  "lim",
  "det",
  "dim",
  "softmax"
]);
var doubleStruck = { R: "\u211D", N: "\u2115", Z: "\u2124", Q: "\u211A", C: "\u2102", E: "\u{1D53C}", P: "\u2119" };
var superscripts = mapping("0123456789+-=()niTabcdefghjklmoprstuvwxyz", "\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207F\u2071\u1D40\u1D43\u1D47\u1D9C\u1D48\u1D49\u1DA0\u1D4D\u02B0\u02B2\u1D4F\u02E1\u1D50\u1D52\u1D56\u02B3\u02E2\u1D57\u1D58\u1D5B\u02B7\u02E3\u02B8\u1DBB");
var subscripts = mapping("0123456789+-=()aehijklmnoprstuvx", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208C\u208D\u208E\u2090\u2091\u2095\u1D62\u2C7C\u2096\u2097\u2098\u2099\u2092\u209A\u1D63\u209B\u209C\u1D64\u1D65\u2093");
function mapping(from, to) {
  const signs = [...to];
  return new Map([...from].map((sign, index) => [sign, signs[index] ?? ""]));
}
function unicodeOfTex(tex) {
  let text = "";
  for (let rest = tex.trim(); rest !== ""; ) {
    const token = /^(?:\\[A-Za-z]+|\\.|[\^_]|\{[^{}\\]*\}|\s+|[\s\S])/u.exec(rest)?.[0] ?? "";
    rest = rest.slice(token.length);
    if (token === "^" || token === "_") {
      const argument2 = /^(?:\\[A-Za-z]+|\{[^{}]*\}|[\s\S])/u.exec(rest)?.[0] ?? "";
      rest = rest.slice(argument2.length);
      const shifted = shift(argument2, token === "^" ? superscripts : subscripts);
      if (shifted === null) return null;
      text += shifted;
      continue;
    }
    const argument = /^\\(?:mathbb|mathrm|text|operatorname|mathbf|mathcal)\b/.test(token) ? /^\s*\{([^{}\\]*)\}/.exec(rest) : null;
    const plain = argument ? named(token.slice(1), argument[1] ?? "") : plainOf(token);
    if (plain === null) return null;
    rest = rest.slice(argument?.[0].length ?? 0);
    text += names.has(token.slice(1)) && /^\s*[\p{L}\d\\]/u.test(rest) ? `${plain} ` : plain;
  }
  return text.replace(/\s+/g, " ").trim();
}
function shift(argument, signs) {
  if (/^\\(?:prime|top)$/.test(argument)) return argument === "\\prime" ? "\u2032" : null;
  const inner = argument.startsWith("{") ? argument.slice(1, -1).replace(/\s/g, "") : argument;
  const shifted = [...inner].map((sign) => signs.get(sign));
  return inner !== "" && shifted.every((sign) => sign !== void 0) ? shifted.join("") : null;
}
function named(command, inner) {
  if (command === "mathbb") return doubleStruck[inner] ?? null;
  return command === "mathrm" || command === "text" || command === "operatorname" ? inner : null;
}
function plainOf(token) {
  if (token.startsWith("{")) return null;
  if (!token.startsWith("\\")) return /[}&#%~]/.test(token) ? null : token;
  const name = token.slice(1);
  if (names.has(name)) return name;
  if (/^[,;:! ]$/.test(name)) return name === "!" ? "" : " ";
  if (/^[{}%&#_$|]$/.test(name)) return name === "|" ? "\u2016" : name;
  return symbols[name] ?? (/^(?:q?quad)$/.test(name) ? "  " : null);
}

// src/review/card-text.ts
var blockTags = new Set(
  "p div h1 h2 h3 h4 h5 h6 ul ol li pre blockquote table tr figure figcaption dl dt dd section".split(" ")
);
var spaced = /* @__PURE__ */ new Set(["p", "h1", "h2", "h3", "pre", "blockquote", "ul", "ol", "table", "figure"]);
var looksOfTag = {
  b: "bold",
  strong: "bold",
  h1: "bold",
  h2: "bold",
  h3: "bold",
  th: "bold",
  mark: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  a: "underline",
  del: "strike",
  s: "strike",
  code: "code",
  pre: "code",
  kbd: "code"
};
var looksOfClass = {
  meta: "dim",
  links: "dim",
  also: "dim",
  hint: "dim",
  cue: "bold",
  cloze: "bold"
};
function cardText(html, side) {
  const card = { blocks: [], links: [], figures: [] };
  const root = fromHtml(html, { fragment: true });
  let open = null;
  walk(root, { looks: [], indent: 0, mark: "", pre: false });
  endBlock(false);
  return card;
  function walk(node, around) {
    if (node.type === "text") addText(node.value, around);
    else if (node.type === "element") element(node, around);
    else if ("children" in node) for (const child of node.children) walk(child, around);
  }
  function element(node, around) {
    const tag = node.tagName;
    if (tag === "br") {
      endLine();
      return;
    }
    if (tag === "hr") {
      endLine();
      card.blocks.push("rule");
      return;
    }
    if (tag === "img") {
      figure(node, around);
      return;
    }
    if (tag === "style" || tag === "script" || isHidden(node, side)) return;
    if (tag === "a" && /^[^#]/.test(String(node.properties.href ?? ""))) card.links.push(String(node.properties.href));
    const inner = { ...around, looks: [...around.looks, ...looksOf(node)], pre: around.pre || tag === "pre" };
    if (hasClass(node, "typed")) inner.isTyped = true;
    if (tag === "li") inner.mark = "\u2022 ";
    if (tag === "ul" || tag === "ol" || tag === "blockquote") inner.indent += 2;
    const isBlock = blockTags.has(tag);
    if (isBlock) endBlock(spaced.has(tag));
    if ((tag === "td" || tag === "th") && open && open.spans.length > 0) add(" \u2502 ", ["dim"], around);
    for (const child of node.children) {
      walk(child, inner);
      if (open) inner.mark = "";
    }
    if (isBlock) endBlock(spaced.has(tag));
  }
  function figure(node, around) {
    const { src, alt } = node.properties;
    if (typeof src !== "string" || src === "") return;
    card.figures.push(src);
    endLine();
    const caption = typeof alt === "string" && alt !== "" ? `: ${alt}` : "";
    add(`\u25A3 Figure${card.figures.length > 1 ? ` ${card.figures.length}` : ""}${caption}`, ["italic"], around);
    add("  f opens it", ["dim"], around);
    endLine();
  }
  function addText(text, around) {
    if (around.looks.includes("code")) {
      addPlain(text, around);
      return;
    }
    for (const part of text.split(/(\\\(.*?\\\)|\\\[.*?\\\])/gs)) {
      const tex = /^\\[([](.*)\\[)\]]$/s.exec(part)?.[1];
      if (tex === void 0) addPlain(part, around);
      else {
        const unicode = unicodeOfTex(tex);
        if (unicode === null) add(`$${tex.trim().replace(/\s+/g, " ")}$`, [...around.looks, "source"], around);
        else add(unicode, [...around.looks, "italic"], around);
      }
    }
  }
  function addPlain(text, around) {
    const rows = around.pre ? text.split("\n") : [text.replace(/\s+/g, " ")];
    rows.forEach((row, index) => {
      if (index > 0) endLine();
      add(row, around.looks, around);
    });
  }
  function add(raw, looks, around) {
    const text = raw.replace(/[\u0000-\u001f\u007f-\u009f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, "");
    if (text === "" || text === " " && !open) return;
    open ??= { spans: [], indent: around.indent, mark: around.mark };
    const shown = open.spans.length === 0 && !around.pre ? text.trimStart() : text;
    open.spans.push({ text: shown, looks, ...around.isTyped ? { isTyped: true } : {} });
  }
  function endLine() {
    if (open?.spans.some(({ text }) => text.trim() !== "")) card.blocks.push(open);
    open = null;
  }
  function endBlock(space) {
    endLine();
    const last = card.blocks.at(-1);
    if (space && last && last !== "rule" && last.spans.length > 0) card.blocks.push({ spans: [], indent: 0, mark: "" });
  }
}
function hasClass({ properties }, name) {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
function looksOf({ tagName, properties }) {
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : [];
  return [looksOfTag[tagName], ...classes.map((name) => looksOfClass[name])].filter((look) => look !== void 0);
}

// src/review/study-deck.ts
function studyDeckOf(deck, pictureAt = (src) => src) {
  return {
    name: deck.name,
    notes: deck.notes.map((note) => ({
      guid: note.guid,
      title: note.paper.title.text,
      deck: note.deck,
      tags: note.tags,
      cards: cardsOfPaper(note).map(({ note: own, ord }) => studyCardOf(deck, own, ord)),
      place: { file: note.paper.place.file, line: note.paper.place.line, column: note.paper.place.column }
    })),
    textOf(index, nth, side) {
      const paper = deck.notes[index];
      const found = paper && cardsOfPaper(paper)[nth];
      if (!found) throw new Error(`note ${index} has no card ${nth}`);
      const { front, back } = cardHtml(typeOfNote(deck, found.note), found.note, found.ord);
      const text = cardText(side === "answer" ? back : front, side);
      return { ...text, figures: text.figures.map(pictureAt) };
    }
  };
}
function cardsOfPaper(paper) {
  return [paper, ...paper.companions].flatMap((note) => note.cards.map((ord) => ({ note, ord })));
}
function studyCardOf(deck, note, ord) {
  const noteType = typeOfNote(deck, note);
  const { name, parsedFront } = templateOf(noteType, ord);
  return {
    guid: note.guid,
    card: cardNameOf(noteType, ord),
    template: name,
    isTyped: asksToType(parsedFront.nodes)
  };
}
export {
  studyDeckOf
};
