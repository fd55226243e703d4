import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  compose,
  read
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
import {
  renderCards
} from "./chunk-3KQIY6YN.js";
import "./chunk-ZZY7K7HW.js";
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

// src/cli/cards.ts
var cards = {
  builder: notesOptions,
  async handler(argv) {
    const { deck, problems } = await compose(await read(argv), { ...argv, offline: true });
    const rendered = renderCards(deck);
    if (argv.json) printJson(rendered);
    else
      for (const card of rendered)
        process.stdout.write(`\u2500\u2500 ${card.card} \xB7 ${card.place.file}:${card.place.line}
${card.backText}

`);
    reportProblems(problems);
    process.exitCode = statusOf(problems);
  }
};
export {
  cards
};
