import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  richTextOfHtml
} from "./chunk-ZMRV7NIK.js";
import {
  toHtml
} from "./chunk-NXMK3Z6R.js";
import {
  fromHtml
} from "./chunk-ZZY7K7HW.js";
import "./chunk-YKKUNIN3.js";
import "./chunk-IZJDRVIJ.js";
import {
  hasMarks,
  signs,
  withoutSigns
} from "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-KP7OAK5N.js";

// src/extract/clozes.ts
function readClozes(text) {
  if (!hasMarks(text.html)) return null;
  const tree = fromHtml(text.html.replace(/[\ufdd0-\ufdd3]/g, ""), { fragment: true });
  const clozes = [];
  const children = marksIn(tree.children);
  const numberedChildren = place(children, clozes);
  if (clozes.length === 0) return null;
  const marked = toHtml({ type: "root", children: numberedChildren });
  const plain = richTextOfHtml(withoutSigns(marked));
  return { plain: { ...plain, badges: text.badges }, clozes, marked };
}
var whole = /* @__PURE__ */ new Set(["code", "pre", "kbd", "img", "svg"]);
var pieces = /(\\\(.*?\\\)|\\\[.*?\\\])|(==|\{\{c\d{1,4}::|\}\}|::)/gs;
function marksIn(nodes) {
  const root = [];
  const open = [];
  const into = () => {
    const top = open.at(-1);
    return top ? top.hint ?? top.children : root;
  };
  const reopen = () => {
    const top = open.pop();
    if (!top) return;
    into().push(textNode(top.sign), ...top.children, ...top.hint ? [textNode("::"), ...top.hint] : []);
  };
  const close = () => {
    const top = open.pop();
    if (top) into().push({ type: "cloze", number: top.number, children: top.children, hint: top.hint });
  };
  nodes.forEach((node, at) => {
    if (node.type === "element") {
      const children = whole.has(node.tagName) ? node.children : marksIn(node.children);
      into().push({ ...node, children });
    } else if (node.type === "text") {
      const before = nodes[at - 1] ? "\uFFFC" : "";
      const after = nodes[at + 1] ? "\uFFFC" : "";
      eachPiece(node.value, before, after, (piece) => {
        if (piece.sign === null) into().push(textNode(piece.text));
        else if (piece.sign === "==") onEquals(piece);
        else if (piece.sign === "::") onColons();
        else if (piece.sign === "}}") onBraces();
        else open.push({ sign: piece.sign, number: numberIn(piece.sign), after: "", children: [], hint: null });
      });
    } else into().push(node);
  });
  while (open.length > 0) reopen();
  return root;
  function onEquals({ before, after }) {
    const top = open.at(-1);
    const closes = top?.sign === "==" && /[^\s=]$/u.test(before) && top.children.length > 0;
    if (closes && !(isWord(top.after) && isWord(after.charAt(0)))) close();
    else if (/^[^\s=]/u.test(after) && !before.endsWith("=") && top?.sign !== "==")
      open.push({ sign: "==", number: null, after: before.slice(-1), children: [], hint: null });
    else into().push(textNode("=="));
  }
  function onColons() {
    const top = open.at(-1);
    if (top && top.sign !== "==" && top.hint === null && top.children.length > 0) top.hint = [];
    else into().push(textNode("::"));
  }
  function onBraces() {
    if (!open.some(({ sign: sign2 }) => sign2 !== "==")) {
      into().push(textNode("}}"));
      return;
    }
    while (open.at(-1)?.sign === "==") reopen();
    if (open.at(-1)?.children.length === 0) {
      reopen();
      into().push(textNode("}}"));
    } else close();
  }
}
function isWord(sign2) {
  return /[\w)\]]/.test(sign2);
}
function numberIn(sign2) {
  return Number(/\d+/.exec(sign2)?.[0]);
}
function eachPiece(value, before, after, take) {
  const addText = (text) => {
    if (text !== "") take({ sign: null, text, before: "", after: "" });
  };
  let end = 0;
  for (const match of value.matchAll(pieces)) {
    addText(value.slice(end, match.index));
    end = match.index + match[0].length;
    if (match[2] === void 0) addText(match[0]);
    else
      take({
        sign: match[2],
        text: match[2],
        before: before + value.slice(0, match.index),
        after: value.slice(end) + after
      });
  }
  addText(value.slice(end));
}
function textNode(value) {
  return { type: "text", value };
}
function place(parts, clozes) {
  return parts.flatMap((part) => {
    if (part.type === "element") return [{ ...part, children: place(part.children, clozes) }];
    if (part.type !== "cloze") return [part];
    const index = clozes.length;
    const cloze = { text: "", number: part.number };
    clozes.push(cloze);
    const inside = place(part.children, clozes);
    const hint = part.hint ? [sign("hint", index), ...place(part.hint, [])] : [];
    cloze.text = textOf(inside);
    return [sign("open", index), ...inside, ...hint, sign("close", index)];
  });
}
function sign(kind, index) {
  return textNode(`${signs[kind]}${index}${signs.end}`);
}
function textOf(children) {
  const { text, pictures } = richTextOfHtml(withoutSigns(toHtml({ type: "root", children })));
  return text !== "" ? text : pictures.join(" ");
}
export {
  readClozes
};
