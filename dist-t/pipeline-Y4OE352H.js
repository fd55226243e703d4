import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  compose,
  read,
  settle,
  wishesOf
} from "./chunk-3N6X5LQE.js";
import "./chunk-3CF2KYC4.js";
import "./chunk-GW7FEJAE.js";
import "./chunk-B3EKUERE.js";
import "./chunk-GQQXBTEH.js";
import "./chunk-SDAHDQVR.js";
import "./chunk-WLAI5PKJ.js";
import "./chunk-4VFAFS7R.js";
import "./chunk-N6IXXNCK.js";
import "./chunk-WTUBZX3H.js";
import "./chunk-XIOM334Q.js";
import "./chunk-5JV4W755.js";
import "./chunk-YP53BHNG.js";
import "./chunk-CPKO7HAJ.js";
import "./chunk-VCMH4JZR.js";
import "./chunk-FBGWQZZP.js";
import "./chunk-ARTQRGFP.js";
import "./chunk-T5AMECM5.js";
import "./chunk-PHH4K2GK.js";
import "./chunk-YKKUNIN3.js";
import "./chunk-IZJDRVIJ.js";
import "./chunk-CWZNSPLQ.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-W2SPZRHL.js";
import "./chunk-KP7OAK5N.js";
export {
  compose,
  read,
  settle,
  wishesOf
};
