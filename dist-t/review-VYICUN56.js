import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  buttonsFor,
  clockTime,
  contextOf,
  dateOf,
  dayOf,
  daysAgo,
  intervalNow,
  intervalText,
  isTyping,
  keysOf,
  loadFoldedLog,
  offersOf,
  openReviewLog,
  openStudy,
  placeOf,
  press,
  sessionSettings,
  startSession,
  stateOf,
  suspendedOf,
  upcoming,
  withDeck
} from "./chunk-ZSONEKVZ.js";
import {
  init_text_width,
  text_width_exports
} from "./chunk-VPLLBQP4.js";
import "./chunk-53MP7UIW.js";
import {
  editorCommand,
  openerCommand
} from "./chunk-PK6XGCUX.js";
import "./chunk-C34HRFBU.js";
import {
  settleProblems
} from "./chunk-3CF2KYC4.js";
import {
  reportProblems,
  statusOf
} from "./chunk-GW7FEJAE.js";
import {
  UsageError,
  notesOptions
} from "./chunk-B3EKUERE.js";
import "./chunk-GQQXBTEH.js";
import "./chunk-SDAHDQVR.js";
import "./chunk-YP53BHNG.js";
import "./chunk-CPKO7HAJ.js";
import "./chunk-T5AMECM5.js";
import "./chunk-PHH4K2GK.js";
import "./chunk-UUTOAH4F.js";
import {
  __toCommonJS
} from "./chunk-KP7OAK5N.js";

// src/cli/review.ts
import { constants } from "node:os";

// src/review/loop.ts
import { join } from "node:path";

// src/review/typed-answer.ts
var maximalLength = 500;
function compareTyped(typed, answer) {
  const [given, expected] = [lettersOf(typed), lettersOf(answer)];
  const isRight = given.length > 0 && foldedText(given) === foldedText(expected);
  if (isRight) return { isRight, given: [stretch(typed, "right")], expected: [stretch(answer, "right")] };
  if (given.length > maximalLength || expected.length > maximalLength)
    return { isRight, given: [stretch(typed, "extra")], expected: [stretch(answer, "missing")] };
  return { isRight, ...alignment(given, expected) };
}
function lettersOf(text2) {
  return [...text2.trim().normalize("NFC")].map((shown) => ({
    shown,
    folded: shown.normalize("NFKC").toLowerCase().replace(/[\s\p{Pd}\u2212_·・\u200b\ufeff]/gu, "")
  }));
}
function foldedText(letters) {
  return letters.map(({ folded }) => folded).join("");
}
function alignment(given, expected) {
  const lengths = Array.from({ length: given.length + 1 }, () => new Uint16Array(expected.length + 1));
  const length = (i2, j2) => lengths[i2]?.[j2] ?? 0;
  for (let i2 = given.length - 1; i2 >= 0; i2--)
    for (let j2 = expected.length - 1; j2 >= 0; j2--) {
      const row = lengths[i2];
      if (row)
        row[j2] = isSame(given[i2], expected[j2]) ? length(i2 + 1, j2 + 1) + 1 : Math.max(length(i2 + 1, j2), length(i2, j2 + 1));
    }
  const shown = { given: [], expected: [] };
  let [i, j] = [0, 0];
  while (i < given.length || j < expected.length) {
    const [mine, wanted] = [given[i], expected[j]];
    if (mine && wanted && isSame(mine, wanted)) {
      add(shown.given, mine.shown, "right");
      add(shown.expected, wanted.shown, "right");
      i++;
      j++;
    } else if (mine && (!wanted || length(i + 1, j) >= length(i, j + 1))) {
      add(shown.given, mine.shown, mine.folded === "" ? "right" : "extra");
      i++;
    } else if (wanted) {
      if (wanted.folded !== "") add(shown.given, "-", "missing");
      add(shown.expected, wanted.shown, wanted.folded === "" ? "right" : "missing");
      j++;
    }
  }
  return shown;
}
function isSame(one, other) {
  return one !== void 0 && one.folded === other?.folded;
}
function add(stretches, text2, is) {
  const last = stretches.at(-1);
  if (last?.is === is) last.text += text2;
  else stretches.push(stretch(text2, is));
}
function stretch(text2, is) {
  return { text: text2, is };
}

