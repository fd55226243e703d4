import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/review/editor.ts
var plusLine = /^(?:n?vim?|vimx|gvim|view|nano|pico|emacs|emacsclient|micro|joe|jmacs|ne|kak|mg|e3|ed|less|mcedit)$/;
var gotoLine = /^(?:code|code-insiders|codium|cursor|windsurf)$/;
var colonLine = /^(?:hx|helix|subl|zed|lapce)$/;
function editorCommand(environment, file, line, platform) {
  const wish = environment.VISUAL?.trim() || environment.EDITOR?.trim() || (platform === "win32" ? "notepad" : "vi");
  const [program = "vi", ...args] = wordsOf(wish);
  const name = program.replace(/^.*[\\/]/, "").replace(/\.(?:exe|cmd)$/i, "");
  if (plusLine.test(name)) return { program, args: [...args, `+${line}`, file] };
  if (gotoLine.test(name)) return { program, args: [...args, "--wait", "--goto", `${file}:${line}`] };
  if (colonLine.test(name)) return { program, args: [...args, `${file}:${line}`] };
  return { program, args: [...args, file] };
}
function wordsOf(command) {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? ""
  );
}
function openerCommand(environment, target, platform) {
  if (environment.BROWSER) return { program: environment.BROWSER, args: [target] };
  if (platform === "darwin") return { program: "open", args: [target] };
  if (platform === "win32") return { program: "rundll32", args: ["url.dll,FileProtocolHandler", target] };
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? { program: "xdg-open", args: [target] } : null;
}

export {
  editorCommand,
  openerCommand
};
