import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  problem,
  severityOf
} from "./chunk-PHH4K2GK.js";

// src/store/project.ts
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var stateFolder = ".paperdeck";
async function findProject(paths, state) {
  if (state !== void 0) return { root: dirname(resolve(state)), state: resolve(state) };
  const home = await commonFolder(paths);
  for (let folder = home; ; folder = dirname(folder)) {
    if (await isFolder(join(folder, stateFolder))) return { root: folder, state: join(folder, stateFolder) };
    if (dirname(folder) === folder) return { root: home, state: join(home, stateFolder) };
  }
}
async function commonFolder(paths) {
  const folders = await Promise.all(
    paths.map(async (path) => await isFolder(path) ? resolve(path) : dirname(resolve(path)))
  );
  let common = folders[0] ?? resolve(".");
  for (const folder of folders) while (!isInside(folder, common)) common = dirname(common);
  return common;
}
function isInside(folder, above) {
  return folder === above || folder.startsWith(above.endsWith("/") || above.endsWith("\\") ? above : `${above}/`) || folder.startsWith(`${above}\\`);
}
async function isFolder(path) {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

// src/cli/format.ts
function formatProblem(found) {
  const place = `${found.file ?? ""}:${found.line ?? 1}:${found.column ?? 1}`;
  const expected = found.note ? `; expected ${found.note}` : "";
  return `${place}  ${severityOf(found)}  ${found.reason}${expected}  (${found.ruleId ?? "unknown"})`;
}
function problemJson(found) {
  return {
    file: found.file ?? "",
    line: found.line ?? 1,
    column: found.column ?? 1,
    rule: found.ruleId ?? "unknown",
    severity: severityOf(found),
    message: found.reason,
    expected: found.note ?? null
  };
}
function problemOf({ severity, rule, file, line, column, message, expected }) {
  return problem(severity, rule, { file, line, column }, message, expected ?? "");
}
function statusOf(problems) {
  return problems.some((found) => severityOf(found) === "error") ? 1 : 0;
}
function reportProblems(problems) {
  const of = (severity) => problems.filter((found) => severityOf(found) === severity);
  const errors = of("error");
  const warnings = of("warning");
  const shown = [...errors.slice(0, 20), ...warnings.slice(0, 5)];
  for (const found of shown) process.stderr.write(`${formatProblem(found)}
`);
  const more = errors.length + warnings.length - shown.length;
  if (more > 0) process.stderr.write(`\u2026 and ${more} more: see paperdeck check
`);
}
function printJson(value) {
  process.stdout.write(`${JSON.stringify(value, null, 2)}
`);
}

export {
  stateFolder,
  findProject,
  formatProblem,
  problemJson,
  problemOf,
  statusOf,
  reportProblems,
  printJson
};