// src/review/wrap.ts
var stringWidth = (text2) => (init_text_width(), __toCommonJS(text_width_exports)).default(text2);
var segmenter = null;
var neverFirst = /^[、。，．：；？！）」』》〉】〕…—～·,.:;?!)\]}”’%]/u;
var neverLast = /[（「『《〈【〔([{“‘]$/u;
var simple = /^[\x20-\x7e\u2010-\u2027\u2030-\u203a\u2500-\u257f\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]*$/;
var wide = /[\u3001-\uff60]/g;
function widthOf(text2) {
  if (/^[\x20-\x7e]*$/.test(text2)) return text2.length;
  return simple.test(text2) ? text2.length + (text2.match(wide)?.length ?? 0) : stringWidth(text2);
}
function charactersOf(text2) {
  if (simple.test(text2)) return text2.split("");
  segmenter ??= new Intl.Segmenter(void 0, { granularity: "grapheme" });
  return [...segmenter.segment(text2)].map(({ segment }) => segment);
}
function wrapBlock(block, columns) {
  if (block === "rule") return [[{ text: "\u2500".repeat(columns), looks: ["dim"] }]];
  const indent = " ".repeat(block.indent);
  const hanging = " ".repeat(widthOf(block.mark));
  const width = Math.max(2, columns - block.indent - hanging.length);
  return linesOf(piecesOf(block.spans), width).map((line, index) => [
    { text: indent + (index === 0 ? block.mark : hanging), looks: [] },
    ...line
  ]);
}
function piecesOf(spans) {
  const pieces = [];
  for (const { text: text2, looks } of spans)
    for (const part of text2.split(/(?<=\s)|(?=\s)/u)) pieces.push(...piecesIn(part, looks));
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    if (!next) return piece;
    const open = piece.breaks || next.breaks;
    return { ...piece, breaks: open && !neverFirst.test(next.text) && !neverLast.test(piece.text) };
  });
}
function piecesIn(text2, looks) {
  if (/^[\x21-\x7e]+$/.test(text2)) return [{ text: text2, width: text2.length, looks, breaks: false }];
  if (/^\s$/u.test(text2)) return [{ text: text2, width: widthOf(text2), looks, breaks: true }];
  const pieces = [];
  for (const segment of charactersOf(text2)) {
    const width = widthOf(segment);
    const last = pieces.at(-1);
    if (width < 2 && last && !last.breaks) {
      last.text += segment;
      last.width += width;
    } else pieces.push({ text: segment, width, looks, breaks: width > 1 });
  }
  return pieces;
}
function linesOf(pieces, columns) {
  const lines = [];
  let line = [];
  let used = 0;
  for (const unit of unitsOf(pieces)) {
    const width = unit.reduce((sum, piece) => sum + piece.width, 0);
    const isSpace = unit.every((piece) => piece.text.trim() === "");
    if (used + width > columns && !isSpace && used > 0) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (isSpace && (used === 0 || used + width > columns)) {
      if (lines.length > 0 || used > 0) continue;
    }
    for (const piece of width > columns ? unit.flatMap((one) => cut(one, columns)) : unit) {
      if (used + piece.width > columns) {
        lines.push(line);
        line = [];
        used = 0;
      }
      line.push(piece);
      used += piece.width;
    }
  }
  lines.push(line);
  return lines.map((row) => row.map(({ text: text2, looks }) => ({ text: text2, looks })));
}
function unitsOf(pieces) {
  const units = [];
  let unit = [];
  for (const piece of pieces) {
    const isSpace = piece.text.trim() === "";
    if (isSpace && unit.length > 0) {
      units.push(unit);
      unit = [];
    }
    unit.push(piece);
    if (piece.breaks || isSpace) {
      units.push(unit);
      unit = [];
    }
  }
  if (unit.length > 0) units.push(unit);
  return units;
}
function cut(piece, columns) {
  if (piece.width <= columns) return [piece];
  return charactersOf(piece.text).map((text2) => ({ ...piece, text: text2, width: widthOf(text2) }));
}
function clip(text2, columns) {
  if (widthOf(text2) <= columns) return text2;
  let kept = "";
  let used = 0;
  for (const segment of charactersOf(text2)) {
    const width = widthOf(segment);
    if (used + width > columns - 1) break;
    kept += segment;
    used += width;
  }
  return `${kept}\u2026`;
}

// src/review/screen.ts
var codes = {
  bold: { on: 1, off: 22 },
  dim: { on: 2, off: 22 },
  italic: { on: 3, off: 23 },
  underline: { on: 4, off: 24 },
  strike: { on: 9, off: 29 },
  code: { on: 36, off: 39, colour: true },
  source: { on: 35, off: 39, colour: true },
  blue: { on: 34, off: 39, colour: true },
  red: { on: 31, off: 39, colour: true },
  green: { on: 32, off: 39, colour: true }
};
var narrow = 40;
function drawScreen(session, size, colours) {
  const columns = Math.max(size.columns, narrow);
  const head = headOf(session, columns);
  const foot = footOf(session, columns);
  const height = Math.max(1, size.rows - head.length - foot.length - 1);
  const { rows, answerAt } = bodyOf(session, columns);
  const last = Math.max(0, rows.length - height);
  const scroll = Math.min(session.scroll ?? answerAt, last);
  const body = rows.slice(scroll, scroll + height);
  const filled = [...body, ...Array.from({ length: height - body.length }, () => [])];
  const all = [...head, ...filled, ruleOf(columns, scroll, height, rows.length), ...foot];
  return { rows: all.slice(0, size.rows).map((row) => paint(cutRow(row, size.columns), colours)), scroll };
}
function paint(row, colours) {
  return row.map(({ text: text2, looks }) => {
    const used = looks.map((look) => codes[look]).filter((code) => colours || !code.colour);
    return used.reduce((inner, { on, off }) => `\x1B[${on}m${inner}\x1B[${off}m`, text2);
  }).join("");
}
function cutRow(row, columns) {
  let left = columns;
  return row.flatMap(({ text: text2, looks }) => {
    const cut2 = left <= 0 ? "" : clip(text2, left);
    left -= widthOf(cut2);
    return cut2 === "" ? [] : [{ text: cut2, looks }];
  });
}
function plain(text2, ...looks) {
  return { text: text2, looks };
}
function headOf(session, columns) {
  const { counts, mode, deck } = session;
  const short = columns < 60;
  const amounts = mode === "normal" || mode === "ahead" ? [
    plain(`${short ? "N" : "new"} ${counts.fresh}`, "blue"),
    plain("  "),
    plain(`${short ? "L" : "learning"} ${counts.learning}`, "red"),
    plain("  "),
    plain(`${short ? "D" : "due"} ${counts.due}`, "green")
  ] : [plain(mode === "cram" ? `cram: ${session.cram.length} left, nothing is logged` : "suspended cards")];
  const marked = session.current && session.schedule.marked.has(session.current.guid) ? "\u2605 " : "";
  const right = amounts.reduce((sum, { text: text2 }) => sum + widthOf(text2), 0);
  const left = clip(
    marked + (session.current ? deckNameOf(session, session.current) : deck.deck.name),
    Math.max(4, columns - right - 2)
  );
  const gap = Math.max(1, columns - widthOf(left) - right);
  return [[plain(left, "dim"), plain(" ".repeat(gap)), ...amounts], []];
}
function deckNameOf({ deck }, card) {
  return (deck.deck.notes[card.note]?.deck ?? deck.deck.name).replaceAll("::", " \u203A ");
}
function ruleOf(columns, scroll, height, total) {
  if (total <= height) return [plain("\u2500".repeat(columns), "dim")];
  const label = ` ${scroll + 1}\u2013${Math.min(total, scroll + height)} of ${total}, \u2191\u2193 `;
  return [plain(`${"\u2500".repeat(Math.max(0, columns - widthOf(label) - 2)) + label}\u2500\u2500`, "dim")];
}
function footOf(session, columns) {
  const message = session.message ? wrapBlock(text(session.message, "bold"), columns) : [];
  const { current, page, side, mode } = session;
  if (page) return [...message, keyRow(columns, "any key", "back")];
  if (mode === "suspended")
    return [...message, keyRow(columns, "@", "wake", "!", "wake note", "u", "undo", "q", "quit")];
  if (!current) return [...message, keyRow(columns, "u", "undo", "?", "help", "q", "quit")];
  if (isTyping(session)) return [...message, keyRow(columns, "Enter", "compare with the answer", "Esc", "stop typing")];
  if (side === "question" && current.isTyped)
    return [...message, keyRow(columns, "Space", "show the answer", "Esc", "type it", "?", "help", "q", "quit")];
  if (side === "question") return [...message, keyRow(columns, "Space", "show the answer", "?", "help", "q", "quit")];
  return [...message, ...buttonRows(session, current, columns)];
}
function text(content, ...looks) {
  return { spans: [plain(content, ...looks)], indent: 0, mark: "" };
}
function keyRow(columns, ...pairs) {
  const row = [];
  for (let index = 0; index + 1 < pairs.length; index += 2)
    row.push(plain(`${index > 0 ? "   " : ""}${pairs[index]}`, "bold"), plain(` ${pairs[index + 1]}`));
  return cutRow(row, columns);
}
var buttonNames = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };
var buttonLooks = { 1: ["red"], 2: [], 3: ["green"], 4: ["blue"] };
function buttonRows(session, card, columns) {
  const context = contextOf(session, session.now);
  const outcomes = buttonsFor(session, card);
  const cells = [1, 2, 3, 4].map((rating) => {
    const interval = session.mode === "cram" ? "" : ` ${intervalText(intervalNow(outcomes[rating], context))}`;
    return [plain(`${rating} `, "bold"), plain(buttonNames[rating], ...buttonLooks[rating]), plain(interval)];
  });
  const perRow = columns < 56 ? 2 : 4;
  const width = Math.floor(columns / perRow);
  const padded = cells.map((cell) => [...cell, plain(" ".repeat(Math.max(1, width - rowWidth(cell))))]);
  return Array.from({ length: 4 / perRow }, (_, nth) => padded.slice(nth * perRow, (nth + 1) * perRow).flat());
}
function rowWidth(row) {
  return row.reduce((sum, span) => sum + widthOf(span.text), 0);
}
function bodyOf(session, columns) {
  const { current, page, mode } = session;
  if (page === "help") return { rows: helpRows(columns), answerAt: 0 };
  if (page === "info" && current) return { rows: infoRows(session, current, columns), answerAt: 0 };
  if (mode === "suspended") return listBody(session, columns);
  if (!current) return { rows: endBlocks(session).flatMap((block) => wrapBlock(block, columns)), answerAt: 0 };
  const blocks = withTyped(session, current);
  const rows = [];
  let answerAt = 0;
  for (const block of blocks) {
    if (block === "rule") answerAt = rows.length;
    rows.push(...wrapBlock(block, columns));
  }
  return { rows, answerAt: session.side === "answer" ? answerAt : 0 };
}
function withTyped(session, card) {
  return shownText(session, card).blocks.flatMap((block) => {
    const at = block === "rule" ? -1 : block.spans.findIndex(({ isTyped }) => isTyped);
    if (block === "rule" || at < 0) return [block];
    const answer = block.spans[at]?.text ?? "";
    const own = session.side === "question" ? inputBlocks(session) : comparisonBlocks(session.typed.text, answer);
    const around = [block.spans.slice(0, at), block.spans.slice(at + 1)].map(
      (spans) => spans.some(({ text: text2 }) => text2.trim() !== "") ? [{ ...block, spans }] : []
    );
    return [...around[0] ?? [], ...own, ...around[1] ?? []];
  });
}
function inputBlocks(session) {
  const { text: typed } = session.typed;
  return isTyping(session) ? [{ spans: [plain(typed), plain("\u258F", "bold")], indent: 0, mark: "\u203A " }] : [{ spans: [plain(typed || "\u2026", "dim")], indent: 0, mark: "\u203A " }];
}
var looksOfStretch = {
  right: ["green"],
  extra: ["red", "strike"],
  missing: ["red", "underline"]
};
function comparisonBlocks(typed, answer) {
  const row = (stretches, mark) => ({
    spans: stretches.map(({ text: text2, is }) => plain(text2, ...looksOfStretch[is])),
    indent: 0,
    mark
  });
  if (typed.trim() === "") return [text(answer, "bold")];
  const { isRight, given, expected } = compareTyped(typed, answer);
  return isRight ? [row(expected, "\u2713 ")] : [row(given, "\u2717 "), { spans: [plain("\u2193", "dim")], indent: 2, mark: "" }, row(expected, "  ")];
}
function shownText(session, card, side = session.side) {
  return session.deck.deck.textOf(card.note, card.nth, side);
}
function endBlocks(session) {
  const { settings, deck, schedule } = session;
  const { today } = contextOf(session, session.now);
  const offers = offersOf(deck, schedule, today);
  const next = upcoming(deck, schedule, settings.limits, today);
  const blocks = [text("Done for now.", "bold"), text("")];
  if (next === null) blocks.push(text("No card is waiting."));
  else if ("at" in next)
    blocks.push(
      text(
        `The next card comes at ${clockTime(next.at, today.offset)}, in ${intervalText(-Math.max(1, Math.round((next.at - today.now) / 1e3)))}.`
      )
    );
  else blocks.push(text(`The next card comes ${next.day === today.day + 1 ? "tomorrow" : `on ${dateOf(next.day)}`}.`));
  blocks.push(text(""));
  if (offers.fresh > 0) blocks.push(offer("n", `${Math.min(10, offers.fresh)} more new cards (${offers.fresh} left)`));
  if (offers.ahead > 0) blocks.push(offer("a", `review ahead: ${offers.ahead} cards before their day, for real`));
  if (offers.cram > 0) blocks.push(offer("c", `cram: all ${offers.cram} cards, nothing is logged`));
  return blocks;
}
function offer(key, what) {
  return { spans: [plain(what)], indent: 2, mark: `${key}  ` };
}
function listBody(session, columns) {
  const listed = suspendedOf(session);
  if (listed.length === 0) return { rows: [[plain("No card is suspended.")]], answerAt: 0 };
  const rows = listed.map((card, index) => {
    const title = session.deck.deck.notes[card.note]?.title ?? "";
    const { lapses } = stateOf(session, card);
    const label = `${index === session.row ? "\u25B8 " : "  "}${card.card}  ${title}${lapses > 0 ? `  (${lapses} lapses)` : ""}`;
    return [plain(clip(label, columns), ...index === session.row ? ["bold"] : [])];
  });
  return { rows, answerAt: Math.max(0, session.row - 3) };
}
var help = [
  ["Space Enter", "show the answer, then Good"],
  ["Esc", "on a card whose answer is typed: stop typing, and go on"],
  ["1 2 3 4", "Again, Hard, Good, Easy"],
  ["u", "undo the last thing done today, as often as you like"],
  ["- =", "bury the card, the note until tomorrow"],
  ["@ !", "suspend or wake the card, the note"],
  ["*", "mark the note or take the mark off"],
  ["e", "edit the note in $VISUAL or $EDITOR"],
  ["o", "open the first link, or else the figure"],
  ["f", "open the figure"],
  ["i", "history of the card"],
  ["\u2191 \u2193 j k", "scroll; Page Up and Page Down by ten lines"],
  ["q Ctrl-C", "quit; every answer is saved already"]
];
function helpRows(columns) {
  return help.flatMap(([keys, what]) => wrapBlock({ spans: [plain(what)], indent: 0, mark: keys.padEnd(13) }, columns));
}
var ratingNames = { 1: "again", 2: "hard", 3: "good", 4: "easy" };
function infoRows(session, card, columns) {
  const context = contextOf(session, session.now);
  const { today, fsrs } = context;
  const state = stateOf(session, card);
  const place = placeOf(session.deck, card);
  const facts = [
    ["card", `${card.card}, ${place.file}:${place.line}`],
    ["state", `${state.stage}${state.suspended ? ", suspended" : ""}; ${state.reps} answers, ${state.lapses} lapses`]
  ];
  if (state.memory && state.last) {
    const { stability, difficulty } = state.memory;
    const recall = fsrs.recall(stability, daysAgo(state.last.id, today.end));
    facts.push([
      "memory",
      `stability ${stability.toFixed(2)} d, difficulty ${difficulty.toFixed(2)}, recall ${(recall * 100).toFixed(0)} %`
    ]);
  }
  if (state.due) facts.push(["due", "at" in state.due ? clockTime(state.due.at, today.offset) : dateOf(state.due.day)]);
  const rows = facts.flatMap(
    ([name, value]) => wrapBlock({ spans: [plain(value)], indent: 0, mark: name.padEnd(8) }, columns)
  );
  const history = [...session.schedule.lines.get(card.key) ?? []].reverse().map((line) => {
    const when = "rating" in line ? line.day : dayOf(line.id, today);
    const offset = "rating" in line ? line.offset : today.offset;
    const what = "rating" in line ? `${ratingNames[line.rating].padEnd(5)} ${line.state.padEnd(10)} ${intervalText(line.ivl)}` : line.event;
    return [plain(`${dateOf(when)} ${clockTime(line.id, offset)}  `, "dim"), plain(what)];
  });
  return [...rows, [], ...history.length > 0 ? history : [[plain("Never answered.")]]];
}

