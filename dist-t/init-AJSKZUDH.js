import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  makeStateFolder
} from "./chunk-C34HRFBU.js";
import {
  findProject,
  printJson
} from "./chunk-GW7FEJAE.js";
import {
  readLedgerText
} from "./chunk-GQQXBTEH.js";
import {
  packageTemplates
} from "./chunk-SDAHDQVR.js";
import {
  parseLedger
} from "./chunk-N6IXXNCK.js";
import {
  defaultSwitches
} from "./chunk-5JV4W755.js";
import {
  readTemplates
} from "./chunk-YP53BHNG.js";
import "./chunk-FBGWQZZP.js";
import "./chunk-PHH4K2GK.js";
import "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-KP7OAK5N.js";

// src/cli/init.ts
import { join as join2, relative, sep } from "node:path";

// src/store/new-files.ts
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
async function makeNewFiles(folder, files) {
  const result = { made: [], kept: [] };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, ...name.split("/"));
    await mkdir(dirname(path), { recursive: true });
    result[await makeFile(path, text) ? "made" : "kept"].push(name);
  }
  return result;
}
async function makeFile(path, text) {
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

// src/cli/first-config.ts
function firstConfig() {
  return `# Settings of paperdeck. Take the # away before what you want to change; for a setting inside another, before both lines.
# Mistakes are told with their line. A notes file may set lang, deck, tags, columns and cards for itself in its front matter.

# What the identity of papers in Anki is made from. Default: the name of the first deck that is built. Choose it before that; the
# ledger keeps it from then on.
#namespace: my-reading

# Wording of the cards: zh or en. Default: the language of the notes.
#lang: en

# Name of the deck. Default: the first heading of the file; of a folder, its name.
#deck: Reading

# Tags for every note.
#tags: []

# Which files of a folder are read, and which are not.
#include: ["**/*.md"]
#exclude: []

# Columns that are called something else than paperdeck knows: header, then what it holds (title, year, keywords, contribution, \u2026).
#columns: {}

# Which questions are asked.
#cards:
${Object.entries(defaultSwitches).map(([kind, isOn]) => `#  ${kind}: ${isOn}
`).join("")}
#figures:
# Addresses that begin with "from" are looked for at "to": another address, or a folder beside the one that holds .paperdeck.
#  rewrite: [{ from: "https://raw.githubusercontent.com/you/pics/main/", to: "../pics/" }]
# Wider pictures are scaled down to so many pixels; 0: never.
#  max-width: 1600
# How long a fetched picture is not asked for again.
#  refresh: 1d

# How the terminal review schedules; Anki has its own settings.
#review:
# New cards, and reviews, a day.
#  new: 10
#  limit: 200
# How many of the answers you want to remember, from 0.7 to 0.99.
#  retention: 0.9
# The hour at which a day begins.
#  rollover: 4
# Steps of a new card, and of a forgotten one.
#  learning-steps: [1m, 10m]
#  relearning-steps: [10m]
# A card that was forgotten so often is suspended; 0: never.
#  leech: 8

# How grave what "paperdeck check" finds is, by the word in its brackets: error, warning, info or off.
#check:
#  missing-year: off
`;
}

// src/cli/init.ts
var init = {
  builder: (argv) => argv.option("templates", { type: "boolean", default: false, describe: "also copy the templates of the cards" }).option("state", { type: "string", requiresArg: true, describe: "the .paperdeck folder to use" }).option("json", {
    type: "boolean",
    default: false,
    describe: "results as JSON on stdout"
  }),
  async handler({ templates, state: named, json }) {
    const { state } = await findProject(["."], named);
    await makeStateFolder(state);
    const files = { "config.yaml": firstConfig(), ...templates ? await templateCopies() : {} };
    const { made, kept } = shown(await makeNewFiles(state, files), state);
    if (json) printJson({ made, kept });
    else {
      for (const path of made) process.stdout.write(`made ${path}
`);
      for (const path of kept) process.stdout.write(`kept ${path}, which was there already
`);
      process.stdout.write(templates ? nextForTemplates(await isBuiltAsShipped(state)) : nextForConfig);
    }
  }
};
async function templateCopies() {
  const files = Object.entries(await readTemplates(packageTemplates())).filter(([name]) => name !== "type.json");
  return Object.fromEntries(
    files.sort(([a], [b]) => a < b ? -1 : 1).map(([name, text]) => [`templates/paper/${name}`, text])
  );
}
function shown({ made, kept }, state) {
  const pathOf = (name) => relative(".", join2(state, ...name.split("/"))).split(sep).join("/");
  return { made: made.map(pathOf), kept: kept.map(pathOf) };
}
async function isBuiltAsShipped(state) {
  const { ledger } = parseLedger(await readLedgerText(state) ?? "", "");
  return ledger !== null && ledger.head.noteType.hash !== "" && ledger.head.noteType.id === void 0;
}
var nextForConfig = `
Every line of the config is a remark until you take its # away. Then: paperdeck build NOTES
`;
function nextForTemplates(isBuilt) {
  const start = isBuilt ? "The deck here has been built with the shipped templates, and Anki keeps its notes under their note type: changed copies are for a\nnew deck only. See what they would do with paperdeck cards NOTES." : "Change the copies before the first build, and delete those that you leave as they are: they stay as they are when paperdeck moves\non. See what they do with paperdeck cards NOTES, then: paperdeck build NOTES";
  return `
${start}
`;
}
export {
  init
};
