import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  builtNotes,
  idsPerCompanion,
  idsPerNote
} from "./chunk-N6IXXNCK.js";
import {
  guidOf
} from "./chunk-XIOM334Q.js";

// src/identify/title.ts
function normaliseTitle(title) {
  const folded = isAscii(title) ? title.toLowerCase() : title.normalize("NFKC").toLowerCase().replace(new RegExp("(?![\\0-\\x7f])\\p{Script=Latin}", "gu"), (letter) => letter.normalize("NFD").replace(new RegExp("\\p{M}", "gu"), ""));
  if (isAscii(folded)) return folded.replace(/[^a-z0-9+#]+/g, " ").trim() || folded.trim();
  return folded.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ").trim().replace(new RegExp(" (?=\\p{Script=Han})|(?<=\\p{Script=Han}) ", "gu"), "") || folded.trim();
}
function isAscii(text) {
  return /^[\0-\x7f]*$/.test(text);
}

// src/identify/stamp.ts
function stamp(ledger, { claims, removed }, contents, settings) {
  const seconds = Math.floor(settings.now / 1e3);
  const content = new Map(contents.map((own) => [own.guid, own]));
  const fresh = claims.filter((claim) => claim.match === null);
  const freshCompanions = claims.flatMap(
    ({ guid, match }) => (content.get(guid)?.companions ?? []).filter(({ kind }) => !match?.entry.companions?.[kind])
  );
  const rooms = [...fresh.map(() => idsPerNote), ...freshCompanions.map(() => idsPerCompanion)];
  const allIds = idsFor(rooms, settings.now, ledger?.entries ?? []);
  const ids = allIds.slice(0, fresh.length).values();
  const idsOfCompanions = allIds.slice(fresh.length).values();
  const changes = {
    new: [],
    updated: [],
    renamed: [],
    removed: [],
    unchanged: 0,
    companions: { new: [], updated: [], unchanged: 0, left: [] },
    cards: { total: 0, added: [], blanked: [] }
  };
  const stamped = /* @__PURE__ */ new Map();
  for (const { guid, group, match } of claims) {
    const own = content.get(guid);
    const place = group.papers[0]?.place;
    if (!own || !place) continue;
    const known = match?.entry;
    const change = { guid, title: group.title, place: { file: place.file, line: place.line, column: place.column } };
    const built = stampNote(own, known, seconds, changes.cards);
    listed(changes, known, built, change);
    if (known && known.title !== group.title) changes.renamed.push({ guid, from: known.title, to: group.title });
    const { normalised: _, papers, ...fingerprints } = group;
    const pictures = { ...known?.pictures, ...own.pictures };
    const companions = stampCompanions(own, known, group.title, idsOfCompanions, seconds, changes);
    stamped.set(guid, {
      guid,
      id: known?.id ?? ids.next().value ?? 0,
      ...fingerprints,
      files: filesOf(
        papers.map((paper) => paper.place.file),
        known?.files ?? [],
        settings.scope
      ),
      deck: settings.deck,
      kind: own.kind,
      lang: own.wording,
      ...built,
      ...Object.keys(pictures).length > 0 ? { pictures } : {},
      ...Object.keys(companions).length > 0 ? { companions } : {}
    });
  }
  const gone = new Set(removed.map((entry) => entry.guid));
  changes.removed = removed.map(({ guid, title }) => ({ guid, title }));
  const entries = (ledger?.entries ?? []).map(
    (entry) => stamped.get(entry.guid) ?? (gone.has(entry.guid) ? { ...entry, removed: true } : entry)
  );
  const added = fresh.flatMap((claim) => stamped.get(claim.guid) ?? []);
  return { ledger: { head: headOf(ledger, settings, seconds), entries: [...entries, ...added] }, changes };
}
function stampNote(own, known, seconds, cards) {
  cards.total += own.cards.length;
  const had = known?.cards ?? [];
  const wasBlank = known?.blank ?? [];
  const blank = had.filter((ord) => !own.cards.includes(ord));
  for (const card of own.cards) if (!had.includes(card)) cards.added.push({ guid: own.guid, card });
  for (const card of blank) if (!wasBlank.includes(card)) cards.blanked.push({ guid: own.guid, card });
  return {
    hash: own.hash,
    mod: known === void 0 ? seconds : known.hash === own.hash ? known.mod : Math.max(seconds, known.mod + 1),
    cards: [.../* @__PURE__ */ new Set([...had, ...own.cards])].sort((a, b) => a - b),
    ...blank.length > 0 ? { blank } : {}
  };
}
function stampCompanions({ guid, companions: made = [] }, known, title, ids, seconds, changes) {
  const stamped = {};
  const changeOf = (kind) => ({ guid: guidOf(guid, kind), kind, paper: guid, title });
  for (const [kind, before] of Object.entries(known?.companions ?? {})) {
    const isMade = made.some((one) => one.kind === kind);
    if (!isMade && !before.off && !isUnshipped(before)) changes.companions.left.push(changeOf(kind));
    stamped[kind] = { ...before, off: true };
  }
  for (const own of made) {
    const before = known?.companions?.[own.kind];
    const built = stampNote(own, before, seconds, changes.cards);
    listed(changes.companions, before, built, changeOf(own.kind));
    const clozes = own.clozes ? { clozes: own.clozes } : {};
    stamped[own.kind] = { id: before?.id ?? ids.next().value ?? 0, ...built, ...clozes };
  }
  return stamped;
}
function listed(changes, known, built, change) {
  if (known === void 0 || isUnshipped(known)) changes.new.push(change);
  else if (built.mod !== known.mod) changes.updated.push(change);
  else changes.unchanged++;
}
function isUnshipped(note) {
  return note.hash === "" && note.cards.length === 0;
}
function headOf(ledger, settings, seconds) {
  const { namespace, offset, noteTypeHash, noteTypeId, kindHashes = {} } = settings;
  const head = ledger?.head;
  const kinds = Object.entries(kindHashes).map(([kind, hash]) => [kind, shipped(head?.kinds?.[kind], hash, seconds)]);
  return {
    ...head ?? { version: 1, namespace, created: seconds, offset },
    noteType: shipped(head?.noteType, noteTypeHash, seconds, noteTypeId),
    ...kinds.length > 0 ? { kinds: { ...head?.kinds, ...Object.fromEntries(kinds) } } : {}
  };
}
function shipped(known, hash, seconds, id) {
  if (known?.hash === hash) return known;
  return { hash, mod: known === void 0 ? seconds : Math.max(seconds, known.mod + 1), ...id ? { id } : {} };
}
function filesOf(found, known, scope) {
  return [.../* @__PURE__ */ new Set([...known.filter((file) => found.includes(file) || scope.isUnknown(file)), ...found])];
}
function idsFor(rooms, now, entries) {
  const taken = entries.flatMap(builtNotes);
  const end = taken.reduce((last, { note, room }) => Math.max(last, note.id + room), Number.NEGATIVE_INFINITY);
  const total = rooms.reduce((sum, room) => sum + room, 0);
  let next = (now - total > end ? now : taken.reduce((first, { note }) => Math.min(first, note.id), now)) - total;
  return rooms.map((room) => {
    next += room;
    return next - room;
  });
}
function isMassRemoval({ removed }, ledger, scope) {
  const covered = ledger?.entries.filter((entry) => !entry.removed && entry.files.every(scope.isCovered)) ?? [];
  return removed.length > 5 && removed.length > covered.length / 4;
}
function filesToConsult(titles, ledger, scope) {
  const present = ledger?.entries.filter((entry) => !entry.removed) ?? [];
  const given = new Set(titles.map(normaliseTitle));
  const isBuiltWhole = (entry) => entry.files.every((file) => scope.isBuilt(file));
  const settled = new Set(present.filter(isBuiltWhole).map((entry) => normaliseTitle(entry.title)));
  const mayHaveGone = present.some(
    (entry) => entry.files.some(scope.isCovered) && !given.has(normaliseTitle(entry.title))
  );
  if (!mayHaveGone && [...given].every((title) => settled.has(title))) return [];
  return [...new Set(present.flatMap((entry) => entry.files))].filter((file) => !scope.isCovered(file)).sort();
}

export {
  normaliseTitle,
  stamp,
  isMassRemoval,
  filesToConsult
};
