import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  init_text_width,
  stringWidth
} from "./chunk-VPLLBQP4.js";
import "./chunk-53MP7UIW.js";
import {
  compose,
  read,
  settle,
  wishesOf
} from "./chunk-3N6X5LQE.js";
import {
  settleProblems,
  unusedIgnores
} from "./chunk-3CF2KYC4.js";
import {
  formatProblem,
  printJson,
  problemJson,
  statusOf
} from "./chunk-GW7FEJAE.js";
import {
  UsageError,
  notesOptions
} from "./chunk-B3EKUERE.js";
import "./chunk-GQQXBTEH.js";
import "./chunk-SDAHDQVR.js";
import "./chunk-WLAI5PKJ.js";
import "./chunk-4VFAFS7R.js";
import "./chunk-N6IXXNCK.js";
import "./chunk-WTUBZX3H.js";
import {
  imageSize,
  pLimit
} from "./chunk-XIOM334Q.js";
import "./chunk-5JV4W755.js";
import "./chunk-YP53BHNG.js";
import "./chunk-CPKO7HAJ.js";
import "./chunk-VCMH4JZR.js";
import "./chunk-FBGWQZZP.js";
import "./chunk-ARTQRGFP.js";
import {
  isRule,
  ruleWanted,
  rules
} from "./chunk-T5AMECM5.js";
import {
  problem,
  severityOf,
  withSeverity
} from "./chunk-PHH4K2GK.js";
import "./chunk-YKKUNIN3.js";
import "./chunk-IZJDRVIJ.js";
import "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import {
  pictureKey
} from "./chunk-W2SPZRHL.js";
import "./chunk-KP7OAK5N.js";

