import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/read/local-picture.ts
import { readFileSync, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname as dirname2, join, relative, resolve as resolve2, sep } from "node:path";

// src/read/picture-source.ts
import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
function pictureKey(file, src) {
  if (isRemote(src)) return src;
  if (/^data:/i.test(src)) return `data:${createHash("sha256").update(src).digest("hex").slice(0, 24)}`;
  return `${dirname(file)}
${src}`;
}
function isRemote(src) {
  return /^(?:https?:)?\/\//i.test(src);
}
function pictureSource(src, file, root, rewrites) {
  if (/^data:/i.test(src)) return { kind: "data", uri: src };
  const folder = resolve(root, dirname(file));
  const target = /^!\[\[(.+)\]\]$/s.exec(src)?.[1];
  if (target !== void 0) return { kind: "embed", folder, target };
  if (!isRemote(src)) return { kind: "file", folder, path: pathOf(src) };
  const url = src.startsWith("//") ? `https:${src}` : src;
  const rule = longest(rewrites.filter(({ from }) => url.startsWith(from) || src.startsWith(from)));
  if (!rule) return { kind: "web", url, from: url };
  const rest = (url.startsWith(rule.from) ? url : src).slice(rule.from.length);
  const to = rule.from.endsWith("/") && !/[/\\]$/.test(rule.to) ? `${rule.to}/` : rule.to;
  if (isRemote(to)) return { kind: "web", url, from: `${to.startsWith("//") ? "https:" : ""}${to}${rest}` };
  const path = pathOf(to);
  return /[/\\]$/.test(path) ? { kind: "file", folder: resolve(root, path), path: rest } : { kind: "file", folder: root, path: `${path}${rest}` };
}
function longest(rewrites) {
  return [...rewrites].sort((a, b) => b.from.length - a.from.length)[0];
}
function pathOf(src) {
  if (!/^file:/i.test(src)) return src;
  try {
    return fileURLToPath(src);
  } catch {
    return src.replace(/^file:\/*/i, "/");
  }
}
function percentDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// src/read/local-picture.ts
var skippedFolders = /* @__PURE__ */ new Set(["node_modules", ".trash"]);
var pictureName = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;
var PictureFolders = class {
  #listings = /* @__PURE__ */ new Map();
  #vaults = /* @__PURE__ */ new Map();
  #maximalBytes;
  constructor(maximalBytes) {
    this.#maximalBytes = maximalBytes;
  }
  /** As written, percent-decoded, and without `?raw=true` or `#…`: the first that exists counts. */
  async find(folder, src) {
    for (const candidate of candidatesOf(src)) {
      const asked = resolve2(folder, candidate);
      const path = await this.#locate(asked);
      const picture = path === null ? null : await this.#read(path, []);
      if (path !== null && picture)
        return "bytes" in picture ? { ...picture, writtenAs: difference(asked, path) } : picture;
    }
    return null;
  }
  /**
   * Obsidian's way: the path from the notes file or from the vault, else the only file of that name in the vault, else the one
   * that is least deep. The vault is the nearest folder above the notes with `.obsidian` in it, else the project's folder.
   */
  async findEmbed(folder, target, root) {
    const vault = await vaultAbove(folder) ?? root;
    const direct = await this.find(folder, target) ?? await this.find(vault, target);
    if (direct) return direct;
    const wanted = `/${folded(target.replace(/^\/+/, ""))}`;
    const paths = (await this.#index(vault)).get(folded(basename(target))) ?? [];
    const matching = paths.filter((path) => folded(`/${relative(vault, path).split(sep).join("/")}`).endsWith(wanted));
    const [first, ...others] = matching;
    return first === void 0 ? null : await this.#read(first, others);
  }
  async #read(path, others) {
    try {
      const found = statSync(path);
      if (!found.isFile()) return null;
      if (found.size > this.#maximalBytes) return { tooLarge: found.size };
      return { path, bytes: readFileSync(path), writtenAs: null, others };
    } catch {
      return null;
    }
  }
  /** The path as the disk has it; null where nothing like it is there. */
  async #locate(path) {
    const parent = dirname2(path);
    if (parent === path) return path;
    let folder = parent;
    let listing = await this.#list(folder);
    if (!listing) {
      const real = await this.#locate(parent);
      if (real === null || real === parent) return await stat(path).catch(() => null) ? path : null;
      folder = real;
      listing = await this.#list(folder);
    }
    const name = basename(path);
    const match = listing?.exact.has(name) ? name : listing?.composed.get(composed(name)) ?? listing?.folded.get(folded(name));
    return match === void 0 ? null : join(folder, match);
  }
  #list(folder) {
    return remembered(this.#listings, folder, () => listingOf(folder));
  }
  #index(vault) {
    return remembered(this.#vaults, vault, () => indexOf(vault));
  }
};
async function isAsFound(sought, root) {
  const paths = sought.flatMap(({ path }) => path ?? []);
  const names = /* @__PURE__ */ new Map();
  for (const folder of new Set(paths.map((path) => dirname2(path))))
    names.set(folder, new Set(await readdir(folder).catch(() => [])));
  if (!paths.every((path) => names.get(dirname2(path))?.has(basename(path)))) return false;
  const folders = new PictureFolders(0);
  for (const { source, isThere, path } of sought) {
    if (path !== null) continue;
    const found = source.kind === "embed" ? await folders.findEmbed(source.folder, source.target, root) : await folders.find(source.folder, source.path);
    if (found !== null !== isThere) return false;
  }
  return true;
}
async function listingOf(folder) {
  const names = (await readdir(folder).catch(() => null))?.sort().reverse();
  if (!names) return null;
  return {
    exact: new Set(names),
    composed: new Map(names.map((name) => [composed(name), name])),
    folded: new Map(names.map((name) => [folded(name), name]))
  };
}
async function indexOf(vault) {
  const paths = [];
  await walk(vault);
  const depth = (path) => path.split(sep).length;
  paths.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const index = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const name = folded(basename(path));
    index.set(name, [...index.get(name) ?? [], path]);
  }
  return index;
  async function walk(folder) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith(".") || skippedFolders.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (pictureName.test(entry.name)) paths.push(path);
    }
  }
}
async function vaultAbove(folder) {
  for (let above = folder; ; above = dirname2(above)) {
    if ((await stat(join(above, ".obsidian")).catch(() => null))?.isDirectory()) return above;
    if (dirname2(above) === above) return null;
  }
}
function candidatesOf(src) {
  const bare = src.replace(/[?#].*$/s, "");
  return [.../* @__PURE__ */ new Set([src, percentDecoded(src), bare, percentDecoded(bare)])].filter((path) => path !== "");
}
function difference(asked, path) {
  if (asked === path) return null;
  return composed(asked) === composed(path) ? { name: basename(path), by: "composition" } : { name: relative(commonFolder(asked, path), path).split(sep).join("/"), by: "case" };
}
function commonFolder(a, b) {
  let folder = dirname2(a);
  while (folder !== dirname2(folder) && !b.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`))
    folder = dirname2(folder);
  return folder;
}
function composed(name) {
  return name.normalize("NFC");
}
function folded(name) {
  return name.normalize("NFC").toLowerCase();
}
function remembered(map, key, make) {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

export {
  pictureKey,
  isRemote,
  pictureSource,
  percentDecoded,
  PictureFolders,
  isAsFound
};
