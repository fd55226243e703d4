import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  isAlive
} from "./chunk-GQQXBTEH.js";

// src/store/lock.ts
import { link, open, readFile, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
var LockedError = class extends Error {
  name = "LockedError";
};
var patience = 1e4;
var pause = 50;
async function withLock(state, work, patienceMs = patience) {
  const path = join(state, "lock");
  await acquire(path, patienceMs);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
async function acquire(path, patienceMs) {
  for (let waited = 0; ; waited += pause) {
    if (await create(path)) return;
    if (await isAbandoned(path)) await breakLock(path);
    else if (waited >= patienceMs) {
      const holder = await holderOf(path);
      const who = holder ? `process ${holder.pid} on ${holder.host}` : "another process";
      throw new LockedError(`${who} is building these notes; if it is not, delete ${path}`);
    } else await new Promise((done) => setTimeout(done, pause));
  }
}
async function create(path) {
  try {
    const file = await open(path, "wx");
    await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
    await file.close();
    return true;
  } catch (error) {
    if (["EEXIST", "EPERM"].includes(error.code ?? "")) return false;
    throw error;
  }
}
async function holderOf(path) {
  try {
    const { pid, host } = JSON.parse(await readFile(path, "utf8"));
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : null;
  } catch {
    return null;
  }
}
async function isAbandoned(path) {
  const holder = await holderOf(path);
  if (holder) return isDead(holder);
  const made = await stat(path).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > patience;
}
function isDead({ pid, host }) {
  return host === hostname() && !isAlive(pid);
}
async function breakLock(path) {
  const aside = `${path}.${process.pid}.tmp`;
  await rename(path, aside).catch(() => void 0);
  const holder = await holderOf(aside);
  if (holder && !isDead(holder)) await link(aside, path).catch(() => void 0);
  await rm(aside, { force: true });
}

export {
  withLock
};
