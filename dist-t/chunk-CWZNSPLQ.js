import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/extract/cloze-marks.ts
function hasMarks(text) {
  return /==|\{\{c\d/.test(text);
}
function withoutMarks(text) {
  if (!hasMarks(text)) return text;
  return text.replace(/\{\{c\d{1,4}::((?:(?!::|\}\}).)+)(?:::(?:(?!\}\}).)*)?\}\}/gsu, "$1").replace(/==(?=[^\s=])((?:(?!==).)*[^\s=])==/gsu, "$1");
}
var signs = { open: "\uFDD0", hint: "\uFDD1", close: "\uFDD2", end: "\uFDD3" };
function numbered(marked, numbers) {
  return withoutSigns(marked, (index) => (numbers[index] ?? null) === null).replace(/[{}:]/g, (sign, at, all) => {
    const around = [all[at - 1] ?? "", all[at + 1] ?? ""];
    return around.some((other) => other === sign || /[\ufdd0-\ufdd3]/.test(other)) ? `&#${sign.charCodeAt(0)};` : sign;
  }).replace(/\ufdd0(\d+)\ufdd3/g, (_, index) => `{{c${numbers[Number(index)]}::`).replace(/\ufdd1\d+\ufdd3/g, "::").replace(/\ufdd2\d+\ufdd3/g, "}}");
}
var leastHidden = 2;
function hideElsewhere(html, clozes) {
  const hidden = clozes.filter(({ text, number }) => number !== null && [...text].length >= leastHidden && /[\p{L}\p{N}]/u.test(text)).map(({ text, number }) => ({ number, word: escaped(text).toLowerCase() })).filter(({ word }, at, all) => all.findIndex((other) => other.word === word) === at);
  const inside = [];
  let inHint = false;
  const parts = html.split(/(<[^>]*>|\\\(.*?\\\)|\\\[.*?\\\]|\{\{c\d+::|\}\}|::)/s);
  return parts.map((part, at) => {
    const opened = /^\{\{c(\d+)::$/.exec(part)?.[1];
    if (opened !== void 0) inside.push(opened);
    else if (part === "}}") inside.pop();
    if (at % 2 === 1) inHint = part === "::";
    const own = hidden.filter(({ number }) => !inside.includes(String(number)));
    return at % 2 === 1 || inHint ? part : hideIn(part, own);
  }).join("");
}
function hideIn(text, [first, ...rest]) {
  if (!first) return text;
  const small = text.toLowerCase();
  const searched = small.length === text.length ? small : text;
  let html = "";
  let end = 0;
  for (let at = searched.indexOf(first.word); at >= 0; at = searched.indexOf(first.word, at + 1)) {
    const after = at + first.word.length;
    if (at < end || isEdge(text.slice(0, at).slice(-2)) || isEdge(text.slice(after), true)) continue;
    html += `${hideIn(text.slice(end, at), rest)}{{c${first.number}::${text.slice(at, after)}}}`;
    end = after;
  }
  return html + hideIn(text.slice(end), rest);
}
function escaped(text) {
  return text.replace(/&/g, "&#x26;").replace(/</g, "&#x3C;");
}
function isEdge(text, isAfter = false) {
  return (isAfter ? /^[\p{Script=Latin}\p{N}]/u : /[\p{Script=Latin}\p{N}]$/u).test(text);
}
function withoutSigns(marked, isMeant = () => true) {
  return marked.replace(/\ufdd1(\d+)\ufdd3.*?(?=\ufdd2\1\ufdd3)/gs, (hint, index) => isMeant(Number(index)) ? "" : hint).replace(/[\ufdd0\ufdd2](\d+)\ufdd3/g, (sign, index) => isMeant(Number(index)) ? "" : sign);
}

// src/extract/rich-text.ts
var emptyText = { text: "", html: "", links: [], pictures: [], badges: [] };
function squeeze(text) {
  return text.replace(/[\s\u200b\ufeff]+/gu, " ").trim();
}
function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (c) => c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;");
}
function joined(texts) {
  const parts = texts.filter((text) => text.html !== "");
  if (parts.length <= 1) return parts[0] ?? emptyText;
  return {
    text: parts.map((part) => part.text).filter(Boolean).join(" "),
    html: parts.map((part) => part.html).join("<br>"),
    links: parts.flatMap((part) => part.links),
    pictures: parts.flatMap((part) => part.pictures),
    badges: parts.flatMap((part) => part.badges)
  };
}

export {
  emptyText,
  squeeze,
  escapeHtml,
  joined,
  hasMarks,
  withoutMarks,
  signs,
  numbered,
  hideElsewhere,
  withoutSigns
};
