import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  findProject
} from "./chunk-GW7FEJAE.js";
import {
  stdinMark
} from "./chunk-B3EKUERE.js";
import {
  isRule
} from "./chunk-T5AMECM5.js";
import {
  problem,
  withSeverity
} from "./chunk-PHH4K2GK.js";

// src/compose/settle-problems.ts
function settleProblems(problems, { severities, ignores }) {
  const used = /* @__PURE__ */ new Set();
  const told = problems.filter((found) => {
    const rule = found.ruleId ?? "";
    const [line, of] = [found.line ?? 1, ignores.get(found.file ?? "") ?? []];
    const ignoring = of.filter((ignore) => line >= ignore.from && line <= ignore.to && has(ignore, rule));
    for (const ignore of ignoring) used.add(ignore);
    const severity = severities[rule];
    if (severity && severity !== "off") withSeverity(found, severity);
    return ignoring.length === 0 && severity !== "off";
  });
  return { problems: told, used };
}
function unusedIgnores({ severities, ignores }, used) {
  const unused = [...ignores.values()].flat().filter((ignore) => !used.has(ignore));
  return unused.filter(({ rules }) => rules.every((rule) => severities[rule] !== "off")).map(({ place, rules }) => {
    const found = `Nothing here breaks ${rules.map((rule) => `\u201C${rule}\u201D`).join(" or ")}: the comment ignores nothing`;
    return problem("info", "unused-ignore", place, found);
  });
}
function has({ rules }, rule) {
  return isRule(rule) && rules.includes(rule);
}

// src/store/cache-folder.ts
import { join } from "node:path";

// node_modules/env-paths/index.js
import path from "node:path";
import os from "node:os";
import process2 from "node:process";

// node_modules/is-safe-filename/index.js
var unsafeFilenameFixtures = Object.freeze([
  "",
  "   ",
  ".",
  "..",
  " .",
  ". ",
  " ..",
  ".. ",
  "../",
  "../foo",
  "foo/../bar",
  "foo/bar",
  "foo\\bar",
  "foo\0bar"
]);
function isSafeFilename(filename) {
  if (typeof filename !== "string") {
    return false;
  }
  const trimmed = filename.trim();
  return trimmed !== "" && trimmed !== "." && trimmed !== ".." && !filename.includes("/") && !filename.includes("\\") && !filename.includes("\0");
}
function assertSafeFilename(filename) {
  if (typeof filename !== "string") {
    throw new TypeError("Expected a string");
  }
  if (!isSafeFilename(filename)) {
    throw new Error(`Unsafe filename: ${JSON.stringify(filename)}`);
  }
}

// node_modules/env-paths/index.js
var homedir = os.homedir();
var tmpdir = os.tmpdir();
var { env } = process2;
var macos = (name) => {
  const library = path.join(homedir, "Library");
  return {
    data: path.join(library, "Application Support", name),
    config: path.join(library, "Preferences", name),
    cache: path.join(library, "Caches", name),
    log: path.join(library, "Logs", name),
    temp: path.join(tmpdir, name)
  };
};
var windows = (name) => {
  const appData = env.APPDATA || path.join(homedir, "AppData", "Roaming");
  const localAppData = env.LOCALAPPDATA || path.join(homedir, "AppData", "Local");
  return {
    // Data/config/cache/log are invented by me as Windows isn't opinionated about this
    data: path.join(localAppData, name, "Data"),
    config: path.join(appData, name, "Config"),
    cache: path.join(localAppData, name, "Cache"),
    log: path.join(localAppData, name, "Log"),
    temp: path.join(tmpdir, name)
  };
};
var linux = (name) => {
  const username = path.basename(homedir);
  return {
    data: path.join(env.XDG_DATA_HOME || path.join(homedir, ".local", "share"), name),
    config: path.join(env.XDG_CONFIG_HOME || path.join(homedir, ".config"), name),
    cache: path.join(env.XDG_CACHE_HOME || path.join(homedir, ".cache"), name),
    // https://wiki.debian.org/XDGBaseDirectorySpecification#state
    log: path.join(env.XDG_STATE_HOME || path.join(homedir, ".local", "state"), name),
    temp: path.join(tmpdir, username, name)
  };
};
function envPaths(name, { suffix = "nodejs" } = {}) {
  assertSafeFilename(name);
  if (suffix) {
    name += `-${suffix}`;
  }
  assertSafeFilename(name);
  if (process2.platform === "darwin") {
    return macos(name);
  }
  if (process2.platform === "win32") {
    return windows(name);
  }
  return linux(name);
}

