import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  compose,
  read,
  settle
} from "./chunk-3N6X5LQE.js";
import "./chunk-3CF2KYC4.js";
import {
  printJson,
  reportProblems,
  statusOf
} from "./chunk-GW7FEJAE.js";
import {
  notesOptions
} from "./chunk-B3EKUERE.js";
import "./chunk-GQQXBTEH.js";
import "./chunk-SDAHDQVR.js";
import "./chunk-WLAI5PKJ.js";
import "./chunk-4VFAFS7R.js";
import "./chunk-N6IXXNCK.js";
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

// src/cli/papers.ts
var papers = {
  builder: notesOptions,
  async handler(argv) {
    const reading = await read(argv);
    const { identification, problems } = await compose(reading, { ...argv, offline: true });
    const { identified } = identification;
    if (argv.json) printJson(identified.map(paperJson));
    else for (const { paper } of identified) process.stdout.write(`${lineOf({ paper })}
`);
    reportProblems(settle(reading.problems, reading));
    process.exitCode = statusOf(problems);
  }
};
function paperJson({ guid, paper }) {
  return {
    guid,
    kind: paper.kind,
    title: paper.title.text,
    method: paper.method,
    year: paper.year,
    authors: paper.authors,
    venue: paper.venue,
    contribution: paper.contribution?.text || null,
    figures: paper.figures,
    keywords: paper.keywords,
    links: paper.links.map((link) => link.url),
    notes: paper.notes?.text || null,
    section: paper.section.join("::") || null,
    place: { file: paper.place.file, line: paper.place.line }
  };
}
function lineOf({ paper }) {
  const year = paper.year === null ? "    " : String(paper.year);
  const method = paper.method === null ? "" : `  [${paper.method}]`;
  return `${year}  ${paper.title.text}${method}  ${paper.place.file}:${paper.place.line}`;
}
export {
  papers
};
