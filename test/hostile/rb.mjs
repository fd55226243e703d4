// test/hostile/read-bounded.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
var root = join(import.meta.dirname, "..", "..");
var maximalMemory = 400;
var patience = 40;
var longestShared = 15e4;
function threadCode() {
  const folder = mkdtempSync(join(tmpdir(), "paperdeck-test-"));
  const path = join(folder, "reading-thread.mjs");
  buildSync({
    entryPoints: [join(import.meta.dirname, "reading-thread.ts")],
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["sharp", "libsql"],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(root)})`
    },
    logLevel: "error"
  });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
function readBounded(path, task) {
  const shared = new SharedArrayBuffer(8 + 2 * longestShared);
  const thread = new Worker(path, {
    workerData: { ...task, root, shared },
    resourceLimits: { maxOldGenerationSizeMb: maximalMemory }
  });
  const state = new Int32Array(shared, 0, 2);
  const failed = (why) => {
    const characters = new Uint16Array(shared, 8).slice(0, state[1]);
    const input = Array.from(characters, (code2) => String.fromCharCode(code2)).join("");
    const shown = JSON.stringify(input.length > 2e3 ? `${input.slice(0, 1e3)} \u2026 ${input.slice(-1e3)}` : input);
    return { failure: `${why}; seed ${task.seed}, input ${state[0]} of ${input.length} characters: ${shown}` };
  };
  return new Promise((resolve) => {
    let begun = -1;
    let since = process.cpuUsage();
    const watch = setInterval(() => {
      const now = Atomics.load(state, 0);
      if (now !== begun) {
        begun = now;
        since = process.cpuUsage();
      } else if (process.cpuUsage(since).user > patience * 1e6) end(failed(`one input took more than ${patience} s`));
    }, 500);
    const end = (told2) => {
      clearInterval(watch);
      void thread.terminate();
      resolve(told2);
    };
    thread.on("message", (told2) => end("failure" in told2 ? failed(told2.failure) : told2));
    thread.on("error", (error) => end(failed(`${error.message} (${maximalMemory} MB)`)));
    thread.on("exit", (code2) => end(failed(`the thread ended with ${code2}`)));
  });
}

// ../../tmp/rb.ts
var code = threadCode();
var [, , reader, time] = process.argv;
var told = await readBounded(code.path, { reader, seed: 20261127, time: Number(time), runs: null });
console.log(JSON.stringify(told).slice(0, 600));
code.remove();
process.exit(0);
