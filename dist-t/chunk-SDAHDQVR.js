import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/cli/package-root.ts
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
function packageTemplates(kind = "paper") {
  return join(packageRoot(), "templates", kind);
}
function packagePage() {
  return join(packageRoot(), "dist", "preview");
}
function packageVersion() {
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version;
}
function programIdentity() {
  const file = fileURLToPath(import.meta.url);
  const { size, mtimeMs } = statSync(file);
  return `${packageVersion()} ${basename(file)} ${size} ${mtimeMs}`;
}
function packageRoot() {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "templates", "paper", "type.json"))) return folder;
    if (dirname(folder) === folder) throw new Error("the folder templates/ is missing from the package");
  }
}

export {
  packageTemplates,
  packagePage,
  packageVersion,
  programIdentity
};
