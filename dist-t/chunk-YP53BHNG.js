import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/read/templates.ts
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
async function readTemplates(folder) {
  const files = {};
  for (const entry of entriesIn(folder)) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() && !(entry.isSymbolicLink() && statSync(path).isFile())) continue;
    const name = path.slice(folder.length).replace(/\\/g, "/").replace(/^\//, "");
    files[name] = readFileSync(path, "utf8").replace(/^\ufeff/, "").replace(/\r\n/g, "\n");
  }
  return files;
}
function entriesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(error.code ?? "")) return [];
    throw error;
  }
}

export {
  readTemplates
};