// src/store/cache-folder.ts
function cacheFolder() {
  const xdg = process.env.XDG_CACHE_HOME;
  return xdg ? join(xdg, "paperdeck") : envPaths("paperdeck", { suffix: "" }).cache;
}

// src/store/config.ts
import { readFile } from "node:fs/promises";
import { join as join2 } from "node:path";
async function readConfigText(state) {
  try {
    return await readFile(join2(state, "config.yaml"), "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(error.code ?? "")) return null;
    throw error;
  }
}

// src/store/picture-cache.ts
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile as readFile2, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join3 } from "node:path";
import { finished } from "node:stream/promises";
var headSize = 65536;
function openPictureCache(folder) {
  let opened = null;
  const folders = () => {
    opened ??= writableFolders(join3(folder, "pictures"));
    return opened;
  };
  const recordPath = async (key) => join3((await folders()).records, `${sha256(key)}.json`);
  async function find(name) {
    const [, hash] = /^([\da-f]{64})\.[a-z]+$/.exec(name) ?? [];
    if (hash === void 0) return null;
    const path2 = join3((await folders()).files, name);
    const bytes = await readFile2(path2).catch(() => null);
    return bytes && sha256(bytes) === hash ? { name, path: path2, hash, size: bytes.length, head: bytes.subarray(0, headSize) } : null;
  }
  return {
    find,
    async keep(bytes, extension) {
      const hash = sha256(bytes);
      const name = `${hash}.${extension}`;
      const path2 = join3((await folders()).files, name);
      if (!existsSync(path2) || !await find(name)) await writeWhole(path2, bytes);
      return { name, path: path2, hash, size: bytes.length, head: bytes.subarray(0, headSize) };
    },
    receive: () => new Incoming(folders),
    async recall(key) {
      const path2 = await recordPath(key);
      if (!existsSync(path2)) return null;
      try {
        return JSON.parse(await readFile2(path2, "utf8"));
      } catch {
        return null;
      }
    },
    record: async (key, value) => writeWhole(await recordPath(key), JSON.stringify(value))
  };
}
async function stateOfPictureCache(folder) {
  const names = await Promise.all(
    ["files", "records"].map((part) => readdir(join3(folder, "pictures", part)).catch(() => []))
  );
  return sha256(JSON.stringify(names.map((own) => own.filter((name) => !name.endsWith(".tmp")).sort())));
}
var Incoming = class {
  #folders;
  #hash = createHash("sha256");
  #start = [];
  #size = 0;
  #stream = null;
  constructor(folders) {
    this.#folders = folders;
  }
  async write(part) {
    this.#stream ??= await this.#open();
    if (this.#stream.errored) throw this.#stream.errored;
    this.#hash.update(part);
    if (this.#size < headSize) this.#start.push(part);
    this.#size += part.length;
    if (!this.#stream.write(part)) await once(this.#stream, "drain");
  }
  async keep(extension) {
    const hash = this.#hash.digest("hex");
    const name = `${hash}.${extension}`;
    const path2 = join3((await this.#folders()).files, name);
    if (this.#stream) {
      this.#stream.end();
      await finished(this.#stream);
      await replace(String(this.#stream.path), path2);
    } else await writeWhole(path2, "");
    return { name, path: path2, hash, size: this.#size, head: Buffer.concat(this.#start) };
  }
  async discard() {
    if (!this.#stream) return;
    this.#stream.destroy();
    await finished(this.#stream).catch(() => {
    });
    await rm(this.#stream.path, { force: true });
  }
  async #open() {
    const path2 = temporaryName(join3((await this.#folders()).files, "incoming"));
    return createWriteStream(path2, { highWaterMark: 1 << 20 }).on("error", () => {
    });
  }
};
async function writableFolders(folder) {
  try {
    return await makeFolders(folder);
  } catch {
    temporaryFolder ??= makeTemporaryFolder();
    return await makeFolders(await temporaryFolder);
  }
}
var temporaryFolder = null;
async function makeTemporaryFolder() {
  const folder = await mkdtemp(join3(tmpdir2(), "paperdeck-cache-"));
  process.once("beforeExit", () => void rm(folder, { recursive: true, force: true }));
  return folder;
}
async function makeFolders(folder) {
  const folders = { files: join3(folder, "files"), records: join3(folder, "records") };
  for (const path2 of Object.values(folders)) {
    await mkdir(path2, { recursive: true });
    const probe = join3(path2, temporaryName("probe"));
    await writeFile(probe, "");
    await rm(probe);
  }
  return folders;
}
async function writeWhole(path2, content) {
  const temporary = temporaryName(path2);
  await writeFile(temporary, content);
  await replace(temporary, path2);
}
async function replace(temporary, path2) {
  try {
    await rename(temporary, path2);
  } catch (error) {
    await rm(temporary, { force: true });
    if (!["EPERM", "EBUSY", "EACCES"].includes(error.code ?? "")) throw error;
  }
}
function temporaryName(path2) {
  return `${path2}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
}
function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}

// src/cli/project.ts
async function projectOf(options) {
  if (!isStdin(options)) return findProject(options.notes, options.state);
  return options.state === void 0 ? null : findProject(["."], options.state);
}
function isStdin({ notes }) {
  return notes.includes(stdinMark);
}

// src/store/sealed-file.ts
import { createHash as createHash2, randomBytes as randomBytes2 } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir as mkdir2, readdir as readdir2, rename as rename2, rm as rm2, stat, utimes, writeFile as writeFile2 } from "node:fs/promises";
import { dirname, join as join4 } from "node:path";
import { crc32 } from "node:zlib";
var kept = 50;
var keptFor = 60 * 864e5;
var dayMs = 864e5;
function sealedFile(kind, of, seal2) {
  return { path: join4(cacheFolder(), kind, hashOf(of)), seal: JSON.stringify([of, seal2]) };
}
function unseal({ path: path2, seal: seal2 }) {
  const bytes = readWhole(path2);
  const border = bytes?.indexOf(10) ?? -1;
  if (!bytes || border < 0) return null;
  const content = bytes.subarray(border + 1);
  return bytes.toString("utf8", 0, border) === headerOf(seal2, content.length, crc32(content)) ? content : null;
}
function readWhole(path2) {
  try {
    return readFileSync(path2);
  } catch {
    return null;
  }
}
async function seal({ path: path2, seal: seal2 }, parts) {
  const content = Buffer.concat(parts);
  const temporary = `${path2}.${process.pid}-${randomBytes2(4).toString("hex")}.tmp`;
  try {
    await mkdir2(dirname(path2), { recursive: true });
    await writeFile2(temporary, `${headerOf(seal2, content.length, crc32(content))}
`);
    await writeFile2(temporary, content, { flag: "a" });
    await rename2(temporary, path2);
    await prune(dirname(path2));
  } catch {
    await rm2(temporary, { force: true }).catch(() => {
    });
  }
}
async function touch({ path: path2 }, now) {
  const found = await stat(path2).catch(() => null);
  if (found && now - found.mtimeMs > dayMs) await utimes(path2, now / 1e3, now / 1e3).catch(() => {
  });
}
function headerOf(seal2, length, checksum) {
  return JSON.stringify({ seal: hashOf(seal2), length, checksum });
}
function hashOf(content) {
  return createHash2("sha256").update(content).digest("hex").slice(0, 32);
}
async function prune(folder) {
  const names = await readdir2(folder);
  const files = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join4(folder, name)).catch(() => null))?.mtimeMs ?? 0 }))
  );
  const now = Math.max(...files.map(({ time }) => time));
  const newestFirst = files.sort((a, b) => b.time - a.time);
  const old = newestFirst.filter(
    ({ name, time }, place) => place >= kept || now - time > keptFor || name.endsWith(".tmp") && now - time > dayMs
  );
  await Promise.all(old.map(({ name }) => rm2(join4(folder, name), { force: true })));
}

export {
  settleProblems,
  unusedIgnores,
  cacheFolder,
  readConfigText,
  openPictureCache,
  stateOfPictureCache,
  sealedFile,
  unseal,
  seal,
  touch,
  hashOf,
  projectOf,
  isStdin
};
