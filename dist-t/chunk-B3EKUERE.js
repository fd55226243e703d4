import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/cli/usage.ts
var UsageError = class extends Error {
};

// src/cli/options.ts
var stdinMark = "<stdin>";
function notesOptions(argv) {
  return argv.positional("notes", {
    type: "string",
    array: true,
    describe: "files, folders (every .md below them), or - for stdin"
  }).option("state", { type: "string", requiresArg: true, describe: "the .paperdeck folder to use" }).option("lang", {
    choices: ["zh", "en"],
    describe: "wording of the cards (default: the language of the notes)"
  }).option("json", { type: "boolean", default: false, describe: "results as JSON on stdout" }).option("offline", { type: "boolean", default: false, describe: "never touch the network" }).check(({ notes }) => {
    if (Array.isArray(notes) && notes.length > 0) return true;
    throw new UsageError("No notes were named. Name files or folders, for example: paperdeck build papers.md");
  });
}

export {
  UsageError,
  stdinMark,
  notesOptions
};
