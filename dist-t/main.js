#!/usr/bin/env node
import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  packageVersion
} from "./chunk-SDAHDQVR.js";
import "./chunk-KP7OAK5N.js";

// src/cli/main.ts
globalThis.MM={};globalThis.MK=(n)=>{globalThis.MM[n]=Math.round(performance.now()*10)/10};globalThis.MK('main');
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
var words = process.argv.slice(2);
if (words.length === 1 && words[0] === "--version") process.stdout.write(`${packageVersion()}
`);
else await (await import("./command-line-PACW3YAL.js")).run((globalThis.MK('cl'),words));
