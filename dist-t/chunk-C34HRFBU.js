import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/store/state-folder.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
var attributes = "*.jsonl merge=union\n";
var ignored = "lock\n*.tmp\n";
async function makeStateFolder(state) {
  await mkdir(state, { recursive: true });
  await writeUnlessThere(join(state, ".gitattributes"), attributes);
  await writeUnlessThere(join(state, ".gitignore"), ignored);
}
async function writeUnlessThere(path, text) {
  await writeFile(path, text, { flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}

export {
  makeStateFolder
};
