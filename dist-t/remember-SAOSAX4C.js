import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  withLock
} from "./chunk-YUFVL3EV.js";
import {
  makeStateFolder
} from "./chunk-C34HRFBU.js";
import {
  ledgerName,
  readLedgerText,
  writeLedgerText
} from "./chunk-GQQXBTEH.js";
import {
  stamp
} from "./chunk-4VFAFS7R.js";
import {
  formatLedger,
  parseLedger
} from "./chunk-N6IXXNCK.js";
import {
  allNotes
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

// src/cli/remember.ts
async function rememberPapers(state, composition, now) {
  const { deck, identification, namespace, scope } = composition;
  const isKnown = identification.claims.every(({ match }) => match !== null);
  if (isKnown && !hasNewNumbers(composition)) return;
  await makeStateFolder(state);
  await withLock(state, async () => {
    const text = await readLedgerText(state);
    const { ledger, broken } = text === null ? { ledger: null, broken: 0 } : parseLedger(text, ledgerName);
    if (broken > 0) return;
    const known = new Map(ledger?.entries.map((entry) => [entry.guid, entry]));
    const contents = deck.notes.map(
      (note) => ({
        guid: note.guid,
        hash: "",
        cards: [],
        companions: note.companions.flatMap(
          ({ guid, kind, clozes }) => clozes ? [{ guid, kind, hash: "", cards: [], clozes }] : []
        ),
        wording: note.fields.zh ? "zh" : "en",
        kind: note.paper.kind,
        pictures: {}
      })
    );
    const offset = new Date(now).getTimezoneOffset();
    const settings = { namespace, deck: deck.name, scope, noteTypeHash: "", now, offset };
    const stamped = stamp(ledger, identification, contents, settings).ledger;
    const entries = stamped.entries.map((entry) => {
      const before = known.get(entry.guid);
      return before ? withNumbers(before, entry.companions ?? {}) : entry;
    });
    await writeLedgerText(state, formatLedger({ head: ledger?.head ?? stamped.head, entries }));
  });
}
function hasNewNumbers({ deck, ledger }) {
  const known = new Map(ledger?.entries.map((entry) => [entry.guid, entry.companions ?? {}]));
  return allNotes(deck).some(
    ({ clozes, kind, paper }) => clozes && JSON.stringify(clozes) !== JSON.stringify(known.get(paper.guid)?.[kind]?.clozes)
  );
}
function withNumbers(entry, now) {
  const numbered = Object.entries(now).flatMap(([kind, one]) => {
    const before = entry.companions?.[kind];
    return one.clozes && !one.off ? [[kind, before ? { ...before, clozes: one.clozes } : one]] : [];
  });
  return numbered.length === 0 ? entry : { ...entry, companions: { ...entry.companions, ...Object.fromEntries(numbered) } };
}
export {
  rememberPapers
};
