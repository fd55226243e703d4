import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  extract
} from "./chunk-V37MVGG7.js";
import "./chunk-BVLVOWCV.js";
import "./chunk-ZMRV7NIK.js";
import "./chunk-NXMK3Z6R.js";
import "./chunk-ZZY7K7HW.js";
import "./chunk-VCMH4JZR.js";
import "./chunk-FBGWQZZP.js";
import "./chunk-ARTQRGFP.js";
import "./chunk-T5AMECM5.js";
import "./chunk-PHH4K2GK.js";
import "./chunk-YKKUNIN3.js";
import "./chunk-IZJDRVIJ.js";
import "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-KP7OAK5N.js";
export {
  extract
};