// src/compose/rules/dead-link.ts
import { posix } from "node:path";
function localLinks(notes) {
  return notes.flatMap((note) => {
    const { links, contribution, notes: remarks, places } = note.paper;
    const urls = [...links, ...contribution?.links ?? [], ...remarks?.links ?? []].map(({ url }) => url);
    const folders = [...new Set(places.map(({ file }) => posix.dirname(file)))];
    return [...new Set(urls)].filter(isLocal).map((url) => {
      const path = decoded(url.replace(/[?#].*$/s, ""));
      return {
        url,
        note,
        paths: folders.flatMap((folder) => [posix.join(folder, path), posix.join(folder, `${path}.md`)])
      };
    });
  });
}
var manyLinks = 3;
function deadLink(links, absent) {
  const dead = links.filter(({ paths }) => paths.every((path) => absent.has(path)));
  const byFolder = /* @__PURE__ */ new Map();
  for (const link of dead) {
    const folder = foldersTo(link.paths[0] ?? "").find((path) => absent.has(path));
    if (folder === void 0) continue;
    const own = byFolder.get(folder);
    if (own) own.push(link);
    else byFolder.set(folder, [link]);
  }
  const together = /* @__PURE__ */ new Map();
  for (const [folder, own] of byFolder) if (own.length > manyLinks) for (const link of own) together.set(link, folder);
  return dead.flatMap((link) => {
    const folder = together.get(link);
    if (folder === void 0) return [deadAlone(link)];
    const own = byFolder.get(folder) ?? [];
    return own[0] === link ? [deadFolder(folder, own)] : [];
  });
}
function pathsOf(links) {
  return new Set(links.flatMap(({ paths }) => [...paths, ...foldersTo(paths[0] ?? "")]));
}
function foldersTo(path) {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
function deadAlone({ url, note }) {
  const isAddress = /^(?:www\.|[a-z0-9-]+\.(?:com|org|io|net|edu|ai|cn)(?:\/|$))/i.test(url);
  const expected = isAddress ? `\u201Chttps://${url}\u201D` : "a file beside the notes, or an address";
  return problem("warning", "dead-link", note.paper.place, `The link to \u201C${url}\u201D leads to no file`, expected);
}
function deadFolder(folder, links) {
  const place = links[0]?.note.paper.place ?? { file: "", line: 1, column: 1 };
  const found = `The folder \u201C${folder}\u201D is not there, and ${links.length} links lead into it, from here on`;
  return problem(
    "warning",
    "dead-link",
    place,
    found,
    `the folder, or addresses in place of \u201C${links[0]?.url}\u201D and so on`
  );
}
function isLocal(url) {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/|\\|#|\?|$)/i.test(url);
}
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

// src/compose/rules/picture-too-small.ts
var legible = 200;
function pictureTooSmall(notes, { bySource }, sizes) {
  return notes.flatMap(
    ({ paper }) => paper.pictures.flatMap(({ src, place }) => {
      const picture = bySource.get(pictureKey(place.file, src));
      const size = picture?.state === "media" ? sizes.get(picture.name) : void 0;
      if (!size || Math.max(size.width, size.height) >= legible) return [];
      const name = src.length > 200 ? `${src.slice(0, 60)}\u2026` : src;
      const found = `The figure \u201C${name}\u201D has ${size.width} \xD7 ${size.height} pixels`;
      return [problem("warning", "picture-too-small", place, found, `at least ${legible} on its longer side`)];
    })
  );
}

// src/read/absent-files.ts
import { stat } from "node:fs/promises";
import { join } from "node:path";
var atOnce = 16;
async function absentFiles(paths, root) {
  const limit = pLimit(atOnce);
  const asked = await Promise.all(
    [...new Set(paths)].map(
      (path) => limit(async () => ({ path, isThere: await stat(join(root, path)).catch(() => null) !== null }))
    )
  );
  return new Set(asked.filter(({ isThere }) => !isThere).map(({ path }) => path));
}

// src/read/picture-size.ts
import { open } from "node:fs/promises";
var headLength = 256 * 1024;
async function pictureSizes(media) {
  const sizes = /* @__PURE__ */ new Map();
  for (const { name, path } of media) {
    const size = name.endsWith(".svg") ? null : await sizeOf(path);
    if (size) sizes.set(name, size);
  }
  return sizes;
}
async function sizeOf(path) {
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    const { width, height } = imageSize(buffer.subarray(0, bytesRead));
    return { width, height };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

// src/cli/explain.ts
function explainJson(extracts, problems) {
  const unread = problems.filter((found) => found.ruleId === "unread-format");
  return {
    findings: [
      ...extracts.flatMap((extract) => extract.findings).map(findingJson),
      ...unread.map((found) => ({
        file: found.file ?? "",
        line: 1,
        what: "file",
        takenFor: "nothing",
        why: found.reason,
        entries: 0,
        passedOver: []
      }))
    ],
    problems: problems.map(problemJson)
  };
}
function findingJson({ what, place, takenFor, why, entries, passedOver }) {
  return { file: place.file, line: place.line, what, takenFor, why, entries, passedOver };
}
function explainText(extracts) {
  return extracts.flatMap((extract) => extract.findings).map(findingText).join("");
}
function findingText({ what, place, takenFor, why, entries, passedOver }) {
  const taken = takenFor === "nothing" ? "taken for nothing" : `${entries} ${takenFor}`;
  const head = `${place.file}:${place.line}  ${what}: ${taken}; ${why}
`;
  return head + passedOver.map(({ line, text, why: reason }) => `  ${line}: not taken: ${text} (${reason})
`).join("");
}

// src/cli/github-annotations.ts
import { relative, resolve, sep } from "node:path";
var commands = { error: "error", warning: "warning", info: "notice" };
function githubAnnotation(found, root, workspace) {
  const expected = found.note ? `; expected ${found.note.trim()}` : "";
  const properties = {
    file: relative(workspace, resolve(root, found.file ?? "")).split(sep).join("/"),
    line: String(found.line ?? 1),
    col: String(found.column ?? 1),
    title: found.ruleId ?? "unknown"
  };
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
  return `::${commands[severityOf(found)]} ${shown.join(",")}::${escapedMessage(`${found.reason}${expected}`)}`;
}
function escapedMessage(text) {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapedProperty(text) {
  return escapedMessage(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// src/cli/problem-listing.ts
init_text_width();
var order = ["error", "warning", "info"];
function listProblems(problems, { columns, rows }) {
  if (problems.length === 0) return ["No problems found."];
  const groups = groupsOf(problems);
  const shares = sharesOf(groups, rows);
  const lines = groups.flatMap((group, index) => {
    const share = shares[index];
    if (share === void 0) return [];
    return [headOf(group), ...group.problems.slice(0, share).map((found) => `  ${lineOf(found)}`)];
  });
  const shown = shares.reduce((sum, share) => sum + share, 0);
  const left = problems.length - shown;
  const all = [
    ...lines,
    left > 0 ? `${summaryOf(problems)}; ${left} not shown: --all, or --rule ID` : summaryOf(problems)
  ];
  return all.map((line) => cut(line, columns));
}
function groupsOf(problems) {
  const groups = /* @__PURE__ */ new Map();
  for (const found of problems) {
    const [rule, severity] = [found.ruleId ?? "unknown", severityOf(found)];
    const group = groups.get(`${severity} ${rule}`);
    if (group) group.problems.push(found);
    else groups.set(`${severity} ${rule}`, { rule, severity, problems: [found] });
  }
  const rank = ({ severity }) => order.indexOf(severity);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || a.problems.length - b.problems.length);
}
function sharesOf(groups, rows) {
  if (rows === null) return groups.map(({ problems }) => problems.length);
  const named = groups.slice(0, Math.max(1, rows - 1));
  const shares = named.map(() => 0);
  let room = rows - 1 - named.length;
  while (room > 0) {
    const before = room;
    named.forEach((group, index) => {
      const share = shares[index] ?? 0;
      if (room === 0 || share === group.problems.length) return;
      shares[index] = share + 1;
      room--;
    });
    if (room === before) break;
  }
  return shares;
}
function headOf({ rule, severity, problems }) {
  const meaning = isRule(rule) ? `: ${rules[rule]}` : "";
  return `${severity}  ${rule} \xD7 ${problems.length}${meaning}`;
}
function lineOf(found) {
  const expected = found.note ? `; expected ${found.note}` : "";
  return `${found.file ?? ""}:${found.line ?? 1}:${found.column ?? 1}  ${found.reason}${expected}`.replace(
    /\s*\n\s*/g,
    " "
  );
}
function summaryOf(problems) {
  const names = { error: "error", warning: "warning", info: "remark" };
  return order.map((severity) => ({ severity, count: problems.filter((found) => severityOf(found) === severity).length })).filter(({ count }) => count > 0).map(({ severity, count }) => `${count} ${names[severity]}${count === 1 ? "" : "s"}`).join(", ");
}
function cut(line, columns) {
  if (stringWidth(line) <= columns) return line;
  let width = 0;
  let text = "";
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    width += stringWidth(segment);
    if (width > columns - 1) break;
    text += segment;
  }
  return `${text}\u2026`;
}

// src/cli/check.ts
var check = {
  builder: (argv) => notesOptions(argv).option("all", { type: "boolean", default: false, describe: "everything, also where that is more than a screen" }).option("rule", {
    type: "string",
    array: true,
    requiresArg: true,
    nargs: 1,
    describe: "only problems of this rule; may be given several times"
  }).option("format", {
    choices: ["text", "json", "github"],
    default: "text",
    describe: "github: annotations of a pull request; json is --json"
  }).option("explain", {
    type: "boolean",
    default: false,
    describe: "also tell what each table, list and file was taken for, and what was left out"
  }),
  async handler(argv) {
    for (const rule of argv.rule ?? [])
      if (!isRule(rule)) throw new UsageError(`--rule: \u201C${rule}\u201D is not a rule; expected ${ruleWanted(rule)}`);
    const reading = await read(argv);
    const composition = await compose(reading, { ...argv, offline: true });
    const all = await everyProblem(reading, composition);
    const problems = argv.rule ? all.filter(({ ruleId }) => argv.rule?.includes(ruleId ?? "")) : all;
    print(problems, reading, argv);
    process.exitCode = statusOf(problems);
  }
};
async function everyProblem(reading, { deck, pictures, found }) {
  const onDisk = [];
  if (reading.project) {
    onDisk.push(...pictureTooSmall(deck.notes, pictures, await pictureSizes(pictures.media.values())));
    const links = localLinks(deck.notes);
    onDisk.push(...deadLink(links, await absentFiles(pathsOf(links), reading.project.root)));
  }
  for (const one of found) if (one.ruleId === "picture-not-fetched") withSeverity(one, "info");
  const wishes = wishesOf(reading);
  const { problems, used } = settleProblems([...found, ...onDisk], wishes);
  return byPlace([...problems, ...settle(unusedIgnores(wishes, used), reading)]);
}
function byPlace(problems) {
  const files = [...new Set(problems.map(({ file }) => file))];
  const rank = new Map(files.map((file, index) => [file, index]));
  return [...problems].sort(
    (a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1)
  );
}
function print(problems, reading, argv) {
  if (argv.json || argv.format === "json")
    printJson(argv.explain ? explainJson(reading.extracts, problems) : problems.map(problemJson));
  else {
    if (argv.explain && argv.format === "text") process.stdout.write(explainText(reading.extracts));
    process.stdout.write(
      linesOf(problems, reading, argv).map((line) => `${line}
`).join("")
    );
  }
}
function linesOf(problems, reading, argv) {
  if (argv.format === "github") {
    const [root, workspace] = [reading.project?.root ?? ".", process.env.GITHUB_WORKSPACE || "."];
    return problems.map((found) => githubAnnotation(found, root, workspace));
  }
  const { isTTY, columns = 80, rows = 24 } = process.stdout;
  if (!isTTY) return problems.map((found) => formatProblem(found));
  const room = argv.all || argv.rule || argv.explain ? null : rows - 1;
  return listProblems(problems, { columns, rows: room });
}
export {
  check
};
