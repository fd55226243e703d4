import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  compose,
  read
} from "./chunk-3N6X5LQE.js";
import "./chunk-3CF2KYC4.js";
import {
  findProject,
  printJson
} from "./chunk-GW7FEJAE.js";
import {
  UsageError
} from "./chunk-B3EKUERE.js";
import {
  readLedgerText
} from "./chunk-GQQXBTEH.js";
import "./chunk-SDAHDQVR.js";
import "./chunk-WLAI5PKJ.js";
import {
  normaliseTitle
} from "./chunk-4VFAFS7R.js";
import {
  parseLedger
} from "./chunk-N6IXXNCK.js";
import "./chunk-WTUBZX3H.js";
import "./chunk-XIOM334Q.js";
import "./chunk-5JV4W755.js";
import "./chunk-YP53BHNG.js";
import "./chunk-CPKO7HAJ.js";
import "./chunk-VCMH4JZR.js";
import "./chunk-FBGWQZZP.js";
import "./chunk-ARTQRGFP.js";
import "./chunk-T5AMECM5.js";
import "./chunk-PHH4K2GK.js";
import "./chunk-YKKUNIN3.js";
import "./chunk-IZJDRVIJ.js";
import "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-W2SPZRHL.js";
import "./chunk-KP7OAK5N.js";

// src/cli/why.ts
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
var why = {
  builder: (argv) => argv.positional("title", { type: "string", demandOption: true, describe: "a title, or a part of one" }).option("state", { type: "string", requiresArg: true, describe: "the .paperdeck folder to use" }).option("json", { type: "boolean", default: false, describe: "results as JSON on stdout" }),
  async handler(argv) {
    const project = await findProject(["."], argv.state);
    const { ledger } = parseLedger(await readLedgerText(project.state) ?? "", "ledger.jsonl");
    if (!ledger)
      throw new UsageError("There is no ledger here or above: build a deck first, or name its folder with --state");
    const files = await presentFiles(ledger.entries, dirname(project.state));
    const notes = files.length > 0 ? await read({ notes: files, state: project.state }) : null;
    const claims = notes ? (await compose(notes, { notes: files, state: project.state, offline: true })).identification.claims : [];
    const wanted = normaliseTitle(argv.title);
    const asked = claims.filter(({ group }) => group.normalised.includes(wanted));
    const known = ledger.entries.filter(
      (entry) => normaliseTitle(entry.title).includes(wanted) && !asked.some((claim) => claim.guid === entry.guid)
    );
    if (argv.json)
      printJson([
        ...asked.map(claimJson),
        ...known.map((entry) => ({
          guid: entry.guid,
          title: entry.title,
          evidence: null,
          removed: entry.removed === true
        }))
      ]);
    else
      for (const line of [...asked.map(describeClaim), ...known.map(describeAbsent)]) process.stdout.write(`${line}
`);
    if (asked.length + known.length > 0) return;
    process.stderr.write(`paperdeck: no paper has \u201C${argv.title}\u201D in its title
`);
    process.exitCode = 1;
  }
};
async function presentFiles(entries, root) {
  const files = [...new Set(entries.filter((entry) => !entry.removed).flatMap((entry) => entry.files))].map(
    (file) => join(root, file)
  );
  const there = await Promise.all(
    files.map(
      (file) => stat(file).then(
        () => true,
        () => false
      )
    )
  );
  return files.filter((_, index) => there[index]);
}
function claimJson({ guid, group, match }) {
  return {
    guid,
    title: group.title,
    evidence: match?.evidence ?? null,
    detail: match?.detail ?? null,
    was: match?.entry.title ?? null,
    places: group.papers.map(({ place }) => ({ file: place.file, line: place.line }))
  };
}
function describeClaim({ guid, group, match }) {
  const places = group.papers.map(({ place }) => `${place.file}:${place.line}`).join(", ");
  const reason = match ? `known by its ${match.evidence}: ${match.detail}` : "not in the ledger yet: the next build gives it this guid";
  return `${group.title}
  ${places}
  guid ${guid}
  ${reason}
${match ? describeEntry(match.entry) : ""}`;
}
function describeAbsent(entry) {
  const state = entry.removed ? "removed: a paper of this title, identifier or link gets this guid back" : "not found in its files now; the next build will say so";
  return `${entry.title}
  guid ${entry.guid}
  ${state}
${describeEntry(entry)}`;
}
function describeEntry(entry) {
  const facts = [
    ["title", entry.title],
    ["DOI", entry.doi],
    ["arXiv", entry.arxiv],
    ["link", entry.link],
    ["figures", entry.figures?.join(", ")],
    ["files", entry.files.join(", ")],
    ["deck", entry.deck]
  ].filter((fact) => fact[1] !== void 0 && fact[1] !== "");
  return facts.map(([name, value]) => `    ${name.padEnd(8)}${value}
`).join("");
}
export {
  why
};