// src/review/loop.ts
var enterScreen = "\x1B[?1049h\x1B[?25l";
var leaveScreen = "\x1B[?25h\x1B[?1049l";
var tickTime = 2e3;
var endingSignals = ["SIGHUP", "SIGTERM", "SIGINT"];
async function runSession(first, terminal, world) {
  const { input, output } = terminal;
  let session = first;
  let ended = false;
  let end = () => {
  };
  const ending = new Promise((resolve) => {
    end = (how) => {
      ended = true;
      resolve(how);
    };
  });
  let work = Promise.resolve();
  let editing = false;
  const later = (task) => {
    work = work.then(() => ended ? void 0 : task());
    work.catch(fail);
  };
  let failure;
  const fail = (error) => {
    failure ??= error;
    end("quit");
  };
  const onData = (data) => {
    for (const key of keysOf(data)) later(() => onKey(key));
  };
  const onResize = () => later(draw);
  const onSignal = (signal) => {
    if (!(editing && signal === "SIGINT")) end(signal);
  };
  const ignore = () => {
  };
  const restore = () => {
    input.setRawMode(false);
    output.write(leaveScreen);
  };
  input.setEncoding("utf8");
  input.on("data", onData).on("end", () => end("SIGHUP")).on("error", ignore);
  output.on("resize", onResize).on("error", ignore);
  for (const signal of endingSignals) process.on(signal, onSignal);
  const timer = setInterval(() => later(onTick), tickTime);
  enter();
  draw();
  try {
    const how = await ending;
    await work.catch(() => {
    });
    if (failure !== void 0) throw failure;
    return how;
  } finally {
    clearInterval(timer);
    for (const signal of endingSignals) process.off(signal, onSignal);
    input.off("data", onData);
    output.off("resize", onResize);
    try {
      restore();
    } catch {
    }
    input.pause();
  }
  function enter() {
    input.setRawMode(true);
    input.resume();
    output.write(enterScreen);
  }
  function draw() {
    if (editing) return;
    const size = { columns: output.columns ?? 80, rows: output.rows ?? 24 };
    const screen = drawScreen(session, size, !world.environment.NO_COLOR);
    session = { ...session, scroll: screen.scroll };
    output.write(screen.rows.map((row, index) => `\x1B[${index + 1};1H\x1B[0m${row}\x1B[K`).join(""));
  }
  async function onKey(key) {
    await take(press(session, key, Date.now()));
  }
  async function onTick() {
    if (!session.current) await take(press(session, "tick", Date.now()));
  }
  async function take(step) {
    const before = session;
    session = step.session;
    for (const effect of step.effects) {
      try {
        await perform(effect);
      } catch (error) {
        session = {
          ...before,
          message: `${effect.type === "append" ? "Not saved" : "Failed"}: ${error.message}`
        };
      }
    }
    if (!ended) draw();
  }
  async function perform(effect) {
    if (effect.type === "quit") end("quit");
    else if (effect.type === "append") await world.append(effect.lines);
    else if (effect.type === "edit") await edit(join(world.root, effect.place.file), effect.place.line);
    else await open(effect);
  }
  async function edit(file, line) {
    const command = editorCommand(world.environment, file, line, process.platform);
    editing = true;
    restore();
    input.pause();
    try {
      await run(command);
    } finally {
      editing = false;
      enter();
    }
    session = withDeck(session, await world.reload(), Date.now());
  }
  async function open({ card, side, what }) {
    const { links, figures } = shownText(session, card, side);
    const target = what === "figure" ? figures[0] : links[0] ?? figures[0];
    if (target === void 0) {
      session = {
        ...session,
        message: what === "figure" ? "This side has no figure" : "This side has neither link nor figure"
      };
      return;
    }
    const command = openerCommand(world.environment, target, process.platform);
    session = { ...session, message: target };
    if (!command) return;
    const { spawn } = await import("node:child_process");
    spawn(command.program, command.args, { stdio: "ignore", detached: true }).on("error", ignore).unref();
  }
}
async function run({ program, args }) {
  const { spawn } = await import("node:child_process");
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: "inherit" }).on("error", (error) => reject(new Error(`${program}: ${error.message}`))).on("close", () => resolve());
  });
}

