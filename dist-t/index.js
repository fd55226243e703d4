import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  writeApkg
} from "./chunk-EBZWBSXT.js";
import {
  rowsOf
} from "./chunk-TV5SRCIX.js";
import {
  renderCards
} from "./chunk-3KQIY6YN.js";
import {
  extract
} from "./chunk-V37MVGG7.js";
import "./chunk-BVLVOWCV.js";
import "./chunk-ZMRV7NIK.js";
import "./chunk-NXMK3Z6R.js";
import "./chunk-ZZY7K7HW.js";
import {
  identify,
  scopeOf
} from "./chunk-WLAI5PKJ.js";
import {
  stamp
} from "./chunk-4VFAFS7R.js";
import {
  formatLedger,
  parseLedger
} from "./chunk-N6IXXNCK.js";
import {
  noteTypeOf
} from "./chunk-WTUBZX3H.js";
import {
  composeDeck,
  readPictures
} from "./chunk-XIOM334Q.js";
import "./chunk-5JV4W755.js";
import {
  readTemplates
} from "./chunk-YP53BHNG.js";
import {
  readNotes
} from "./chunk-CPKO7HAJ.js";
import "./chunk-VCMH4JZR.js";
import "./chunk-FBGWQZZP.js";
import "./chunk-ARTQRGFP.js";
import "./chunk-T5AMECM5.js";
import {
  severityOf
} from "./chunk-PHH4K2GK.js";
import "./chunk-YKKUNIN3.js";
import "./chunk-IZJDRVIJ.js";
import "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-W2SPZRHL.js";
import "./chunk-KP7OAK5N.js";

// src/compose/problems-of-notes.ts
function problemsByGuid({ notes }, problems) {
  const guids = /* @__PURE__ */ new Map();
  for (const { guid, paper } of notes)
    for (const { file, line, column } of paper.places) guids.set(`${file}:${line}:${column}`, guid);
  const byGuid = /* @__PURE__ */ new Map();
  for (const found of problems) {
    const guid = guids.get(`${found.file ?? ""}:${found.line ?? 1}:${found.column ?? 1}`);
    if (guid !== void 0) byGuid.set(guid, [...byGuid.get(guid) ?? [], found]);
  }
  return byGuid;
}
export {
  composeDeck,
  extract,
  formatLedger,
  identify,
  noteTypeOf,
  parseLedger,
  problemsByGuid,
  readNotes,
  readPictures,
  readTemplates,
  renderCards,
  rowsOf,
  scopeOf,
  severityOf,
  stamp,
  writeApkg
};
