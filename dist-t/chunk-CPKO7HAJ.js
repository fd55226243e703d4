import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  problem
} from "./chunk-PHH4K2GK.js";

// src/read/notes.ts
import { readdirSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join, relative, resolve, sep } from "node:path";
var UnreadableError = class extends Error {
  name = "UnreadableError";
};
function selectionOf(config) {
  return { include: config.include ?? [], exclude: config.exclude ?? [] };
}
var markdown = /* @__PURE__ */ new Set([".md", ".markdown", ".mdown", ".mkd"]);
var otherFormats = {
  ".rst": "reStructuredText",
  ".ipynb": "a Jupyter notebook",
  ".docx": "a Word document",
  ".bib": "BibTeX",
  ".org": "Org mode",
  ".tex": "LaTeX"
};
var skippedFolders = /* @__PURE__ */ new Set(["node_modules", ".trash"]);
async function readNotes(paths, root, selection) {
  const notes = { documents: [], problems: [], refused: [], folders: [] };
  const seen = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const full = resolve(path);
    const isFolder = await isDirectory(full, path);
    const found = isFolder ? await listNotes(full, root, selection, notes) : [full];
    if (isFolder) {
      notes.folders.push(relativeTo(root, full));
      if (found.length === 0)
        notes.problems.push(
          problem(
            "error",
            "no-notes",
            at(relativeTo(root, full) || "."),
            "No notes in this folder",
            "a file that ends in .md"
          )
        );
    }
    for (const file of found) {
      if (seen.has(file)) continue;
      seen.add(file);
      await readInto(notes, file, root);
    }
  }
  return notes;
}
async function readInto(notes, full, root) {
  const file = relativeTo(root, full);
  const format = otherFormats[extname(full).toLowerCase()];
  if (format) {
    notes.problems.push(problem("warning", "unread-format", at(file), `${format}, which is not read`, "Markdown"));
    return;
  }
  const text = decode(await readBytes(full, file));
  if (typeof text === "string") notes.documents.push({ file, text });
  else {
    notes.refused.push(file);
    notes.problems.push(problem("error", "not-utf8", at(file, text.line), text.found, "UTF-8"));
  }
}
async function readKnownNotes(files, root) {
  const documents = [];
  const gone = [];
  for (const file of files) {
    const bytes = await readFile(join(root, file)).catch((error) => error);
    if (bytes instanceof Error) {
      if (bytes.code === "ENOENT") gone.push(file);
      continue;
    }
    const text = decode(bytes);
    if (typeof text === "string") documents.push({ file, text });
  }
  return { documents, gone };
}
function decode(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255)
    return { line: 1, found: "The file is encoded in UTF-16" };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { line: firstBrokenLine(bytes), found: "Bytes that are not UTF-8" };
  }
}
function firstBrokenLine(bytes) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}
async function listNotes(folder, root, selection, notes) {
  const included = await matcherOf(selection.include) ?? (() => true);
  const excluded = await matcherOf(selection.exclude) ?? (() => false);
  const files = [];
  for await (const path of walk(folder)) {
    const extension = extname(path).toLowerCase();
    if (!markdown.has(extension) && !(extension in otherFormats)) continue;
    const file = relativeTo(root, path);
    if (excluded(file) || !included(file)) continue;
    if (markdown.has(extension)) files.push(path);
    else
      notes.problems.push(
        problem("info", "unread-format", at(file), `${otherFormats[extension]}, which is not read`, "Markdown")
      );
  }
  return files.sort(byCodePoint);
}
async function matcherOf(patterns) {
  if (patterns.length === 0) return null;
  const { default: picomatch } = await import("./picomatch-HIOCWCU5.js");
  return picomatch(patterns);
}
async function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || skippedFolders.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() || entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory() === true) {
      if (!entry.isSymbolicLink()) yield* walk(path);
    } else yield path;
  }
}
async function isDirectory(full, asGiven) {
  try {
    return (await stat(full)).isDirectory();
  } catch {
    throw new UnreadableError(`${asGiven}: there is no such file or folder`);
  }
}
async function readBytes(full, file) {
  try {
    return await readFile(full);
  } catch (error) {
    throw new UnreadableError(`${file}: cannot be read (${error.code ?? String(error)})`);
  }
}
function relativeTo(root, path) {
  return relative(root, path).split(sep).join("/").normalize("NFC");
}
function at(file, line = 1) {
  return { file, line, column: 1 };
}
function byCodePoint(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

export {
  selectionOf,
  readNotes,
  readKnownNotes,
  relativeTo
};