// src/cli/review.ts
var review = {
  builder: (argv) => notesOptions(argv).option("new", { type: "number", requiresArg: true, describe: "new cards a day" }).option("limit", { type: "number", requiresArg: true, describe: "reviews a day" }).option("ahead", { type: "boolean", describe: "go on with cards before their day" }).option("cram", { type: "boolean", describe: "go through all cards; nothing is logged" }).option("suspended", { type: "boolean", describe: "list suspended cards and wake them" }).option("card", { type: "string", requiresArg: true, describe: "only cards of this kind, such as contribution" }).option("tag", { type: "string", requiresArg: true, describe: "only notes with this tag" }).conflicts("ahead", ["cram", "suspended"]).conflicts("cram", "suspended"),
  async handler(argv) {
    const { stdin, stdout } = process;
    if (argv.notes.includes("-")) throw new UsageError("review cannot read notes from stdin: the keys come from there");
    if (!stdin.isTTY || !stdout.isTTY) throw new UsageError("review needs a terminal for its keys and its screen");
    for (const [name, amount] of Object.entries({ new: argv.new, limit: argv.limit }))
      if (amount !== void 0 && !(Number.isInteger(amount) && amount >= 0))
        throw new UsageError(`--${name} takes a whole number from 0`);
    globalThis.MK('handler');
const study = await openStudy(argv);
    globalThis.MK('study');
if (!study.project) throw new UsageError("review keeps a log, so it needs notes in files");
    const { state, root } = study.project;
    if (study.deck.notes.length === 0) {
      process.stderr.write("paperdeck: there is no card to review in these notes\n");
      reportProblems(study.problems);
      process.exitCode = statusOf(study.problems);
      return;
    }
    const now = Date.now();
    const settings = sessionSettings(study.config, argv);
    globalThis.MK('x');
const log = await loadFoldedLog(state, settings, now);
    globalThis.MK('folded');
const session = startSession(study.deck, log.ahead, settings, now, modeOf(argv), log.schedule);
    globalThis.MK('started');
const writer = await openReviewLog(state);
    const world = {
      root,
      environment: process.env,
      async append(lines) {
        await study.remember(Date.now());
        await writer.append(lines);
      },
      reload: study.reload
    };
    globalThis.MK('writer');
setTimeout(()=>{globalThis.MK('drawn');require('fs').appendFileSync('/tmp/st/marks',JSON.stringify(globalThis.MM)+'\n')},0);
const ending = await runSession(session, { input: stdin, output: stdout }, world);
    await writer.close();
    reportProblems(settleProblems(log.problems, { severities: study.config.check ?? {}, ignores: /* @__PURE__ */ new Map() }).problems);
    if (ending !== "quit") process.exitCode = 128 + (constants.signals[ending] ?? 0);
    await log.keep();
    await study.close();
  }
};
function modeOf({ ahead, cram, suspended }) {
  return ahead ? "ahead" : cram ? "cram" : suspended ? "suspended" : "normal";
}
export {
  review
};
