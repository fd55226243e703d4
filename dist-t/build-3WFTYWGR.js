import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  buildJson,
  describeBriefly,
  describeBuild,
  outputOf,
  showPictureProgress,
  shownPath
} from "./chunk-UFOO4AX6.js";
import {
  withLock
} from "./chunk-YUFVL3EV.js";
import {
  makeStateFolder
} from "./chunk-C34HRFBU.js";
import {
  compose,
  noteTypeRule,
  read,
  templateRule
} from "./chunk-3N6X5LQE.js";
import {
  projectOf
} from "./chunk-3CF2KYC4.js";
import {
  printJson,
  reportProblems,
  stateFolder,
  statusOf
} from "./chunk-GW7FEJAE.js";
import {
  UsageError,
  notesOptions
} from "./chunk-B3EKUERE.js";
import {
  assertWritable,
  ledgerName,
  readLedgerText,
  replaceFile,
  writeLedgerText
} from "./chunk-GQQXBTEH.js";
import "./chunk-SDAHDQVR.js";
import {
  writeApkg
} from "./chunk-EBZWBSXT.js";
import {
  rowsOf
} from "./chunk-TV5SRCIX.js";
import "./chunk-WLAI5PKJ.js";
import {
  isMassRemoval,
  stamp
} from "./chunk-4VFAFS7R.js";
import {
  formatLedger
} from "./chunk-N6IXXNCK.js";
import "./chunk-WTUBZX3H.js";
import {
  allNotes,
  contentHash,
  noteTypeHash
} from "./chunk-XIOM334Q.js";
import "./chunk-5JV4W755.js";
import "./chunk-YP53BHNG.js";
import "./chunk-CPKO7HAJ.js";
import "./chunk-VCMH4JZR.js";
import "./chunk-FBGWQZZP.js";
import "./chunk-ARTQRGFP.js";
import "./chunk-T5AMECM5.js";
import {
  problem,
  severityOf
} from "./chunk-PHH4K2GK.js";
import "./chunk-YKKUNIN3.js";
import "./chunk-IZJDRVIJ.js";
import "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import {
  pictureKey
} from "./chunk-W2SPZRHL.js";
import "./chunk-KP7OAK5N.js";

// src/cli/build.ts
import { stat } from "node:fs/promises";
import { join } from "node:path";

// src/cli/watch.ts
import { relative } from "node:path";
var quiet = 120;
async function watch(notes, project, build2, json) {
  const paths = [...notes, ...project ? [project.state] : []];
  const { watch: watchFiles } = await import("./esm-H3XK4RF4.js");
  const watcher = watchFiles([...paths], {
    ignoreInitial: true,
    ignored: (path, stats) => isHidden(path, paths) || stats?.isFile() === true && !isWatched(path),
    // A rename into place is an unlink and an add: together they are one change.
    atomic: true
  });
  await run();
  if (project) watcher.add(project.state);
  let timer = null;
  let running = Promise.resolve();
  watcher.on("all", () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run);
    }, quiet);
  });
  process.stderr.write("Watching; Ctrl-C ends it.\n");
  await new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => done());
  });
  if (timer) clearTimeout(timer);
  await watcher.close();
  await running;
  async function run() {
    try {
      const report = await build2();
      process.stdout.write(json ? `${JSON.stringify(buildJson(report))}
` : `${describeBriefly(report)}
`);
      reportProblems(report.problems);
    } catch (error) {
      process.stderr.write(`paperdeck: ${error instanceof Error ? error.message : String(error)}
`);
    }
  }
}
function isWatched(path) {
  return /\.(?:md|markdown|mdown|mkd|ya?ml|html|css|png|jpe?g|gif|svg|webp|avif)$/i.test(path);
}
function isHidden(path, named) {
  const below = named.map((root) => relative(root, path)).filter((part) => !part.startsWith(".."));
  return below.every((part) => /(?:^|[\\/])(?:node_modules|\.[^\\/]+)(?:[\\/]|$)/.test(part));
}

