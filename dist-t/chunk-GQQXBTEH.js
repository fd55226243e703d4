import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/store/replace-file.ts
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

// src/store/living-process.ts
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}

// src/store/replace-file.ts
async function replaceFile(path, write) {
  await mkdir(dirname(path), { recursive: true });
  await sweep(path);
  const temporary = `${path}.${process.pid}-${randomBytes(3).toString("hex")}.tmp`;
  try {
    const result = await write(temporary);
    await flush(temporary);
    await renamePatiently(temporary, path);
    return result;
  } finally {
    await rm(temporary, { force: true });
  }
}
async function assertWritable(path) {
  if ((await stat(path).catch(() => null))?.isDirectory()) throw new Error("it is a folder");
  await mkdir(dirname(path), { recursive: true });
  const probe = `${path}.${process.pid}-probe.tmp`;
  await writeFile(probe, "");
  await rm(probe, { force: true });
}
async function sweep(path) {
  const ours = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const writer = name.startsWith(ours) ? /^(\d+)-(?:[\da-f]{6}|probe)\.tmp$/.exec(name.slice(ours.length)) : null;
    if (writer && !isAlive(Number(writer[1]))) await rm(join(dirname(path), name), { force: true });
  }
}
async function flush(path) {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
async function renamePatiently(from, to) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const code = error.code ?? "";
      if (process.platform !== "win32" || attempt === 6 || !["EPERM", "EBUSY", "EACCES"].includes(code)) throw error;
      await new Promise((done) => setTimeout(done, 50 * 2 ** attempt));
    }
  }
}

// src/store/ledger-file.ts
import { readdir as readdir2, readFile, writeFile as writeFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
var ledgerName = "ledger.jsonl";
async function readLedgerText(state) {
  try {
    return await readFile(join2(state, ledgerName), "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(error.code ?? "")) return null;
    throw error;
  }
}
async function writeLedgerText(state, text) {
  if (await readLedgerText(state) === text) return;
  await replaceFile(join2(state, ledgerName), (temporary) => writeFile2(temporary, text));
}
async function conflictCopies(state) {
  const names = await readdir2(state).catch(() => []);
  return names.filter((name) => name !== ledgerName && /^ledger\b.*\.jsonl$/i.test(name)).sort();
}

export {
  isAlive,
  replaceFile,
  assertWritable,
  ledgerName,
  readLedgerText,
  writeLedgerText,
  conflictCopies
};
