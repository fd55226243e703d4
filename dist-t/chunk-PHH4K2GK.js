import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  VFileMessage
} from "./chunk-UUTOAH4F.js";

// src/read/problem.ts
function problem(severity, rule, place, found, expected = "") {
  const message = withoutStack(
    () => new VFileMessage(found, {
      place: { line: place.line, column: place.column },
      ruleId: rule,
      source: "paperdeck"
    })
  );
  message.file = place.file;
  if (expected) message.note = expected;
  return withSeverity(message, severity);
}
function withSeverity(message, severity) {
  message.fatal = severity === "error" ? true : severity === "warning" ? false : void 0;
  return message;
}
function withoutStack(make) {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
function severityOf(message) {
  return message.fatal === true ? "error" : message.fatal === false ? "warning" : "info";
}

export {
  problem,
  withSeverity,
  severityOf
};
