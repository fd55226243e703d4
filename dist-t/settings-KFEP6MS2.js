import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  configSchema,
  parseConfig,
  parseFrontMatter
} from "./chunk-BVLVOWCV.js";
import "./chunk-ARTQRGFP.js";
import "./chunk-T5AMECM5.js";
import "./chunk-PHH4K2GK.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-KP7OAK5N.js";
export {
  configSchema,
  parseConfig,
  parseFrontMatter
};