// src/cli/build.ts
var build = {
  builder: (argv) => notesOptions(argv).option("output", {
    alias: "o",
    type: "string",
    requiresArg: true,
    describe: "file or folder to write to (default: out/<deck>.apkg)"
  }).option("deck", {
    type: "string",
    requiresArg: true,
    describe: "name of the deck (default: the first heading, or the folder)"
  }).option("dry-run", { type: "boolean", default: false, describe: "tell what would change, and write nothing" }).option("watch", { type: "boolean", default: false, describe: "build again whenever the notes are saved" }).option("strict", { type: "boolean", default: false, describe: "exit with 1 also where there are warnings" }).option("allow-removed", {
    type: "boolean",
    default: false,
    describe: "accept that many papers are gone at once"
  }),
  async handler(argv) {
    if (argv.watch) return watch(argv.notes, await projectOf(argv), () => buildOnce(argv, Date.now()), argv.json);
    const report = await buildOnce(argv, nowMs());
    if (argv.json) printJson(buildJson(report));
    else (report.guard ? process.stderr : process.stdout).write(describeBuild(report));
    reportProblems(report.problems);
    const failed = report.guard !== null || argv.strict && report.problems.some((found) => severityOf(found) === "warning");
    process.exitCode = failed ? 1 : statusOf(report.problems);
  }
};
async function buildOnce(argv, now) {
  const state = (await projectOf(argv))?.state ?? null;
  if (argv["dry-run"]) return (await plan(argv, state, now)).report;
  if (state === null) return write(await plan(argv, state, now), state);
  if (await exists(state)) return withLock(state, async () => write(await plan(argv, state, now), state));
  const first = await plan(argv, state, now);
  if (first.report.guard !== null) return first.report;
  await makeStateFolder(state);
  return withLock(state, async () => {
    const isStillFirst = await readLedgerText(state) === null;
    return write(isStillFirst ? first : await plan(argv, state, now), state);
  });
}
async function plan(argv, state, now) {
  const reading = await read(argv);
  const onProgress = argv.json ? void 0 : showPictureProgress(process.stderr);
  const composition = await compose(reading, { ...argv, onProgress });
  const { deck, noteTypeId, identification, ledger, namespace, scope, problems } = composition;
  const file = await outputOf(argv.output, deck.name, "apkg");
  const offset = new Date(now).getTimezoneOffset();
  const settings = {
    namespace,
    deck: deck.name,
    scope,
    noteTypeHash: noteTypeHash(deck.noteType),
    noteTypeId,
    kindHashes: Object.fromEntries(deck.kinds.map((own) => [own.kind, noteTypeHash(own)])),
    now,
    offset
  };
  const stamped = stamp(ledger, identification, contentsOf(composition), settings);
  const isNew = ledger === null;
  const guard = guardOf(composition, reading.ledger.broken, argv);
  const report = {
    file: shownPath(file),
    bytes: null,
    deck,
    changes: stamped.changes,
    problems: guard?.ruleId === noteTypeRule ? problems.filter(({ ruleId }) => ruleId !== noteTypeRule) : problems,
    guard,
    ledger: state === null ? null : { path: shownPath(join(state, ledgerName)), isNew },
    dryRun: argv["dry-run"],
    replaced: isNew && state !== null && await exists(file)
  };
  return { file, composition, ledger: stamped.ledger, report };
}
async function write({ file, composition, ledger, report }, state) {
  if (report.guard !== null) return report;
  await assertWritable(file).catch((error) => {
    throw new UsageError(`${report.file} cannot be written: ${error.message}`);
  });
  if (state !== null) {
    await makeStateFolder(state);
    await writeLedgerText(state, formatLedger(ledger));
  }
  return { ...report, bytes: await writeDeck(file, composition, ledger) };
}
function writeDeck(file, { deck, pictures }, ledger) {
  const papers = new Map(ledger.entries.map((entry, order) => [entry.guid, { entry, order }]));
  const notes = allNotes(deck).flatMap(({ guid, kind, paper }) => {
    const known = papers.get(paper.guid);
    const built = guid === paper.guid ? known?.entry : known?.entry.companions?.[kind];
    return known && built ? [[guid, { id: built.id, mod: built.mod, order: known.order }]] : [];
  });
  const { created, offset, noteType, kinds = {} } = ledger.head;
  const kindMods = Object.fromEntries(Object.entries(kinds).map(([kind, { mod }]) => [kind, mod]));
  const rows = rowsOf(deck, { created, offset, noteTypeMod: noteType.mod, kindMods, notes: new Map(notes) });
  return replaceFile(file, (temporary) => writeApkg(temporary, rows, [...pictures.media.values()]));
}
function guardOf(composition, brokenLines, argv) {
  const { deck, identification, ledger, scope, problems } = composition;
  const stop = (rule, file, found2, expected) => problem("error", rule, { file, line: 1, column: 1 }, `${found2}, so nothing was written`, expected);
  if (brokenLines > 0)
    return stop("broken-ledger", ledgerPlace, "The ledger has lines that cannot be read", "each line mended or deleted");
  const broken = problems.find(({ ruleId, fatal }) => fatal && (ruleId === templateRule || ruleId === noteTypeRule));
  if (broken?.ruleId === noteTypeRule) return stop(noteTypeRule, broken.file ?? "", broken.reason, broken.note ?? "");
  if (broken) return stop(templateRule, broken.file ?? "", "There are errors in the templates", "them mended");
  if (deck.notes.length === 0) {
    const elsewhere = identification.problems.some((found2) => found2.ruleId === "other-deck");
    const [file = ""] = argv.notes;
    return elsewhere ? stop("no-papers", file, "All papers here belong to another deck", "a file of that deck, or other papers") : stop("no-papers", file, "No papers were found", "a table with a column of titles");
  }
  if (argv["allow-removed"] || !isMassRemoval(identification, ledger, scope)) return null;
  const found = `${identification.removed.length} papers that were in the notes are gone`;
  return stop("mass-removal", ledgerPlace, found, "--allow-removed, if that is meant");
}
var ledgerPlace = `${stateFolder}/${ledgerName}`;
function contentsOf({ deck, pictures }) {
  return deck.notes.map((note) => ({
    guid: note.guid,
    hash: contentHash(note),
    cards: note.cards,
    companions: note.companions.map((own) => ({
      guid: own.guid,
      kind: own.kind,
      hash: contentHash(own),
      cards: own.cards,
      ...own.clozes ? { clozes: own.clozes } : {}
    })),
    wording: note.fields.zh ? "zh" : "en",
    kind: note.paper.kind,
    pictures: Object.fromEntries(
      keysOfPictures(note.paper).flatMap((key) => {
        const picture = pictures.bySource.get(key);
        return picture?.state === "media" ? [[key, picture.name]] : [];
      })
    )
  }));
}
function keysOfPictures({ pictures, contribution, notes, place }) {
  const inTexts = [contribution, notes].flatMap((text) => text?.pictures ?? []);
  return [...pictures, ...inTexts.map((src) => ({ src, place }))].map(
    ({ src, place: { file } }) => pictureKey(file, src)
  );
}
async function exists(path) {
  return await stat(path).catch(() => null) !== null;
}
function nowMs() {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch) ? epoch * 1e3 : Date.now();
}
export {
  build,
  buildOnce
};
