import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  problem
} from "./chunk-PHH4K2GK.js";

// src/identify/ledger.ts
function parseLedger(text, file) {
  const problems = [];
  let head = null;
  const entries = /* @__PURE__ */ new Map();
  let broken = 0;
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const value = parseLine(line);
    if (isHead(value)) head = head === null ? value : mergeHeads(head, value);
    else if (isEntry(value)) {
      const known = entries.get(value.guid);
      entries.set(value.guid, known ? mergeEntries(known, value) : value);
    } else {
      broken++;
      const conflict = /^(?:<{7}|={7}|>{7}|\|{7})/.test(line);
      const found = conflict ? "A conflict marker of a merge" : "A line that is not a paper of the ledger";
      const expected = conflict ? "both sides without the marker: paperdeck unites lines of one paper" : "a line of JSON with guid, id, title and mod";
      problems.push(problem("error", "broken-ledger", { file, line: index + 1, column: 1 }, found, expected));
    }
  });
  return { ledger: head === null ? null : { head, entries: distinctIds([...entries.values()]) }, problems, broken };
}
function formatLedger(ledger) {
  return [ledger.head, ...ledger.entries].map((line) => `${JSON.stringify(line)}
`).join("");
}
function parseLine(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
function isHead(value) {
  const head = value;
  return typeof head === "object" && head !== null && head.version === 1 && typeof head.namespace === "string" && typeof head.created === "number" && typeof head.offset === "number" && typeof head.noteType?.mod === "number" && (head.noteType.id === void 0 || Number.isSafeInteger(head.noteType.id));
}
function isEntry(value) {
  const entry = value;
  return typeof entry === "object" && entry !== null && typeof entry.guid === "string" && typeof entry.title === "string" && Array.isArray(entry.files) && (entry.companions === void 0 || Object.values(entry.companions ?? { none: null }).every(isBuilt)) && isBuilt(entry);
}
function isBuilt(value) {
  const note = value;
  return typeof note === "object" && note !== null && Number.isSafeInteger(note.id) && Number.isSafeInteger(note.mod) && Array.isArray(note.cards);
}
function mergeHeads(a, b) {
  const [first, other] = a.created <= b.created ? [a, b] : [b, a];
  const { hash, mod } = newerType(first.noteType, other.noteType);
  const { id } = first.noteType.hash === "" ? other.noteType : first.noteType;
  const kinds = mergeByKey(first.kinds, other.kinds, newerType);
  return { ...first, noteType: { hash, mod, ...id === void 0 ? {} : { id } }, ...kinds ? { kinds } : {} };
}
function newerType(a, b) {
  return b.mod > a.mod ? b : a;
}
function mergeEntries(a, b) {
  const newer = b.mod > a.mod || b.mod === a.mod && a.removed && !b.removed ? b : a;
  const pictures = { ...a.pictures, ...b.pictures, ...newer.pictures };
  const companions = mergeByKey(a.companions, b.companions, mergeCompanions);
  return {
    ...newer,
    ...mergeBuilt(a, b, newer),
    ...Object.keys(pictures).length > 0 ? { pictures } : {},
    ...companions ? { companions } : {}
  };
}
function mergeBuilt(a, b, newer) {
  return {
    id: a.id,
    // Which of two contents Anki has under one time cannot be told: the next build ships it anew.
    hash: a.mod === b.mod && a.hash !== b.hash ? "" : newer.hash,
    cards: [.../* @__PURE__ */ new Set([...a.cards, ...b.cards])].sort((x, y) => x - y)
  };
}
function mergeCompanions(a, b) {
  const [newer, older] = b.mod > a.mod ? [b, a] : [a, b];
  const given = new Set(newer.clozes?.map(({ n }) => n));
  const others = (older.clozes ?? []).filter(({ n }) => !given.has(n)).map((one) => ({ ...one, gone: true }));
  const clozes = [...newer.clozes ?? [], ...others];
  return { ...newer, ...mergeBuilt(a, b, newer), ...clozes.length > 0 ? { clozes } : {} };
}
function mergeByKey(a, b, merge) {
  if (!a && !b) return null;
  const merged = { ...a };
  for (const [key, value] of Object.entries(b ?? {})) {
    const own = merged[key];
    merged[key] = own === void 0 ? value : merge(own, value);
  }
  return merged;
}
function distinctIds(entries) {
  const taken = entries.flatMap(builtNotes).sort((a, b) => a.note.id - b.note.id);
  const kept = /* @__PURE__ */ new Set();
  let end = Number.NEGATIVE_INFINITY;
  for (const { note, room } of taken) {
    if (note.id < end) continue;
    kept.add(note);
    end = note.id + room;
  }
  if (kept.size === taken.length) return entries;
  let next = taken[0]?.note.id ?? 0;
  const apart = (note, room) => {
    if (kept.has(note)) return note;
    next -= room;
    return { ...note, id: next };
  };
  return entries.map((entry) => {
    const own = apart(entry, idsPerNote);
    if (!entry.companions) return own;
    const companions = Object.entries(entry.companions).map(([kind, one]) => [kind, apart(one, idsPerCompanion)]);
    return { ...own, companions: Object.fromEntries(companions) };
  });
}
function builtNotes(entry) {
  const companions = Object.values(entry.companions ?? {});
  return [{ note: entry, room: idsPerNote }, ...companions.map((note) => ({ note, room: idsPerCompanion }))];
}
var idsPerNote = 32;
var idsPerCompanion = 512;

export {
  parseLedger,
  formatLedger,
  builtNotes,
  idsPerNote,
  idsPerCompanion
};
