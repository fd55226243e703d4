import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  allNotes,
  typeOfNote
} from "./chunk-XIOM334Q.js";

// src/export/rows.ts
import { createHash, hash } from "node:crypto";
var papersApart = 5;
function rowsOf(deck, stamps) {
  const stampOf = (note) => known(stamps.notes.get(note.guid), note.guid);
  const notes = allNotes(deck);
  const noteTypes = [deck.noteType, ...deck.kinds];
  const modOf = ({ kind }) => kind === deck.noteType.kind ? stamps.noteTypeMod : known(stamps.kindMods?.[kind], kind);
  const latest = [...notes.map((note) => stampOf(note).mod), ...noteTypes.map(modOf)];
  const dues = duesOf(deck.notes, (note) => stampOf(note).order);
  const sortField = 0;
  return {
    col: {
      crt: stamps.created,
      mod: latest.reduce((a, b) => Math.max(a, b)) * 1e3,
      conf: { schedVer: 2, creationOffset: stamps.offset, rollover: 4 },
      models: Object.fromEntries(noteTypes.map((own) => [own.id, modelOf(own, modOf(own), sortField)])),
      decks: decksOf(deck, stamps.created),
      dconf: { 1: deckOptions }
    },
    notes: notes.map((note) => {
      const { id, mod } = stampOf(note);
      const noteType = typeOfNote(deck, note);
      const values = noteType.fields.map(({ name }) => note.fields[name] ?? "");
      const first = stripped(values[sortField] ?? "");
      return [id, note.guid, noteType.id, mod, -1, tagColumn(note.tags), values.join(""), first, checksum(first)];
    }),
    cards: notes.flatMap((note) => {
      const { id, mod } = stampOf(note);
      return note.cards.map(
        (ord) => [id + ord, id, deckIdOf(note.deck), ord, mod, -1, known(dues.get(id + ord), note.guid)]
      );
    })
  };
  function duesOf(papers, orderOf) {
    const cards = papers.flatMap(
      (paper) => [paper, ...paper.companions].flatMap((note) => note.cards.map((ord) => stampOf(note).id + ord)).map((id, nth) => ({ id, turn: orderOf(paper) + nth * papersApart, nth }))
    );
    cards.sort((a, b) => a.turn - b.turn || a.nth - b.nth || a.id - b.id);
    return new Map(cards.map((card, index) => [card.id, index + 1]));
  }
}
function known(value, what) {
  if (value === void 0) throw new Error(`nothing is stamped for ${what}`);
  return value;
}
function deckNames(deck) {
  const names = /* @__PURE__ */ new Set();
  for (const name of [deck.name, ...deck.notes.map((note) => note.deck)]) {
    const levels = name.split("::");
    for (let depth = 1; depth <= levels.length; depth++) names.add(levels.slice(0, depth).join("::"));
  }
  return [...names].sort();
}
function modelOf(noteType, mod, sortField) {
  return {
    id: noteType.id,
    name: noteType.name,
    type: noteType.isCloze ? 1 : 0,
    mod,
    usn: -1,
    sortf: sortField,
    did: null,
    css: noteType.css,
    latexPre: "",
    latexPost: "",
    latexsvg: false,
    req: [],
    flds: noteType.fields.map(({ id, name }, ord) => ({
      id,
      name,
      ord,
      sticky: false,
      rtl: false,
      font: "Arial",
      size: 20
    })),
    tmpls: noteType.templates.map(({ id, name, front, back }, ord) => ({
      id,
      name,
      ord,
      qfmt: front,
      afmt: back,
      bqfmt: "",
      bafmt: "",
      did: null
    }))
  };
}
function decksOf(deck, mod) {
  const entry = (id, name) => ({
    id,
    name,
    mod,
    usn: -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc: "",
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0
  });
  const own = deckNames(deck).map((name) => [deckIdOf(name), entry(deckIdOf(name), name)]);
  return Object.fromEntries([[1, entry(1, "Default")], ...own]);
}
function deckIdOf(name) {
  return 1e12 + createHash("sha256").update(name.toLowerCase()).digest().readUIntBE(0, 6) % 5e11;
}
var deckOptions = {
  id: 1,
  name: "Default",
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 }
};
function tagColumn(tags) {
  return tags.length === 0 ? "" : ` ${tags.join(" ")} `;
}
function stripped(html) {
  return html.replace(/<img[^>]*\ssrc="([^"]*)"[^>]*>/gi, " $1 ").replace(/<!--.*?-->|<(style|script)\b.*?<\/\1>|<[^>]*>/gis, "").replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))).replace(
    /&(amp|lt|gt|quot|nbsp);/g,
    (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\xA0" })[name] ?? ""
  );
}
function checksum(text) {
  return Number.parseInt(hash("sha1", text).slice(0, 8), 16);
}

export {
  rowsOf,
  deckNames
};
