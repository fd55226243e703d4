import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  PictureFolders,
  isAsFound
} from "./chunk-W2SPZRHL.js";
import "./chunk-KP7OAK5N.js";
export {
  PictureFolders,
  isAsFound
};
