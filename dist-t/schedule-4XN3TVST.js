import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  contextOf,
  dateOf,
  daysAgo,
  isoTime,
  loadFoldedLog,
  openStudy,
  sessionSettings,
  startSession,
  stateOf
} from "./chunk-ZSONEKVZ.js";
import "./chunk-C34HRFBU.js";
import {
  settleProblems
} from "./chunk-3CF2KYC4.js";
import {
  printJson,
  reportProblems,
  statusOf
} from "./chunk-GW7FEJAE.js";
import {
  notesOptions
} from "./chunk-B3EKUERE.js";
import "./chunk-GQQXBTEH.js";
import "./chunk-SDAHDQVR.js";
import "./chunk-YP53BHNG.js";
import "./chunk-CPKO7HAJ.js";
import "./chunk-T5AMECM5.js";
import "./chunk-PHH4K2GK.js";
import "./chunk-UUTOAH4F.js";
import "./chunk-KP7OAK5N.js";

// src/review/listing.ts
function scheduledCards(session) {
  const { today, fsrs } = contextOf(session, session.now);
  return session.deck.cards.map((card) => {
    const { stage, memory, reps, lapses, last, due, suspended } = stateOf(session, card);
    return {
      guid: card.guid,
      card: card.card,
      title: session.deck.deck.notes[card.note]?.title ?? "",
      state: stage,
      reps,
      lapses,
      stability: memory && Number(memory.stability.toFixed(4)),
      difficulty: memory && Number(memory.difficulty.toFixed(3)),
      retrievability: memory && last && Number(fsrs.recall(memory.stability, daysAgo(last.id, today.end)).toFixed(4)),
      due: dueText(due, today.offset),
      interval: last && (last.ivl > 0 ? last.ivl : -last.ivl / 86400),
      suspended
    };
  });
}
function dueText(due, offset) {
  if (due === null) return null;
  return "at" in due ? isoTime(due.at, offset) : dateOf(due.day);
}

// src/cli/schedule.ts
var schedule = {
  builder: notesOptions,
  async handler(argv) {
    const { listed, problems } = await listSchedule(argv, Date.now());
    if (argv.json) printJson(listed.map(({ title: _, ...card }) => card));
    else for (const card of listed) process.stdout.write(`${lineOf(card)}
`);
    reportProblems(problems);
    process.exitCode = statusOf(problems);
  }
};
async function listSchedule(argv, now) {
  const { deck, config, project } = await openStudy(argv);
  const settings = sessionSettings(config);
  if (!project) return { listed: scheduledCards(startSession(deck, [], settings, now)), problems: [] };
  const log = await loadFoldedLog(project.state, settings, now);
  const session = startSession(deck, log.ahead, settings, now, "normal", log.schedule);
  await log.keep();
  const { problems } = settleProblems(log.problems, { severities: config.check ?? {}, ignores: /* @__PURE__ */ new Map() });
  return { listed: scheduledCards(session), problems };
}
function lineOf(card) {
  const due = card.suspended ? "suspended" : (card.due ?? "new").slice(0, 16).replace("T", " ");
  return `${due.padEnd(16)}  ${card.state.padEnd(10)}  ${card.card.padEnd(12)}  ${card.title}`;
}
export {
  schedule
};
