import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  fileNameOf
} from "./chunk-3N6X5LQE.js";
import {
  formatProblem,
  problemJson
} from "./chunk-GW7FEJAE.js";
import {
  deckNames
} from "./chunk-TV5SRCIX.js";
import {
  cardNameOf,
  noteTypeName
} from "./chunk-WTUBZX3H.js";
import {
  allNotes,
  typeOfNote
} from "./chunk-XIOM334Q.js";

// src/cli/build-report.ts
function buildJson(report) {
  const { deck, changes } = report;
  const nameOf = cardNames(deck);
  const named = ({ guid, card }) => ({ guid, card: nameOf(guid, card) });
  return {
    file: report.file,
    bytes: report.bytes,
    decks: deckNames(deck),
    papers: deck.notes.length,
    new: changes.new,
    updated: changes.updated,
    renamed: changes.renamed,
    removed: changes.removed,
    unchanged: changes.unchanged,
    ...hasCompanions(changes) ? { companions: changes.companions } : {},
    cards: {
      total: changes.cards.total,
      added: changes.cards.added.map(named),
      blanked: changes.cards.blanked.map(named)
    },
    problems: [...report.problems, ...report.guard ? [report.guard] : []].map(problemJson)
  };
}
function describeBuild(report) {
  if (report.guard)
    return `${formatProblem(report.guard)}
${list(
      "gone",
      report.changes.removed.map(({ title }) => title)
    )}`;
  const { changes, deck } = report;
  const size = report.bytes === null ? "nothing was written" : formatBytes(report.bytes);
  return [
    `${report.file}: ${count(deck.notes.length, "paper")}, ${count(changes.cards.total, "card")}, ${size}
`,
    `  ${summary(changes)}
`,
    companionSummary(changes),
    list(
      "updated",
      changes.updated.filter(({ guid }) => !changes.renamed.some((renamed) => renamed.guid === guid)).map(({ title }) => title)
    ),
    list(
      "renamed",
      changes.renamed.map(({ from, to }) => `${from} \u2192 ${to}`)
    ),
    list(
      "removed",
      changes.removed.map(({ title }) => title)
    ),
    removedHelp(changes),
    leftHelp(changes),
    blankedHelp(report),
    report.replaced ? "There was a deck here but no ledger: if it was lost, bring it back, or edits made in Anki may be overwritten.\n" : "",
    report.ledger ? `Ledger: ${report.ledger.path}${report.ledger.isNew ? " (new; keep it with your notes: it is how papers are known again)" : ""}
` : "",
    report.dryRun ? "" : "Import it in Anki with File > Import. Importing again adds no duplicate and loses no review.\n"
  ].join("");
}
function describeBriefly(report) {
  if (report.guard) return formatProblem(report.guard);
  return `${report.file}: ${count(report.deck.notes.length, "paper")}, ${count(report.changes.cards.total, "card")}; ${summary(report.changes)}`;
}
function summary(changes) {
  return counted([
    [changes.new.length, "new"],
    [changes.updated.length, "updated"],
    [changes.removed.length, "removed"],
    [changes.unchanged, "unchanged"]
  ]);
}
function hasCompanions({ companions: { unchanged, ...changed } }) {
  return unchanged > 0 || Object.values(changed).some((notes) => notes.length > 0);
}
function companionSummary({ companions }) {
  const text = counted([
    [companions.new.length, "new"],
    [companions.updated.length, "updated"],
    [companions.left.length, "switched off"],
    [companions.unchanged, "unchanged"]
  ]);
  return text === "" ? "" : `  notes of other kinds: ${text}
`;
}
function counted(parts) {
  return parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`).join(", ");
}
function removedHelp({ removed }) {
  if (removed.length === 0) return "";
  const search = removed.map(({ guid }) => `Key:${guid}`).join(" OR ");
  return `  Anki keeps them until you delete them. In its browser, search for: ${removed.length > 1 ? `(${search})` : search}
`;
}
function leftHelp({ companions: { left } }) {
  const kinds = [...new Set(left.map(({ kind }) => kind))].map((kind) => `"note:${noteTypeName(kind)}"`);
  if (kinds.length === 0) return "";
  return `  Anki keeps the notes of what is switched off. In its browser, search for: ${kinds.join(" OR ")}
`;
}
function blankedHelp({ deck, changes }) {
  const { blanked } = changes.cards;
  if (blanked.length === 0) return "";
  const titles = new Map(allNotes(deck).map((note) => [note.guid, note.paper.title.text]));
  const nameOf = cardNames(deck);
  const cards = list(
    "without a question now",
    blanked.map(({ guid, card }) => `${nameOf(guid, card)}: ${titles.get(guid) ?? guid}`)
  );
  return `${cards}  Tools > Empty Cards in Anki removes them.
`;
}
var shownAtMost = 10;
function list(what, lines) {
  const shown = lines.slice(0, shownAtMost).map((line) => `  ${what}: ${line}
`);
  return [
    ...shown,
    ...lines.length > shownAtMost ? [`  \u2026 and ${lines.length - shownAtMost} more ${what}
`] : []
  ].join("");
}
function cardNames(deck) {
  const types = new Map(allNotes(deck).map((note) => [note.guid, typeOfNote(deck, note)]));
  return (guid, ord) => cardNameOf(types.get(guid) ?? deck.noteType, ord);
}
function count(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
function formatBytes(bytes) {
  const kilobytes = bytes / 1e3;
  return kilobytes < 1e3 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1e3).toFixed(1)} MB`;
}

// src/cli/output.ts
import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
async function outputOf(output, deck, ending) {
  const name = `${fileNameOf(deck)}.${ending}`;
  if (output === void 0) return resolve("out", name);
  const isFolder = /[\\/]$/.test(output) || (await stat(output).catch(() => null))?.isDirectory();
  return isFolder ? resolve(output, name) : resolve(output);
}
function shownPath(path) {
  const short = relative(".", path);
  return short.startsWith(`..${sep}..`) || isAbsolute(short) ? path : short;
}

// src/cli/progress.ts
var barWidth = 24;
var picturesPerLine = 100;
function showPictureProgress(output) {
  return output.isTTY ? (progress) => showBar(progress, output) : (progress) => showLine(progress, output);
}
function showBar(progress, output) {
  const { done, total } = progress;
  const filled = Math.round(done / Math.max(1, total) * barWidth);
  const line = `Figures ${"\u2588".repeat(filled)}${"\u2591".repeat(barWidth - filled)} ${countOf(progress)}`;
  output.write(done < total ? `\r\x1B[2K${line.slice(0, Math.max(1, (output.columns ?? 80) - 1))}` : "\r\x1B[2K");
}
function showLine(progress, output) {
  const { done, total } = progress;
  if (done === 0) output.write(`Fetching ${total === 1 ? "1 figure" : `${total} figures`}
`);
  else if (done === total) output.write(`Figures: ${countOf(progress)}
`);
  else if (done % picturesPerLine === 0) output.write(`  ${countOf(progress)}
`);
}
function countOf({ done, failed, total }) {
  return `${done - failed} of ${total}${failed > 0 ? `, ${failed} not to be had` : ""}`;
}

export {
  buildJson,
  describeBuild,
  describeBriefly,
  count,
  formatBytes,
  outputOf,
  shownPath,
  showPictureProgress
};
