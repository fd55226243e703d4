import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  makeStateFolder
} from "./chunk-C34HRFBU.js";
import {
  cacheFolder,
  hashOf,
  isStdin,
  projectOf,
  readConfigText,
  seal,
  sealedFile,
  stateOfPictureCache,
  touch,
  unseal
} from "./chunk-3CF2KYC4.js";
import {
  stateFolder
} from "./chunk-GW7FEJAE.js";
import {
  readLedgerText
} from "./chunk-GQQXBTEH.js";
import {
  packageTemplates,
  programIdentity
} from "./chunk-SDAHDQVR.js";
import {
  readTemplates
} from "./chunk-YP53BHNG.js";
import {
  readKnownNotes,
  readNotes,
  selectionOf
} from "./chunk-CPKO7HAJ.js";
import {
  problem
} from "./chunk-PHH4K2GK.js";

// src/review/calendar.ts
var minuteMs = 6e4;
var hourMs = 36e5;
var dayMs = 864e5;
function todayAt(now, rollover, zone) {
  const offset = zone(now);
  const day = Math.floor((now + offset * minuteMs - rollover * hourMs) / dayMs);
  const localEnd = (day + 1) * dayMs + rollover * hourMs;
  const near = localEnd - offset * minuteMs;
  return { now, day, end: localEnd - zone(near) * minuteMs, offset };
}
function daysAgo(time, end) {
  return Math.floor(Math.max(0, end - Math.floor(time / 1e3) * 1e3) / dayMs);
}
function dayOf(time, today) {
  return today.day - daysAgo(time, today.end);
}
function dateOf(day) {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
function clockTime(time, offset) {
  return new Date(time + offset * minuteMs).toISOString().slice(11, 16);
}
function isoTime(time, offset) {
  const sign = offset < 0 ? "-" : "+";
  const pad = (number) => String(number).padStart(2, "0");
  const away = Math.abs(offset);
  const local = new Date(time + offset * minuteMs).toISOString().slice(0, 19);
  return `${local}${sign}${pad(Math.floor(away / 60))}:${pad(away % 60)}`;
}

// src/review/intervals.ts
var daySeconds = 86400;
function outcomesOf(standing, elapsed, fsrs, settings, fuzz) {
  const after = (rating) => fsrs.remember(standing.memory, elapsed, rating);
  const memories = { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
  const raw = (rating) => fsrs.interval(memories[rating].stability, settings.retention);
  const bound = (rating, least2) => wholeDays(raw(rating), fuzz, least2, settings.maximal);
  const review = (rating, days) => ({
    stage: "review",
    memory: memories[rating],
    step: 0,
    seconds: null,
    days
  });
  if (standing.stage === "review") {
    const grown = (rating) => Math.round(raw(rating)) > standing.days ? standing.days + 1 : 1;
    const hard = bound(2, grown(2));
    const good2 = bound(3, Math.max(grown(3), hard + 1));
    const easy2 = bound(4, Math.max(grown(4), good2 + 1));
    const again = inSteps("relearning", settings.relearningSteps, 0, 1);
    return { 1: again, 2: review(2, hard), 3: review(3, good2), 4: review(4, easy2) };
  }
  const stage = standing.stage === "relearning" ? "relearning" : "learning";
  const steps = stage === "relearning" ? settings.relearningSteps : settings.learningSteps;
  const step = Math.min(standing.step, Math.max(0, steps.length - 1));
  const good = inSteps(stage, steps, step + 1, 3);
  const easy = bound(4, good.days + 1);
  return { 1: inSteps(stage, steps, 0, 1), 2: inSteps(stage, steps, step, 2), 3: good, 4: review(4, easy) };
  function inSteps(into, own, index, rating) {
    const delay = rating === 2 ? hardDelay(own, index) : own[index];
    const days = bound(rating, 1);
    const short2 = own.length === 0 && raw(rating) < 0.5;
    if (delay === void 0 && !short2) return review(rating, days);
    const seconds = delay ?? Math.trunc(raw(rating) * daySeconds);
    return { stage: into, memory: memories[rating], step: index, seconds, days };
  }
}
function hardDelay(steps, index) {
  const delay = steps[index];
  if (delay === void 0 || index > 0) return delay;
  const second = steps[1];
  const seconds = second === void 0 ? Math.min(delay * 1.5, delay + daySeconds) : (delay + second) / 2;
  return Math.trunc(seconds > daySeconds ? Math.round(seconds / daySeconds) * daySeconds : seconds);
}
function wholeDays(interval, fuzz, least2, most) {
  if (fuzz === null) return Math.min(Math.max(Math.round(interval), least2), most);
  const { low, high } = fuzzBounds(interval, least2, most);
  return Math.floor(low + fuzz * (1 + high - low));
}
var fuzzShares = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 }
];
function fuzzBounds(interval, least2, most) {
  const clamped = Math.min(Math.max(interval, least2), most);
  const delta = clamped < 2.5 ? 0 : fuzzShares.reduce((sum, { from, to, share }) => sum + share * Math.max(0, Math.min(clamped, to) - from), 1);
  const within = (days) => Math.min(Math.max(Math.round(days), least2), most);
  const low = within(clamped - delta);
  const high = within(clamped + delta);
  return low === high && high > 2 && high < most ? { low, high: high + 1 } : { low, high };
}
function recordedInterval({ seconds, days }, left) {
  if (seconds === null) return days;
  return seconds < left ? -seconds : 1 + Math.floor((seconds - left) / daySeconds);
}

// src/review/layered-map.ts
var LayeredMap = class _LayeredMap {
  #base;
  #changed;
  constructor(base, changed = /* @__PURE__ */ new Map()) {
    this.#base = base;
    this.#changed = changed;
  }
  get(key) {
    return (this.#changed.size > 0 ? this.#changed.get(key) : void 0) ?? this.#base.get(key);
  }
  isChanged(key) {
    return this.#changed.size > 0 && this.#changed.has(key);
  }
  with(entries) {
    const changed = new Map(this.#changed);
    for (const [key, value] of entries) changed.set(key, value);
    return new _LayeredMap(this.#base, changed);
  }
  *entries() {
    for (const entry of this.#base.entries()) if (!this.#changed.has(entry[0])) yield entry;
    yield* this.#changed;
  }
};

// src/review/fold.ts
var newCard = {
  stage: "new",
  memory: null,
  step: 0,
  days: 0,
  reps: 0,
  lapses: 0,
  last: null,
  due: null,
  suspended: false,
  buried: null
};
var newOutlook = outlookOf(newCard);
function outlookOf({ stage, due, suspended, buried, last }) {
  return { stage, due, suspended, buried, answered: last && last.day };
}
function outlookAt({ cards, kept }, key) {
  if (kept && !cards.isChanged(key)) return kept(key) ?? newOutlook;
  const state = cards.get(key);
  return state ? outlookOf(state) : newOutlook;
}
function keyOf(guid, card) {
  return `${guid}
${card}`;
}
var farAhead = dayMs;
function foldLog(lines, context, before = null) {
  const { today } = context;
  const base = before ?? emptySchedule(today);
  if (!goesOn(base, today)) {
    const again = foldLog([...linesOf(base), ...lines], context);
    return { ...again, lastId: Math.max(again.lastId, base.lastId) };
  }
  const past = lines.filter((line) => line.id <= today.now + farAhead);
  const undone = undoneBy(past, base.undone);
  const touched = /* @__PURE__ */ new Map();
  const byGuid = /* @__PURE__ */ new Map();
  for (const line of past) {
    let byCard = byGuid.get(line.guid);
    if (!byCard) {
      byCard = /* @__PURE__ */ new Map();
      byGuid.set(line.guid, byCard);
    }
    let own = byCard.get(line.card);
    if (!own) {
      const key = keyOf(line.guid, line.card);
      own = [...base.lines.get(key) ?? []];
      byCard.set(line.card, own);
      touched.set(key, own);
    }
    if (!("undo" in line)) own.push(line);
  }
  const apart = (line) => !touched.has(keyOf(line.guid, line.card));
  const near = [...base.recent, ...base.later].filter(apart);
  const marks = base.marks.filter(apart);
  const cards = /* @__PURE__ */ new Map();
  for (const [key, own] of touched) {
    const live = liveOf(own, undone.get(key));
    for (const line of live) {
      if (dayOfLine(line, today) >= today.day) near.push(line);
      if (isMark(line)) marks.push(line);
    }
    if (live.length > 0 || base.cards.get(key)) cards.set(key, foldCard(live, context));
    if (live.length > 0 || base.lines.get(key)) touched.set(key, live);
    else touched.delete(key);
  }
  near.sort(byTime);
  marks.sort(byTime);
  const isBase = before !== null;
  return {
    cards: isBase ? base.cards.with(cards) : new LayeredMap(cards),
    kept: base.kept,
    lines: isBase ? base.lines.with(touched) : new LayeredMap(touched),
    undone,
    recent: near.filter((line) => isToday(line, today)),
    later: near.filter((line) => dayOfLine(line, today) > today.day),
    marks,
    marked: markedBy(marks),
    lastId: past.reduce((last, line) => Math.max(last, line.id), base.lastId),
    day: today.day,
    end: today.end
  };
}
function emptySchedule({ day, end }) {
  return {
    cards: new LayeredMap(/* @__PURE__ */ new Map()),
    kept: null,
    lines: new LayeredMap(/* @__PURE__ */ new Map()),
    undone: /* @__PURE__ */ new Map(),
    recent: [],
    later: [],
    marks: [],
    marked: /* @__PURE__ */ new Set(),
    lastId: 0,
    day,
    end
  };
}
function goesOn({ day, end, lastId }, today) {
  return today.day >= day && (today.end - end) % dayMs === 0 && lastId <= Math.min(end, today.end);
}
function linesOf({ lines, undone }) {
  const live = [...lines.entries()].flatMap(([, own]) => own);
  const tombstones = [...undone].flatMap(([key, ids]) => {
    const border = key.lastIndexOf("\n");
    const [guid, card] = [key.slice(0, border), key.slice(border + 1)];
    return [...ids].map((id) => ({ id: 0, undo: id, guid, card }));
  });
  return [...live, ...tombstones];
}
function undoneBy(lines, before) {
  const undone = new Map(before);
  for (const line of lines) {
    if (!("undo" in line)) continue;
    const key = keyOf(line.guid, line.card);
    undone.set(key, new Set(undone.get(key)).add(line.undo));
  }
  return undone;
}
function liveOf(lines, undone) {
  if (!undone && isRising(lines)) return lines;
  return lines.sort(byTime).filter(({ id }, index) => id !== lines[index - 1]?.id && !undone?.has(id));
}
function isRising(lines) {
  let last = -1;
  for (const { id } of lines) {
    if (id <= last) return false;
    last = id;
  }
  return true;
}
function byTime(a, b) {
  return a.id - b.id || compare(a.guid, b.guid) || compare(a.card, b.card);
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function isToday(line, today) {
  return dayOfLine(line, today) === today.day;
}
function dayOfLine(line, today) {
  return "day" in line ? line.day : dayOf(line.id, today);
}
function isMark(line) {
  return "event" in line && (line.event === "mark" || line.event === "unmark");
}
function markedBy(marks) {
  const marked = /* @__PURE__ */ new Set();
  for (const { event, guid } of marks)
    if (event === "mark") marked.add(guid);
    else marked.delete(guid);
  return marked;
}
function foldCard(lines, context) {
  return lines.reduce((state, line) => advance(state, line, context), newCard);
}
function advance(state, line, context) {
  if ("rating" in line) return afterAnswer(state, line, context);
  if (line.event === "suspend") return { ...state, suspended: true };
  if (line.event === "unsuspend") return { ...state, suspended: false };
  return line.event === "bury" ? { ...state, buried: line.id } : state;
}
function afterAnswer(state, answer2, context) {
  const elapsed = elapsedDays(state, answer2.id, context.today.end);
  const before = answer2.state === state.stage ? state : { stage: answer2.state, memory: state.memory, step: 0, days: state.days };
  const inSteps = staysInSteps(before, answer2, elapsed, context);
  const relapses = answer2.state === "review" || answer2.state === "relearning";
  const step = answer2.rating === 2 ? before.step : answer2.rating === 3 ? before.step + 1 : 0;
  return {
    stage: inSteps ? relapses ? "relearning" : "learning" : "review",
    memory: context.fsrs.remember(state.memory, elapsed, answer2.rating),
    step: inSteps && answer2.state !== "review" ? step : 0,
    days: inSteps ? state.days : answer2.ivl,
    reps: state.reps + 1,
    lapses: state.lapses + (answer2.state === "review" && answer2.rating === 1 ? 1 : 0),
    last: answer2,
    due: dueAfter(answer2),
    // Answering a suspended card wakes it, as in Anki.
    suspended: false,
    buried: state.buried
  };
}
function dueAfter({ id, ivl, day }) {
  return ivl < 0 ? { at: id - ivl * 1e3 } : { day: day + ivl };
}
function elapsedDays(state, time, end) {
  return state.last ? Math.max(0, daysAgo(state.last.id, end) - daysAgo(time, end)) : 0;
}
function staysInSteps(before, answer2, elapsed, context) {
  if (answer2.ivl < 0) return true;
  if (answer2.rating === 4 || answer2.state === "review" && answer2.rating > 1) return false;
  const outcome = outcomesOf(before, elapsed, context.fsrs, context.settings, null)[answer2.rating];
  if (outcome.seconds === null) return false;
  const end = (answer2.day + 1) * dayMs + context.rollover * hourMs - answer2.offset * minuteMs;
  return recordedInterval(outcome, (end - answer2.id) / 1e3) === answer2.ivl;
}
function withLines(schedule, added, context) {
  let { cards, lines } = schedule;
  for (const line of added) {
    const key = keyOf(line.guid, line.card);
    cards = cards.with([[key, advance(cards.get(key) ?? newCard, line, context)]]);
    lines = lines.with([[key, [...lines.get(key) ?? [], line]]]);
  }
  return {
    ...schedule,
    ...markedWith(schedule, [...schedule.marks, ...added.filter(isMark)]),
    cards,
    lines,
    recent: [...schedule.recent, ...added],
    lastId: Math.max(schedule.lastId, ...added.map((line) => line.id))
  };
}
function markedWith(schedule, marks) {
  return marks.length === schedule.marks.length ? schedule : { marks, marked: markedBy(marks) };
}
function withoutLines(schedule, tombstones, context) {
  const undone = undoneBy(tombstones, schedule.undone);
  const isGone = (line) => undone.get(keyOf(line.guid, line.card))?.has(line.id) === true;
  let { cards, lines } = schedule;
  for (const { guid, card } of tombstones) {
    const key = keyOf(guid, card);
    const kept = (lines.get(key) ?? []).filter((line) => !isGone(line));
    lines = lines.with([[key, kept]]);
    cards = cards.with([[key, foldCard(kept, context)]]);
  }
  const marks = schedule.marks.filter((line) => !isGone(line));
  return {
    ...schedule,
    ...markedWith(schedule, marks),
    cards,
    lines,
    undone,
    recent: schedule.recent.filter((line) => !isGone(line)),
    lastId: Math.max(schedule.lastId, ...tombstones.map(({ id }) => id))
  };
}

// node_modules/ts-fsrs/dist/index.mjs
var FSRSError = class _FSRSError extends Error {
  constructor(message = "FSRS Error") {
    super(message);
    this.name = "FSRSError";
    Error.captureStackTrace?.(this, _FSRSError);
  }
};
var FSRSValidationError = class _FSRSValidationError extends FSRSError {
  constructor(message) {
    super(message);
    this.name = "FSRSValidationError";
    Error.captureStackTrace?.(this, _FSRSValidationError);
  }
};
var State = /* @__PURE__ */ ((State2) => {
  State2[State2["New"] = 0] = "New";
  State2[State2["Learning"] = 1] = "Learning";
  State2[State2["Review"] = 2] = "Review";
  State2[State2["Relearning"] = 3] = "Relearning";
  return State2;
})(State || {});
var Rating = /* @__PURE__ */ ((Rating2) => {
  Rating2[Rating2["Manual"] = 0] = "Manual";
  Rating2[Rating2["Again"] = 1] = "Again";
  Rating2[Rating2["Hard"] = 2] = "Hard";
  Rating2[Rating2["Good"] = 3] = "Good";
  Rating2[Rating2["Easy"] = 4] = "Easy";
  return Rating2;
})(Rating || {});
var TypeConvert = class _TypeConvert {
  static card(card) {
    return {
      ...card,
      state: _TypeConvert.state(card.state),
      due: _TypeConvert.time(card.due),
      last_review: card.last_review ? _TypeConvert.time(card.last_review) : void 0
    };
  }
  static rating(value) {
    if (typeof value === "string") {
      const firstLetter = value.charAt(0).toUpperCase();
      const restOfString = value.slice(1).toLowerCase();
      const ret = Rating[`${firstLetter}${restOfString}`];
      if (ret === void 0) {
        throw new FSRSValidationError(`Invalid rating:[${value}]`);
      }
      return ret;
    } else if (typeof value === "number") {
      return value;
    }
    throw new FSRSValidationError(`Invalid rating:[${value}]`);
  }
  static state(value) {
    if (typeof value === "string") {
      const firstLetter = value.charAt(0).toUpperCase();
      const restOfString = value.slice(1).toLowerCase();
      const ret = State[`${firstLetter}${restOfString}`];
      if (ret === void 0) {
        throw new FSRSValidationError(`Invalid state:[${value}]`);
      }
      return ret;
    } else if (typeof value === "number") {
      return value;
    }
    throw new FSRSValidationError(`Invalid state:[${value}]`);
  }
  static time(value) {
    if (value instanceof Date) {
      return value;
    }
    const date = new Date(value);
    if (typeof value === "object" && value !== null && !Number.isNaN(Date.parse(value) || +date)) {
      return date;
    } else if (typeof value === "string") {
      const timestamp = Date.parse(value);
      if (!Number.isNaN(timestamp)) {
        return new Date(timestamp);
      } else {
        throw new FSRSValidationError(`Invalid date:[${value}]`);
      }
    } else if (typeof value === "number") {
      return new Date(value);
    }
    throw new FSRSValidationError(`Invalid date:[${value}]`);
  }
  static review_log(log) {
    return {
      ...log,
      due: _TypeConvert.time(log.due),
      rating: _TypeConvert.rating(log.rating),
      state: _TypeConvert.state(log.state),
      review: _TypeConvert.time(log.review)
    };
  }
};
Date.prototype.scheduler = function(t, isDay) {
  return date_scheduler(this, t, isDay);
};
Date.prototype.diff = function(pre, unit) {
  return date_diff(this, pre, unit);
};
Date.prototype.format = function() {
  return formatDate(this);
};
Date.prototype.dueFormat = function(last_review, unit, timeUnit) {
  return show_diff_message(this, last_review, unit, timeUnit);
};
function date_scheduler(now, t, isDay) {
  return new Date(
    isDay ? TypeConvert.time(now).getTime() + t * 24 * 60 * 60 * 1e3 : TypeConvert.time(now).getTime() + t * 60 * 1e3
  );
}
function date_diff(now, pre, unit) {
  if (!now || !pre) {
    throw new FSRSValidationError("Invalid date");
  }
  const diff = TypeConvert.time(now).getTime() - TypeConvert.time(pre).getTime();
  let r = 0;
  switch (unit) {
    case "days":
      r = Math.floor(diff / (24 * 60 * 60 * 1e3));
      break;
    case "minutes":
      r = Math.floor(diff / (60 * 1e3));
      break;
  }
  return r;
}
function formatDate(dateInput) {
  const date = TypeConvert.time(dateInput);
  const year = date.getFullYear();
  const month = date.getMonth() + 1;
  const day = date.getDate();
  const hours = date.getHours();
  const minutes = date.getMinutes();
  const seconds = date.getSeconds();
  return `${year}-${padZero(month)}-${padZero(day)} ${padZero(hours)}:${padZero(
    minutes
  )}:${padZero(seconds)}`;
}
function padZero(num) {
  return num < 10 ? `0${num}` : `${num}`;
}
var TIMEUNIT = [60, 60, 24, 31, 12];
var TIMEUNITFORMAT = ["second", "min", "hour", "day", "month", "year"];
function show_diff_message(due, last_review, unit, timeUnit = TIMEUNITFORMAT) {
  due = TypeConvert.time(due);
  last_review = TypeConvert.time(last_review);
  if (timeUnit.length !== TIMEUNITFORMAT.length) {
    timeUnit = TIMEUNITFORMAT;
  }
  let diff = due.getTime() - last_review.getTime();
  let i = 0;
  diff /= 1e3;
  for (i = 0; i < TIMEUNIT.length; i++) {
    if (diff < TIMEUNIT[i]) {
      break;
    } else {
      diff /= TIMEUNIT[i];
    }
  }
  return `${Math.floor(diff)}${unit ? timeUnit[i] : ""}`;
}
var Grades = Object.freeze([
  Rating.Again,
  Rating.Hard,
  Rating.Good,
  Rating.Easy
]);
var FUZZ_RANGES = [
  {
    start: 2.5,
    end: 7,
    factor: 0.15
  },
  {
    start: 7,
    end: 20,
    factor: 0.1
  },
  {
    start: 20,
    end: Infinity,
    factor: 0.05
  }
];
function get_fuzz_range(interval, elapsed_days, maximum_interval) {
  let delta = 1;
  for (const range of FUZZ_RANGES) {
    delta += range.factor * Math.max(Math.min(interval, range.end) - range.start, 0);
  }
  interval = Math.min(interval, maximum_interval);
  let min_ivl = Math.max(2, Math.round(interval - delta));
  const max_ivl = Math.min(Math.round(interval + delta), maximum_interval);
  if (interval > elapsed_days) {
    min_ivl = Math.max(min_ivl, elapsed_days + 1);
  }
  min_ivl = Math.min(min_ivl, max_ivl);
  return { min_ivl, max_ivl };
}
function clamp(value, min, max) {
  return Math.min(Math.max(value, min), max);
}
function roundTo(num, decimals) {
  const factor = 10 ** decimals;
  return Math.round(num * factor) / factor;
}
function dateDiffInDays(last, cur) {
  const utc1 = Date.UTC(
    last.getUTCFullYear(),
    last.getUTCMonth(),
    last.getUTCDate()
  );
  const utc2 = Date.UTC(
    cur.getUTCFullYear(),
    cur.getUTCMonth(),
    cur.getUTCDate()
  );
  return Math.floor(
    (utc2 - utc1) / 864e5
    /** 1000 * 60 * 60 * 24*/
  );
}
var ConvertStepUnitToMinutes = (step) => {
  const unit = step.slice(-1);
  const value = parseInt(step.slice(0, -1), 10);
  if (Number.isNaN(value) || !Number.isFinite(value) || value < 0) {
    throw new FSRSValidationError(`Invalid step value: ${step}`);
  }
  switch (unit) {
    case "m":
      return value;
    case "h":
      return value * 60;
    case "d":
      return value * 1440;
    default:
      throw new FSRSValidationError(
        `Invalid step unit: ${step}, expected m/h/d`
      );
  }
};
var BasicLearningStepsStrategy = (params, state, cur_step) => {
  const learning_steps = state === State.Relearning || state === State.Review ? params.relearning_steps : params.learning_steps;
  const steps_length = learning_steps.length;
  if (steps_length === 0 || cur_step >= steps_length) return {};
  const firstStep = learning_steps[0];
  const toMinutes = ConvertStepUnitToMinutes;
  const getAgainInterval = () => {
    return toMinutes(firstStep);
  };
  const getHardInterval = () => {
    if (steps_length === 1) return Math.round(toMinutes(firstStep) * 1.5);
    const nextStep = learning_steps[1];
    return Math.round((toMinutes(firstStep) + toMinutes(nextStep)) / 2);
  };
  const getStepInfo = (index) => {
    if (index < 0 || index >= steps_length) {
      return null;
    } else {
      return learning_steps[index];
    }
  };
  const getGoodMinutes = (step) => {
    return toMinutes(step);
  };
  const result = {};
  const step_info = getStepInfo(Math.max(0, cur_step));
  if (state === State.Review) {
    result[Rating.Again] = {
      scheduled_minutes: toMinutes(step_info),
      next_step: 0
    };
    return result;
  } else {
    result[Rating.Again] = {
      scheduled_minutes: getAgainInterval(),
      next_step: 0
    };
    result[Rating.Hard] = {
      scheduled_minutes: getHardInterval(),
      next_step: cur_step
    };
    const next_info = getStepInfo(cur_step + 1);
    if (next_info) {
      const nextMin = getGoodMinutes(next_info);
      if (nextMin) {
        result[Rating.Good] = {
          scheduled_minutes: Math.round(nextMin),
          next_step: cur_step + 1
        };
      }
    }
  }
  return result;
};
function DefaultInitSeedStrategy() {
  const time = this.review_time.getTime();
  const reps = this.current.reps;
  const mul = this.current.difficulty * this.current.stability;
  return `${time}_${reps}_${mul}`;
}
var StrategyMode = /* @__PURE__ */ ((StrategyMode2) => {
  StrategyMode2["SCHEDULER"] = "Scheduler";
  StrategyMode2["LEARNING_STEPS"] = "LearningSteps";
  StrategyMode2["SEED"] = "Seed";
  return StrategyMode2;
})(StrategyMode || {});
var AbstractScheduler = class {
  last;
  current;
  review_time;
  next = /* @__PURE__ */ new Map();
  algorithm;
  strategies;
  elapsed_days = 0;
  // init
  constructor(card, now, algorithm, strategies) {
    this.algorithm = algorithm;
    this.last = TypeConvert.card(card);
    this.current = TypeConvert.card(card);
    this.review_time = TypeConvert.time(now);
    this.strategies = strategies;
    this.init();
  }
  checkGrade(grade) {
    if (!Number.isFinite(grade) || grade < 1 || grade > 4) {
      throw new FSRSValidationError(`Invalid grade "${grade}",expected 1-4`);
    }
  }
  init() {
    const { state, last_review } = this.current;
    let interval = 0;
    if (state !== State.New && last_review) {
      interval = dateDiffInDays(last_review, this.review_time);
    }
    this.current.last_review = this.review_time;
    this.elapsed_days = interval;
    this.current.elapsed_days = interval;
    this.current.reps += 1;
    let seed_strategy = DefaultInitSeedStrategy;
    if (this.strategies) {
      const custom_strategy = this.strategies.get(StrategyMode.SEED);
      if (custom_strategy) {
        seed_strategy = custom_strategy;
      }
    }
    this.algorithm.seed = seed_strategy.call(this);
  }
  preview() {
    return {
      [Rating.Again]: this.review(Rating.Again),
      [Rating.Hard]: this.review(Rating.Hard),
      [Rating.Good]: this.review(Rating.Good),
      [Rating.Easy]: this.review(Rating.Easy),
      [Symbol.iterator]: this.previewIterator.bind(this)
    };
  }
  *previewIterator() {
    for (const grade of Grades) {
      yield this.review(grade);
    }
  }
  review(grade) {
    const { state } = this.last;
    let item;
    this.checkGrade(grade);
    switch (state) {
      case State.New:
        item = this.newState(grade);
        break;
      case State.Learning:
      case State.Relearning:
        item = this.learningState(grade);
        break;
      case State.Review:
        item = this.reviewState(grade);
        break;
    }
    return item;
  }
  buildLog(rating) {
    const { last_review, due, elapsed_days } = this.last;
    return {
      rating,
      state: this.current.state,
      due: last_review || due,
      stability: this.current.stability,
      difficulty: this.current.difficulty,
      elapsed_days: this.elapsed_days,
      last_elapsed_days: elapsed_days,
      scheduled_days: this.current.scheduled_days,
      learning_steps: this.current.learning_steps,
      review: this.review_time
    };
  }
};
var Alea = class {
  c;
  s0;
  s1;
  s2;
  constructor(seed) {
    const mash = Mash();
    this.c = 1;
    this.s0 = mash(" ");
    this.s1 = mash(" ");
    this.s2 = mash(" ");
    if (seed == null) seed = Date.now();
    this.s0 -= mash(seed);
    if (this.s0 < 0) this.s0 += 1;
    this.s1 -= mash(seed);
    if (this.s1 < 0) this.s1 += 1;
    this.s2 -= mash(seed);
    if (this.s2 < 0) this.s2 += 1;
  }
  next() {
    const t = 2091639 * this.s0 + this.c * 23283064365386963e-26;
    this.s0 = this.s1;
    this.s1 = this.s2;
    this.c = t | 0;
    this.s2 = t - this.c;
    return this.s2;
  }
  set state(state) {
    this.c = state.c;
    this.s0 = state.s0;
    this.s1 = state.s1;
    this.s2 = state.s2;
  }
  get state() {
    return {
      c: this.c,
      s0: this.s0,
      s1: this.s1,
      s2: this.s2
    };
  }
};
function Mash() {
  let n = 4022871197;
  return function mash(data) {
    data = String(data);
    for (let i = 0; i < data.length; i++) {
      n += data.charCodeAt(i);
      let h = 0.02519603282416938 * n;
      n = h >>> 0;
      h -= n;
      h *= n;
      n = h >>> 0;
      h -= n;
      n += h * 4294967296;
    }
    return (n >>> 0) * 23283064365386963e-26;
  };
}
function alea(seed) {
  const xg = new Alea(seed);
  const prng = () => xg.next();
  prng.int32 = () => xg.next() * 4294967296 | 0;
  prng.double = () => prng() + (prng() * 2097152 | 0) * 11102230246251565e-32;
  prng.state = () => xg.state;
  prng.importState = (state) => {
    xg.state = state;
    return prng;
  };
  return prng;
}
var version = "5.4.2";
var default_request_retention = 0.9;
var default_maximum_interval = 36500;
var default_enable_fuzz = false;
var default_enable_short_term = true;
var default_learning_steps = Object.freeze([
  "1m",
  "10m"
]);
var default_relearning_steps = Object.freeze([
  "10m"
]);
var FSRSVersion = `v${version} using FSRS-6.0`;
var S_MIN = 1e-3;
var INIT_S_MAX = 100;
var FSRS5_DEFAULT_DECAY = 0.5;
var FSRS6_DEFAULT_DECAY = 0.1542;
var default_w = Object.freeze([
  0.212,
  1.2931,
  2.3065,
  8.2956,
  6.4133,
  0.8334,
  3.0194,
  1e-3,
  1.8722,
  0.1666,
  0.796,
  1.4835,
  0.0614,
  0.2629,
  1.6483,
  0.6014,
  1.8729,
  0.5425,
  0.0912,
  0.0658,
  FSRS6_DEFAULT_DECAY
]);
var W17_W18_Ceiling = 2;
var CLAMP_PARAMETERS = (w17_w18_ceiling, enable_short_term = default_enable_short_term) => [
  [S_MIN, INIT_S_MAX],
  [S_MIN, INIT_S_MAX],
  [S_MIN, INIT_S_MAX],
  [S_MIN, INIT_S_MAX],
  [1, 10],
  [1e-3, 4],
  [1e-3, 4],
  [1e-3, 0.75],
  [0, 4.5],
  [0, 0.8],
  [1e-3, 3.5],
  [1e-3, 5],
  [1e-3, 0.25],
  [1e-3, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, w17_w18_ceiling],
  [0, w17_w18_ceiling],
  [
    enable_short_term ? 0.01 : 0,
    0.8
  ],
  [0.1, 0.8]
];
var clipParameters = (parameters, numRelearningSteps, enableShortTerm = default_enable_short_term) => {
  const clip = CLAMP_PARAMETERS(W17_W18_Ceiling, enableShortTerm).slice(
    0,
    parameters.length
  );
  if (Math.max(0, numRelearningSteps) > 1) {
    const w11 = clamp(parameters[11] || 0, clip[11][0], clip[11][1]);
    const w13 = clamp(parameters[13] || 0, clip[13][0], clip[13][1]);
    const w14 = clamp(parameters[14] || 0, clip[14][0], clip[14][1]);
    const value = -(Math.log(w11) + Math.log(Math.pow(2, w13) - 1) + w14 * 0.3) / numRelearningSteps;
    const w17_w18_ceiling = clamp(
      roundTo(Math.sqrt(Math.max(value, 0)), 8),
      0.01,
      W17_W18_Ceiling
    );
    if (clip[17]) clip[17] = [clip[17][0], w17_w18_ceiling];
    if (clip[18]) clip[18] = [clip[18][0], w17_w18_ceiling];
  }
  return clip.map(
    ([min, max], index) => clamp(parameters[index] || 0, min, max)
  );
};
var migrateParameters = (parameters, numRelearningSteps = 0, enableShortTerm = default_enable_short_term) => {
  if (parameters === void 0) {
    return [...default_w];
  }
  switch (parameters.length) {
    case 21:
      return clipParameters(
        Array.from(parameters),
        numRelearningSteps,
        enableShortTerm
      );
    case 19:
      console.debug("[FSRS-6]auto fill w from 19 to 21 length");
      return clipParameters(
        Array.from(parameters),
        numRelearningSteps,
        enableShortTerm
      ).concat([0, FSRS5_DEFAULT_DECAY]);
    case 17: {
      const w = clipParameters(
        Array.from(parameters),
        numRelearningSteps,
        enableShortTerm
      );
      w[4] = +(w[5] * 2 + w[4]).toFixed(8);
      w[5] = +(Math.log(w[5] * 3 + 1) / 3).toFixed(8);
      w[6] = +(w[6] + 0.5).toFixed(8);
      console.debug("[FSRS-6]auto fill w from 17 to 21 length");
      return w.concat([0, 0, 0, FSRS5_DEFAULT_DECAY]);
    }
    default:
      console.warn("[FSRS]Invalid parameters length, using default parameters");
      return [...default_w];
  }
};
var generatorParameters = (props) => {
  const learning_steps = Array.isArray(props?.learning_steps) ? props.learning_steps : default_learning_steps;
  const relearning_steps = Array.isArray(props?.relearning_steps) ? props.relearning_steps : default_relearning_steps;
  const enable_short_term = props?.enable_short_term ?? default_enable_short_term;
  const w = migrateParameters(
    props?.w,
    relearning_steps.length,
    enable_short_term
  );
  return {
    request_retention: props?.request_retention || default_request_retention,
    maximum_interval: props?.maximum_interval || default_maximum_interval,
    w,
    enable_fuzz: props?.enable_fuzz ?? default_enable_fuzz,
    enable_short_term,
    learning_steps,
    relearning_steps
  };
};
function createEmptyCard(now, afterHandler) {
  const emptyCard = {
    due: now ? TypeConvert.time(now) : /* @__PURE__ */ new Date(),
    stability: 0,
    difficulty: 0,
    elapsed_days: 0,
    scheduled_days: 0,
    reps: 0,
    lapses: 0,
    learning_steps: 0,
    state: State.New,
    last_review: void 0
  };
  if (afterHandler && typeof afterHandler === "function") {
    return afterHandler(emptyCard);
  } else {
    return emptyCard;
  }
}
var computeDecayFactor = (decayOrParams) => {
  const decay = typeof decayOrParams === "number" ? -decayOrParams : -decayOrParams[20];
  const factor = Math.exp(Math.pow(decay, -1) * Math.log(0.9)) - 1;
  return { decay, factor: roundTo(factor, 8) };
};
function forgetting_curve(decayOrParams, elapsed_days, stability) {
  const { decay, factor } = computeDecayFactor(decayOrParams);
  return roundTo(Math.pow(1 + factor * elapsed_days / stability, decay), 8);
}
var FSRSAlgorithm = class {
  param;
  intervalModifier;
  _seed;
  constructor(params) {
    this.param = new Proxy(
      this.prepare_parameters(params),
      this.params_handler_proxy()
    );
    this.intervalModifier = this.calculate_interval_modifier(
      this.param.request_retention
    );
    this.forgetting_curve = forgetting_curve.bind(this, this.param.w);
  }
  get interval_modifier() {
    return this.intervalModifier;
  }
  set seed(seed) {
    this._seed = seed;
  }
  /**
   * @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#fsrs-5
   *
   * The formula used is: $$I(r,s) = (r^{\frac{1}{DECAY}} - 1) / FACTOR \times s$$
   * @param request_retention 0<request_retention<=1,Requested retention rate
   * @throws {Error} Requested retention rate should be in the range (0,1]
   */
  calculate_interval_modifier(request_retention) {
    if (request_retention <= 0 || request_retention > 1) {
      throw new FSRSValidationError(
        "Requested retention rate should be in the range (0,1]"
      );
    }
    const { decay, factor } = computeDecayFactor(this.param.w);
    return roundTo((Math.pow(request_retention, 1 / decay) - 1) / factor, 8);
  }
  /**
   * Get the parameters of the algorithm.
   */
  get parameters() {
    return this.param;
  }
  /**
   * Set the parameters of the algorithm.
   * @param params Partial<FSRSParameters>
   */
  set parameters(params) {
    this.update_parameters(params);
  }
  params_handler_proxy() {
    const _this = this;
    return {
      set: function(target, prop, value) {
        if (prop === "request_retention" && Number.isFinite(value)) {
          _this.intervalModifier = _this.calculate_interval_modifier(
            Number(value)
          );
        } else if (prop === "w") {
          value = migrateParameters(
            value,
            target.relearning_steps.length,
            target.enable_short_term
          );
          value = clipParameters(
            Array.from(value),
            target.relearning_steps.length,
            target.enable_short_term
          );
          _this.forgetting_curve = forgetting_curve.bind(this, value);
          _this.intervalModifier = _this.calculate_interval_modifier(
            Number(target.request_retention)
          );
        }
        Reflect.set(target, prop, value);
        return true;
      }
    };
  }
  update_parameters(params) {
    const _params = this.prepare_parameters(params);
    for (const key in _params) {
      const paramKey = key;
      this.param[paramKey] = _params[paramKey];
    }
  }
  prepare_parameters = (params) => {
    const generated = generatorParameters(params);
    generated.w = clipParameters(
      Array.from(generated.w),
      generated.relearning_steps.length,
      generated.enable_short_term
    );
    return generated;
  };
  /**
     * The formula used is :
     * $$ S_0(G) = w_{G-1}$$
     * $$S_0 = \max \lbrace S_0,0.1\rbrace $$
  
     * @param g Grade (rating at Anki) [1.again,2.hard,3.good,4.easy]
     * @return Stability (interval when R=90%)
     */
  init_stability(g) {
    return Math.max(this.param.w[g - 1], 0.1);
  }
  /**
   * The formula used is :
   * $$D_0(G) = w_4 - e^{(G-1) \cdot w_5} + 1 $$
   * $$D_0 = \min \lbrace \max \lbrace D_0(G),1 \rbrace,10 \rbrace$$
   * where the $$D_0(1)=w_4$$ when the first rating is good.
   *
   * @param {Grade} g Grade (rating at Anki) [1.again,2.hard,3.good,4.easy]
   * @return {number} Difficulty $$D \in [1,10]$$
   */
  init_difficulty(g) {
    const w = this.param.w;
    const d = w[4] - Math.exp((g - 1) * w[5]) + 1;
    return roundTo(d, 8);
  }
  /**
   * If fuzzing is disabled or ivl is less than 2.5, it returns the original interval.
   * @param {number} ivl - The interval to be fuzzed.
   * @param {number} elapsed_days t days since the last review
   * @return {number} - The fuzzed interval.
   **/
  apply_fuzz(ivl, elapsed_days) {
    if (!this.param.enable_fuzz || ivl < 2.5) return Math.round(ivl);
    const generator = alea(this._seed);
    const fuzz_factor = generator();
    const { min_ivl, max_ivl } = get_fuzz_range(
      ivl,
      elapsed_days,
      this.param.maximum_interval
    );
    return Math.floor(fuzz_factor * (max_ivl - min_ivl + 1) + min_ivl);
  }
  /**
   *   @see The formula used is : {@link FSRSAlgorithm.calculate_interval_modifier}
   *   @param {number} s - Stability (interval when R=90%)
   *   @param {number} elapsed_days t days since the last review
   */
  next_interval(s, elapsed_days) {
    const newInterval = Math.min(
      Math.max(1, Math.round(s * this.intervalModifier)),
      this.param.maximum_interval
    );
    return this.apply_fuzz(newInterval, elapsed_days);
  }
  /**
   * @see https://github.com/open-spaced-repetition/fsrs4anki/issues/697
   */
  linear_damping(delta_d, old_d) {
    return roundTo(delta_d * (10 - old_d) / 9, 8);
  }
  /**
   * The formula used is :
   * $$\text{delta}_d = -w_6 \cdot (g - 3)$$
   * $$\text{next}_d = D + \text{linear damping}(\text{delta}_d , D)$$
   * $$D^\prime(D,R) = w_7 \cdot D_0(4) +(1 - w_7) \cdot \text{next}_d$$
   * @param {number} d Difficulty $$D \in [1,10]$$
   * @param {Grade} g Grade (rating at Anki) [1.again,2.hard,3.good,4.easy]
   * @return {number} $$\text{next}_D$$
   */
  next_difficulty(d, g) {
    const delta_d = -this.param.w[6] * (g - 3);
    const next_d = d + this.linear_damping(delta_d, d);
    return clamp(
      this.mean_reversion(this.init_difficulty(Rating.Easy), next_d),
      1,
      10
    );
  }
  /**
   * The formula used is :
   * $$w_7 \cdot \text{init} +(1 - w_7) \cdot \text{current}$$
   * @param {number} init $$w_2 : D_0(3) = w_2 + (R-2) \cdot w_3= w_2$$
   * @param {number} current $$D - w_6 \cdot (R - 2)$$
   * @return {number} difficulty
   */
  mean_reversion(init, current) {
    const w = this.param.w;
    return roundTo(w[7] * init + (1 - w[7]) * current, 8);
  }
  /**
   * The formula used is :
   * $$S^\prime_r(D,S,R,G) = S\cdot(e^{w_8}\cdot (11-D)\cdot S^{-w_9}\cdot(e^{w_{10}\cdot(1-R)}-1)\cdot w_{15}(\text{if} G=2) \cdot w_{16}(\text{if} G=4)+1)$$
   * @param {number} d Difficulty D \in [1,10]
   * @param {number} s Stability (interval when R=90%)
   * @param {number} r Retrievability (probability of recall)
   * @param {Grade} g Grade (Rating[0.again,1.hard,2.good,3.easy])
   * @return {number} S^\prime_r new stability after recall
   */
  next_recall_stability(d, s, r, g) {
    const w = this.param.w;
    const hard_penalty = Rating.Hard === g ? w[15] : 1;
    const easy_bound = Rating.Easy === g ? w[16] : 1;
    return roundTo(
      clamp(
        s * (1 + Math.exp(w[8]) * (11 - d) * Math.pow(s, -w[9]) * (Math.exp((1 - r) * w[10]) - 1) * hard_penalty * easy_bound),
        S_MIN,
        36500
      ),
      8
    );
  }
  /**
   * The formula used is :
   * $$S^\prime_f(D,S,R) = w_{11}\cdot D^{-w_{12}}\cdot ((S+1)^{w_{13}}-1) \cdot e^{w_{14}\cdot(1-R)}$$
   * enable_short_term = true : $$S^\prime_f \in \min \lbrace \max \lbrace S^\prime_f,0.01\rbrace, \frac{S}{e^{w_{17} \cdot w_{18}}} \rbrace$$
   * enable_short_term = false : $$S^\prime_f \in \min \lbrace \max \lbrace S^\prime_f,0.01\rbrace, S \rbrace$$
   * @param {number} d Difficulty D \in [1,10]
   * @param {number} s Stability (interval when R=90%)
   * @param {number} r Retrievability (probability of recall)
   * @return {number} S^\prime_f new stability after forgetting
   */
  next_forget_stability(d, s, r) {
    const w = this.param.w;
    return roundTo(
      clamp(
        w[11] * Math.pow(d, -w[12]) * (Math.pow(s + 1, w[13]) - 1) * Math.exp((1 - r) * w[14]),
        S_MIN,
        36500
      ),
      8
    );
  }
  /**
   * The formula used is :
   * $$S^\prime_s(S,G) = S \cdot e^{w_{17} \cdot (G-3+w_{18})}$$
   * @param {number} s Stability (interval when R=90%)
   * @param {Grade} g Grade (Rating[0.again,1.hard,2.good,3.easy])
   */
  next_short_term_stability(s, g) {
    const w = this.param.w;
    const sinc = Math.pow(s, -w[19]) * Math.exp(w[17] * (g - 3 + w[18]));
    const maskedSinc = g >= Rating.Hard ? Math.max(sinc, 1) : sinc;
    return roundTo(clamp(s * maskedSinc, S_MIN, 36500), 8);
  }
  /**
   * The formula used is :
   * $$R(t,S) = (1 + \text{FACTOR} \times \frac{t}{9 \cdot S})^{\text{DECAY}}$$
   * @param {number} elapsed_days t days since the last review
   * @param {number} stability Stability (interval when R=90%)
   * @return {number} r Retrievability (probability of recall)
   */
  forgetting_curve;
  /**
   * Calculates the next state of memory based on the current state, time elapsed, and grade.
   *
   * @param memory_state - The current state of memory, which can be null.
   * @param t - The time elapsed since the last review.
   * @param {Rating} g Grade (Rating[0.Manual,1.Again,2.Hard,3.Good,4.Easy])
   * @param r - Optional retrievability value. If not provided, it will be calculated.
   * @returns The next state of memory with updated difficulty and stability.
   */
  next_state(memory_state, t, g, r) {
    const { difficulty: d, stability: s } = memory_state ?? {
      difficulty: 0,
      stability: 0
    };
    if (t < 0) {
      throw new FSRSValidationError(`Invalid delta_t "${t}"`);
    }
    if (g < 0 || g > 4) {
      throw new FSRSValidationError(`Invalid grade "${g}"`);
    }
    if (d === 0 && s === 0) {
      return {
        difficulty: clamp(this.init_difficulty(g), 1, 10),
        stability: this.init_stability(g)
      };
    }
    if (g === 0) {
      return {
        difficulty: d,
        stability: s
      };
    }
    if (d < 1 || s < S_MIN) {
      throw new FSRSValidationError(
        `Invalid memory state { difficulty: ${d}, stability: ${s} }`
      );
    }
    const w = this.param.w;
    r = typeof r === "number" ? r : this.forgetting_curve(t, s);
    let new_s;
    if (t === 0 && this.param.enable_short_term) {
      new_s = this.next_short_term_stability(s, g);
    } else if (g === 1) {
      const s_after_fail = this.next_forget_stability(d, s, r);
      let [w_17, w_18] = [0, 0];
      if (this.param.enable_short_term) {
        w_17 = w[17];
        w_18 = w[18];
      }
      const next_s_min = s / Math.exp(w_17 * w_18);
      new_s = clamp(roundTo(next_s_min, 8), S_MIN, s_after_fail);
    } else {
      new_s = this.next_recall_stability(d, s, r, g);
    }
    const new_d = this.next_difficulty(d, g);
    return { difficulty: new_d, stability: new_s };
  }
};
var BasicScheduler = class extends AbstractScheduler {
  learningStepsStrategy;
  constructor(card, now, algorithm, strategies) {
    super(card, now, algorithm, strategies);
    let learningStepStrategy = BasicLearningStepsStrategy;
    if (this.strategies) {
      const custom_strategy = this.strategies.get(StrategyMode.LEARNING_STEPS);
      if (custom_strategy) {
        learningStepStrategy = custom_strategy;
      }
    }
    this.learningStepsStrategy = learningStepStrategy;
  }
  getLearningInfo(card, grade) {
    const parameters = this.algorithm.parameters;
    card.learning_steps = card.learning_steps || 0;
    const steps_strategy = this.learningStepsStrategy(
      parameters,
      card.state,
      card.learning_steps
    );
    const scheduled_minutes = Math.max(
      0,
      steps_strategy[grade]?.scheduled_minutes ?? 0
    );
    const next_steps = Math.max(0, steps_strategy[grade]?.next_step ?? 0);
    return {
      scheduled_minutes,
      next_steps
    };
  }
  /**
   * @description This function applies the learning steps based on the current card's state and grade.
   */
  applyLearningSteps(nextCard2, grade, to_state) {
    const { scheduled_minutes, next_steps } = this.getLearningInfo(
      this.current,
      grade
    );
    if (scheduled_minutes > 0 && scheduled_minutes < 1440) {
      nextCard2.learning_steps = next_steps;
      nextCard2.scheduled_days = 0;
      nextCard2.state = to_state;
      nextCard2.due = date_scheduler(
        this.review_time,
        Math.round(scheduled_minutes),
        false
        /** true:days false: minute */
      );
    } else {
      nextCard2.state = State.Review;
      if (scheduled_minutes >= 1440) {
        nextCard2.learning_steps = next_steps;
        nextCard2.due = date_scheduler(
          this.review_time,
          Math.round(scheduled_minutes),
          false
          /** true:days false: minute */
        );
        nextCard2.scheduled_days = Math.floor(scheduled_minutes / 1440);
      } else {
        nextCard2.learning_steps = 0;
        const interval = this.algorithm.next_interval(
          nextCard2.stability,
          this.elapsed_days
        );
        nextCard2.scheduled_days = interval;
        nextCard2.due = date_scheduler(this.review_time, interval, true);
      }
    }
  }
  newState(grade) {
    const exist = this.next.get(grade);
    if (exist) {
      return exist;
    }
    const next = this.next_ds(this.elapsed_days, grade);
    this.applyLearningSteps(next, grade, State.Learning);
    const item = {
      card: next,
      log: this.buildLog(grade)
    };
    this.next.set(grade, item);
    return item;
  }
  learningState(grade) {
    const exist = this.next.get(grade);
    if (exist) {
      return exist;
    }
    const next = this.next_ds(this.elapsed_days, grade);
    this.applyLearningSteps(
      next,
      grade,
      this.last.state
      /** Learning or Relearning */
    );
    const item = {
      card: next,
      log: this.buildLog(grade)
    };
    this.next.set(grade, item);
    return item;
  }
  reviewState(grade) {
    const exist = this.next.get(grade);
    if (exist) {
      return exist;
    }
    const interval = this.elapsed_days;
    const retrievability = this.algorithm.forgetting_curve(
      interval,
      this.current.stability
    );
    const next_again = this.next_ds(interval, Rating.Again, retrievability);
    const next_hard = this.next_ds(interval, Rating.Hard, retrievability);
    const next_good = this.next_ds(interval, Rating.Good, retrievability);
    const next_easy = this.next_ds(interval, Rating.Easy, retrievability);
    this.next_interval(next_hard, next_good, next_easy, interval);
    this.next_state(next_hard, next_good, next_easy);
    this.applyLearningSteps(next_again, Rating.Again, State.Relearning);
    next_again.lapses += 1;
    const item_again = {
      card: next_again,
      log: this.buildLog(Rating.Again)
    };
    const item_hard = {
      card: next_hard,
      log: super.buildLog(Rating.Hard)
    };
    const item_good = {
      card: next_good,
      log: super.buildLog(Rating.Good)
    };
    const item_easy = {
      card: next_easy,
      log: super.buildLog(Rating.Easy)
    };
    this.next.set(Rating.Again, item_again);
    this.next.set(Rating.Hard, item_hard);
    this.next.set(Rating.Good, item_good);
    this.next.set(Rating.Easy, item_easy);
    return this.next.get(grade);
  }
  /**
   * Review next_ds
   */
  next_ds(t, g, r) {
    const next_state = this.algorithm.next_state(
      {
        difficulty: this.current.difficulty,
        stability: this.current.stability
      },
      t,
      g,
      r
    );
    const card = TypeConvert.card(this.current);
    card.difficulty = next_state.difficulty;
    card.stability = next_state.stability;
    return card;
  }
  /**
   * Review next_interval
   */
  next_interval(next_hard, next_good, next_easy, interval) {
    let hard_interval, good_interval;
    hard_interval = this.algorithm.next_interval(next_hard.stability, interval);
    good_interval = this.algorithm.next_interval(next_good.stability, interval);
    hard_interval = Math.min(hard_interval, good_interval);
    good_interval = Math.max(good_interval, hard_interval + 1);
    const easy_interval = Math.max(
      this.algorithm.next_interval(next_easy.stability, interval),
      good_interval + 1
    );
    next_hard.scheduled_days = hard_interval;
    next_hard.due = date_scheduler(this.review_time, hard_interval, true);
    next_good.scheduled_days = good_interval;
    next_good.due = date_scheduler(this.review_time, good_interval, true);
    next_easy.scheduled_days = easy_interval;
    next_easy.due = date_scheduler(this.review_time, easy_interval, true);
  }
  /**
   * Review next_state
   */
  next_state(next_hard, next_good, next_easy) {
    next_hard.state = State.Review;
    next_hard.learning_steps = 0;
    next_good.state = State.Review;
    next_good.learning_steps = 0;
    next_easy.state = State.Review;
    next_easy.learning_steps = 0;
  }
};
var LongTermScheduler = class extends AbstractScheduler {
  newState(grade) {
    const exist = this.next.get(grade);
    if (exist) {
      return exist;
    }
    this.current.scheduled_days = 0;
    this.current.elapsed_days = 0;
    const first_interval = 0;
    const next_again = this.next_ds(first_interval, Rating.Again);
    const next_hard = this.next_ds(first_interval, Rating.Hard);
    const next_good = this.next_ds(first_interval, Rating.Good);
    const next_easy = this.next_ds(first_interval, Rating.Easy);
    this.next_interval(
      next_again,
      next_hard,
      next_good,
      next_easy,
      first_interval
    );
    this.next_state(next_again, next_hard, next_good, next_easy);
    this.update_next(next_again, next_hard, next_good, next_easy);
    return this.next.get(grade);
  }
  next_ds(t, g, r) {
    const next_state = this.algorithm.next_state(
      {
        difficulty: this.current.difficulty,
        stability: this.current.stability
      },
      t,
      g,
      r
    );
    const card = TypeConvert.card(this.current);
    card.difficulty = next_state.difficulty;
    card.stability = next_state.stability;
    return card;
  }
  /**
   * @see https://github.com/open-spaced-repetition/ts-fsrs/issues/98#issuecomment-2241923194
   */
  learningState(grade) {
    return this.reviewState(grade);
  }
  reviewState(grade) {
    const exist = this.next.get(grade);
    if (exist) {
      return exist;
    }
    const interval = this.elapsed_days;
    const retrievability = this.algorithm.forgetting_curve(
      interval,
      this.current.stability
    );
    const next_again = this.next_ds(interval, Rating.Again, retrievability);
    const next_hard = this.next_ds(interval, Rating.Hard, retrievability);
    const next_good = this.next_ds(interval, Rating.Good, retrievability);
    const next_easy = this.next_ds(interval, Rating.Easy, retrievability);
    this.next_interval(next_again, next_hard, next_good, next_easy, interval);
    this.next_state(next_again, next_hard, next_good, next_easy);
    next_again.lapses += 1;
    this.update_next(next_again, next_hard, next_good, next_easy);
    return this.next.get(grade);
  }
  /**
   * Review/New next_interval
   */
  next_interval(next_again, next_hard, next_good, next_easy, interval) {
    let again_interval, hard_interval, good_interval, easy_interval;
    again_interval = this.algorithm.next_interval(
      next_again.stability,
      interval
    );
    hard_interval = this.algorithm.next_interval(next_hard.stability, interval);
    good_interval = this.algorithm.next_interval(next_good.stability, interval);
    easy_interval = this.algorithm.next_interval(next_easy.stability, interval);
    again_interval = Math.min(again_interval, hard_interval);
    hard_interval = Math.max(hard_interval, again_interval + 1);
    good_interval = Math.max(good_interval, hard_interval + 1);
    easy_interval = Math.max(easy_interval, good_interval + 1);
    next_again.scheduled_days = again_interval;
    next_again.due = date_scheduler(this.review_time, again_interval, true);
    next_hard.scheduled_days = hard_interval;
    next_hard.due = date_scheduler(this.review_time, hard_interval, true);
    next_good.scheduled_days = good_interval;
    next_good.due = date_scheduler(this.review_time, good_interval, true);
    next_easy.scheduled_days = easy_interval;
    next_easy.due = date_scheduler(this.review_time, easy_interval, true);
  }
  /**
   * Review/New next_state
   */
  next_state(next_again, next_hard, next_good, next_easy) {
    next_again.state = State.Review;
    next_again.learning_steps = 0;
    next_hard.state = State.Review;
    next_hard.learning_steps = 0;
    next_good.state = State.Review;
    next_good.learning_steps = 0;
    next_easy.state = State.Review;
    next_easy.learning_steps = 0;
  }
  update_next(next_again, next_hard, next_good, next_easy) {
    const item_again = {
      card: next_again,
      log: this.buildLog(Rating.Again)
    };
    const item_hard = {
      card: next_hard,
      log: super.buildLog(Rating.Hard)
    };
    const item_good = {
      card: next_good,
      log: super.buildLog(Rating.Good)
    };
    const item_easy = {
      card: next_easy,
      log: super.buildLog(Rating.Easy)
    };
    this.next.set(Rating.Again, item_again);
    this.next.set(Rating.Hard, item_hard);
    this.next.set(Rating.Good, item_good);
    this.next.set(Rating.Easy, item_easy);
  }
};
var Reschedule = class {
  fsrs;
  /**
   * Creates an instance of the `Reschedule` class.
   * @param fsrs - An instance of the FSRS class used for scheduling.
   */
  constructor(fsrs) {
    this.fsrs = fsrs;
  }
  /**
   * Replays a review for a card and determines the next review date based on the given rating.
   * @param card - The card being reviewed.
   * @param reviewed - The date the card was reviewed.
   * @param rating - The grade given to the card during the review.
   * @returns A `RecordLogItem` containing the updated card and review log.
   */
  replay(card, reviewed, rating) {
    return this.fsrs.next(card, reviewed, rating);
  }
  /**
   * Processes a manual review for a card, allowing for custom state, stability, difficulty, and due date.
   * @param card - The card being reviewed.
   * @param state - The state of the card after the review.
   * @param reviewed - The date the card was reviewed.
   * @param elapsed_days - The number of days since the last review.
   * @param stability - (Optional) The stability of the card.
   * @param difficulty - (Optional) The difficulty of the card.
   * @param due - (Optional) The due date for the next review.
   * @returns A `RecordLogItem` containing the updated card and review log.
   * @throws Will throw an error if the state or due date is not provided when required.
   */
  handleManualRating(card, state, reviewed, elapsed_days, stability, difficulty, due) {
    if (typeof state === "undefined") {
      throw new FSRSValidationError(
        "reschedule: state is required for manual rating"
      );
    }
    let log;
    let next_card;
    if (state === State.New) {
      log = {
        rating: Rating.Manual,
        state,
        due: due ?? reviewed,
        stability: card.stability,
        difficulty: card.difficulty,
        elapsed_days,
        last_elapsed_days: card.elapsed_days,
        scheduled_days: card.scheduled_days,
        learning_steps: card.learning_steps,
        review: reviewed
      };
      next_card = createEmptyCard(reviewed);
      next_card.last_review = reviewed;
    } else {
      if (typeof due === "undefined") {
        throw new FSRSValidationError(
          "reschedule: due is required for manual rating"
        );
      }
      const scheduled_days = date_diff(due, reviewed, "days");
      log = {
        rating: Rating.Manual,
        state: card.state,
        due: card.last_review || card.due,
        stability: card.stability,
        difficulty: card.difficulty,
        elapsed_days,
        last_elapsed_days: card.elapsed_days,
        scheduled_days: card.scheduled_days,
        learning_steps: card.learning_steps,
        review: reviewed
      };
      next_card = {
        ...card,
        state,
        due,
        last_review: reviewed,
        stability: stability || card.stability,
        difficulty: difficulty || card.difficulty,
        elapsed_days,
        scheduled_days,
        reps: card.reps + 1
      };
    }
    return { card: next_card, log };
  }
  /**
   * Reschedules a card based on its review history.
   *
   * @param current_card - The card to be rescheduled.
   * @param reviews - An array of review history objects.
   * @returns An array of record log items representing the rescheduling process.
   */
  reschedule(current_card, reviews) {
    const collections = [];
    let cur_card = createEmptyCard(current_card.due);
    for (const review of reviews) {
      let item;
      review.review = TypeConvert.time(review.review);
      if (review.rating === Rating.Manual) {
        let interval = 0;
        if (cur_card.state !== State.New && cur_card.last_review) {
          interval = date_diff(review.review, cur_card.last_review, "days");
        }
        item = this.handleManualRating(
          cur_card,
          review.state,
          review.review,
          interval,
          review.stability,
          review.difficulty,
          review.due ? TypeConvert.time(review.due) : void 0
        );
      } else {
        item = this.replay(cur_card, review.review, review.rating);
      }
      collections.push(item);
      cur_card = item.card;
    }
    return collections;
  }
  calculateManualRecord(current_card, now, record_log_item, update_memory) {
    if (!record_log_item) {
      return null;
    }
    const { card: reschedule_card, log } = record_log_item;
    const cur_card = TypeConvert.card(current_card);
    if (cur_card.due.getTime() === reschedule_card.due.getTime()) {
      return null;
    }
    cur_card.scheduled_days = date_diff(
      reschedule_card.due,
      cur_card.due,
      "days"
    );
    return this.handleManualRating(
      cur_card,
      reschedule_card.state,
      TypeConvert.time(now),
      log.elapsed_days,
      update_memory ? reschedule_card.stability : void 0,
      update_memory ? reschedule_card.difficulty : void 0,
      reschedule_card.due
    );
  }
};
function applyAfterHandler(value, afterHandler) {
  return typeof afterHandler === "function" ? afterHandler(value) : value;
}
var FSRS = class extends FSRSAlgorithm {
  strategyHandler = /* @__PURE__ */ new Map();
  Scheduler;
  constructor(param) {
    super(param);
    const { enable_short_term } = this.parameters;
    this.Scheduler = enable_short_term ? BasicScheduler : LongTermScheduler;
  }
  params_handler_proxy() {
    const _this = this;
    return {
      set: function(target, prop, value) {
        if (prop === "request_retention" && Number.isFinite(value)) {
          _this.intervalModifier = _this.calculate_interval_modifier(
            Number(value)
          );
        } else if (prop === "enable_short_term") {
          _this.Scheduler = value === true ? BasicScheduler : LongTermScheduler;
        } else if (prop === "w") {
          value = migrateParameters(
            value,
            target.relearning_steps.length,
            target.enable_short_term
          );
          value = clipParameters(
            Array.from(value),
            target.relearning_steps.length,
            target.enable_short_term
          );
          _this.forgetting_curve = forgetting_curve.bind(this, value);
          _this.intervalModifier = _this.calculate_interval_modifier(
            Number(target.request_retention)
          );
        }
        Reflect.set(target, prop, value);
        return true;
      }
    };
  }
  useStrategy(mode, handler) {
    this.strategyHandler.set(mode, handler);
    return this;
  }
  clearStrategy(mode) {
    if (mode) {
      this.strategyHandler.delete(mode);
    } else {
      this.strategyHandler.clear();
    }
    return this;
  }
  getScheduler(card, now) {
    const schedulerStrategy = this.strategyHandler.get(
      StrategyMode.SCHEDULER
    );
    const Scheduler = schedulerStrategy || this.Scheduler;
    const instance = new Scheduler(card, now, this, this.strategyHandler);
    return instance;
  }
  /**
   * Display the collection of cards and logs for the four scenarios after scheduling the card at the current time.
   * @param card Card to be processed
   * @param now Current time or scheduled time
   * @param afterHandler Convert the result to another type. (Optional)
   * @example
   * ```typescript
   * const card: Card = createEmptyCard(new Date());
   * const f = fsrs();
   * const recordLog = f.repeat(card, new Date());
   * ```
   * @example
   * ```typescript
   * interface RevLogUnchecked
   *   extends Omit<ReviewLog, "due" | "review" | "state" | "rating"> {
   *   cid: string;
   *   due: Date | number;
   *   state: StateType;
   *   review: Date | number;
   *   rating: RatingType;
   * }
   *
   * interface RepeatRecordLog {
   *   card: CardUnChecked; //see method: createEmptyCard
   *   log: RevLogUnchecked;
   * }
   *
   * function repeatAfterHandler(recordLog: RecordLog) {
   *     const record: { [key in Grade]: RepeatRecordLog } = {} as {
   *       [key in Grade]: RepeatRecordLog;
   *     };
   *     for (const grade of Grades) {
   *       record[grade] = {
   *         card: {
   *           ...(recordLog[grade].card as Card & { cid: string }),
   *           due: recordLog[grade].card.due.getTime(),
   *           state: State[recordLog[grade].card.state] as StateType,
   *           last_review: recordLog[grade].card.last_review
   *             ? recordLog[grade].card.last_review!.getTime()
   *             : null,
   *         },
   *         log: {
   *           ...recordLog[grade].log,
   *           cid: (recordLog[grade].card as Card & { cid: string }).cid,
   *           due: recordLog[grade].log.due.getTime(),
   *           review: recordLog[grade].log.review.getTime(),
   *           state: State[recordLog[grade].log.state] as StateType,
   *           rating: Rating[recordLog[grade].log.rating] as RatingType,
   *         },
   *       };
   *     }
   *     return record;
   * }
   * const card: Card = createEmptyCard(new Date(), cardAfterHandler); //see method:  createEmptyCard
   * const f = fsrs();
   * const recordLog = f.repeat(card, new Date(), repeatAfterHandler);
   * ```
   */
  repeat(card, now, afterHandler) {
    const instance = this.getScheduler(card, now);
    const recordLog = instance.preview();
    return applyAfterHandler(recordLog, afterHandler);
  }
  /**
   * Display the collection of cards and logs for the card scheduled at the current time, after applying a specific grade rating.
   * @param card Card to be processed
   * @param now Current time or scheduled time
   * @param grade Rating of the review (Again, Hard, Good, Easy)
   * @param afterHandler Convert the result to another type. (Optional)
   * @example
   * ```typescript
   * const card: Card = createEmptyCard(new Date());
   * const f = fsrs();
   * const recordLogItem = f.next(card, new Date(), Rating.Again);
   * ```
   * @example
   * ```typescript
   * interface RevLogUnchecked
   *   extends Omit<ReviewLog, "due" | "review" | "state" | "rating"> {
   *   cid: string;
   *   due: Date | number;
   *   state: StateType;
   *   review: Date | number;
   *   rating: RatingType;
   * }
   *
   * interface NextRecordLog {
   *   card: CardUnChecked; //see method: createEmptyCard
   *   log: RevLogUnchecked;
   * }
   *
  function nextAfterHandler(recordLogItem: RecordLogItem) {
    const recordItem = {
      card: {
        ...(recordLogItem.card as Card & { cid: string }),
        due: recordLogItem.card.due.getTime(),
        state: State[recordLogItem.card.state] as StateType,
        last_review: recordLogItem.card.last_review
          ? recordLogItem.card.last_review!.getTime()
          : null,
      },
      log: {
        ...recordLogItem.log,
        cid: (recordLogItem.card as Card & { cid: string }).cid,
        due: recordLogItem.log.due.getTime(),
        review: recordLogItem.log.review.getTime(),
        state: State[recordLogItem.log.state] as StateType,
        rating: Rating[recordLogItem.log.rating] as RatingType,
      },
    };
    return recordItem
  }
   * const card: Card = createEmptyCard(new Date(), cardAfterHandler); //see method:  createEmptyCard
   * const f = fsrs();
   * const recordLogItem = f.repeat(card, new Date(), Rating.Again, nextAfterHandler);
   * ```
   */
  next(card, now, grade, afterHandler) {
    const instance = this.getScheduler(card, now);
    const g = TypeConvert.rating(grade);
    if (g === Rating.Manual) {
      throw new FSRSValidationError("Cannot review a manual rating");
    }
    const recordLogItem = instance.review(g);
    return applyAfterHandler(recordLogItem, afterHandler);
  }
  /**
   * Get the retrievability of the card
   * @param card  Card to be processed
   * @param now  Current time or scheduled time
   * @param format  default:true , Convert the result to another type. (Optional)
   * @returns  The retrievability of the card,if format is true, the result is a string, otherwise it is a number
   */
  get_retrievability(card, now, format = true) {
    const processedCard = TypeConvert.card(card);
    now = now ? TypeConvert.time(now) : /* @__PURE__ */ new Date();
    const t = processedCard.state !== State.New ? Math.max(date_diff(now, processedCard.last_review, "days"), 0) : 0;
    const r = processedCard.state !== State.New ? this.forgetting_curve(t, +processedCard.stability.toFixed(8)) : 0;
    return format ? `${(r * 100).toFixed(2)}%` : r;
  }
  /**
   *
   * @param card Card to be processed
   * @param log last review log
   * @param afterHandler Convert the result to another type. (Optional)
   * @example
   * ```typescript
   * const now = new Date();
   * const f = fsrs();
   * const emptyCardFormAfterHandler = createEmptyCard(now);
   * const repeatFormAfterHandler = f.repeat(emptyCardFormAfterHandler, now);
   * const { card, log } = repeatFormAfterHandler[Rating.Hard];
   * const rollbackFromAfterHandler = f.rollback(card, log);
   * ```
   *
   * @example
   * ```typescript
   * const now = new Date();
   * const f = fsrs();
   * const emptyCardFormAfterHandler = createEmptyCard(now, cardAfterHandler);  //see method: createEmptyCard
   * const repeatFormAfterHandler = f.repeat(emptyCardFormAfterHandler, now, repeatAfterHandler); //see method: fsrs.repeat()
   * const { card, log } = repeatFormAfterHandler[Rating.Hard];
   * const rollbackFromAfterHandler = f.rollback(card, log, cardAfterHandler);
   * ```
   */
  rollback(card, log, afterHandler) {
    const processedCard = TypeConvert.card(card);
    const processedLog = TypeConvert.review_log(log);
    if (processedLog.rating === Rating.Manual) {
      throw new FSRSValidationError("Cannot rollback a manual rating");
    }
    let last_due;
    let last_review;
    let last_lapses;
    switch (processedLog.state) {
      case State.New:
        last_due = processedLog.due;
        last_review = void 0;
        last_lapses = 0;
        break;
      case State.Learning:
      case State.Relearning:
      case State.Review:
        last_due = processedLog.review;
        last_review = processedLog.due;
        last_lapses = processedCard.lapses - (processedLog.rating === Rating.Again && processedLog.state === State.Review ? 1 : 0);
        break;
    }
    const prevCard = {
      ...processedCard,
      due: last_due,
      stability: processedLog.stability,
      difficulty: processedLog.difficulty,
      elapsed_days: processedLog.last_elapsed_days,
      scheduled_days: processedLog.scheduled_days,
      reps: Math.max(0, processedCard.reps - 1),
      lapses: Math.max(0, last_lapses),
      learning_steps: processedLog.learning_steps,
      state: processedLog.state,
      last_review
    };
    return applyAfterHandler(prevCard, afterHandler);
  }
  /**
   *
   * @param card Card to be processed
   * @param now Current time or scheduled time
   * @param reset_count Should the review count information(reps,lapses) be reset. (Optional)
   * @param afterHandler Convert the result to another type. (Optional)
   * @example
   * ```typescript
   * const now = new Date();
   * const f = fsrs();
   * const emptyCard = createEmptyCard(now);
   * const scheduling_cards = f.repeat(emptyCard, now);
   * const { card, log } = scheduling_cards[Rating.Hard];
   * const forgetCard = f.forget(card, new Date(), true);
   * ```
   *
   * @example
   * ```typescript
   * interface RepeatRecordLog {
   *   card: CardUnChecked; //see method: createEmptyCard
   *   log: RevLogUnchecked; //see method: fsrs.repeat()
   * }
   *
   * function forgetAfterHandler(recordLogItem: RecordLogItem): RepeatRecordLog {
   *     return {
   *       card: {
   *         ...(recordLogItem.card as Card & { cid: string }),
   *         due: recordLogItem.card.due.getTime(),
   *         state: State[recordLogItem.card.state] as StateType,
   *         last_review: recordLogItem.card.last_review
   *           ? recordLogItem.card.last_review!.getTime()
   *           : null,
   *       },
   *       log: {
   *         ...recordLogItem.log,
   *         cid: (recordLogItem.card as Card & { cid: string }).cid,
   *         due: recordLogItem.log.due.getTime(),
   *         review: recordLogItem.log.review.getTime(),
   *         state: State[recordLogItem.log.state] as StateType,
   *         rating: Rating[recordLogItem.log.rating] as RatingType,
   *       },
   *     };
   * }
   * const now = new Date();
   * const f = fsrs();
   * const emptyCardFormAfterHandler = createEmptyCard(now, cardAfterHandler); //see method:  createEmptyCard
   * const repeatFormAfterHandler = f.repeat(emptyCardFormAfterHandler, now, repeatAfterHandler); //see method: fsrs.repeat()
   * const { card } = repeatFormAfterHandler[Rating.Hard];
   * const forgetFromAfterHandler = f.forget(card, date_scheduler(now, 1, true), false, forgetAfterHandler);
   * ```
   */
  forget(card, now, reset_count = false, afterHandler) {
    const processedCard = TypeConvert.card(card);
    now = TypeConvert.time(now);
    const scheduled_days = processedCard.state === State.New ? 0 : date_diff(now, processedCard.due, "days");
    const forget_log = {
      rating: Rating.Manual,
      state: processedCard.state,
      due: processedCard.due,
      stability: processedCard.stability,
      difficulty: processedCard.difficulty,
      elapsed_days: 0,
      last_elapsed_days: processedCard.elapsed_days,
      scheduled_days,
      learning_steps: processedCard.learning_steps,
      review: now
    };
    const forget_card = {
      ...processedCard,
      due: now,
      stability: 0,
      difficulty: 0,
      elapsed_days: 0,
      scheduled_days: 0,
      reps: reset_count ? 0 : processedCard.reps,
      lapses: reset_count ? 0 : processedCard.lapses,
      learning_steps: 0,
      state: State.New,
      last_review: processedCard.last_review
    };
    const recordLogItem = { card: forget_card, log: forget_log };
    return applyAfterHandler(recordLogItem, afterHandler);
  }
  /**
   * Reschedules the current card and returns the rescheduled collections and reschedule item.
   *
   * @template T - The type of the record log item.
   * @param {CardInput | Card} current_card - The current card to be rescheduled.
   * @param {Array<FSRSHistory>} reviews - The array of FSRSHistory objects representing the reviews.
   * @param {Partial<RescheduleOptions<T>>} options - The optional reschedule options.
   * @returns {IReschedule<T>} - The rescheduled collections and reschedule item.
   *
   * @example
   * ```typescript
   * const f = fsrs()
   * const grades: Grade[] = [Rating.Good, Rating.Good, Rating.Good, Rating.Good]
   * const reviews_at = [
   *   new Date(2024, 8, 13),
   *   new Date(2024, 8, 13),
   *   new Date(2024, 8, 17),
   *   new Date(2024, 8, 28),
   * ]
   *
   * const reviews: FSRSHistory[] = []
   * for (let i = 0; i < grades.length; i++) {
   *   reviews.push({
   *     rating: grades[i],
   *     review: reviews_at[i],
   *   })
   * }
   *
   * const results_short = scheduler.reschedule(
   *   createEmptyCard(),
   *   reviews,
   *   {
   *     skipManual: false,
   *   }
   * )
   * console.log(results_short)
   * ```
   */
  reschedule(current_card, reviews = [], options = {}) {
    const {
      recordLogHandler,
      reviewsOrderBy,
      skipManual = true,
      now = /* @__PURE__ */ new Date(),
      update_memory_state: updateMemoryState = false
    } = options;
    if (reviewsOrderBy && typeof reviewsOrderBy === "function") {
      reviews.sort(reviewsOrderBy);
    }
    if (skipManual) {
      reviews = reviews.filter((review) => review.rating !== Rating.Manual);
    }
    const rescheduleSvc = new Reschedule(this);
    const collections = rescheduleSvc.reschedule(
      options.first_card || createEmptyCard(),
      reviews
    );
    const len = collections.length;
    const cur_card = TypeConvert.card(current_card);
    const manual_item = rescheduleSvc.calculateManualRecord(
      cur_card,
      now,
      len ? collections[len - 1] : void 0,
      updateMemoryState
    );
    return {
      collections: typeof recordLogHandler === "function" ? collections.map(recordLogHandler) : collections,
      reschedule_item: manual_item ? applyAfterHandler(manual_item, recordLogHandler) : null
    };
  }
};

// src/review/memory.ts
var smallest = 1e-3;
var largest = 36500;
function fsrsOf(weights = default_w) {
  if (weights.length !== 21) throw new RangeError(`FSRS-6 has 21 weights, not ${weights.length}`);
  const fsrs = new FSRS({ w: [...weights], enable_short_term: true, enable_fuzz: false });
  const decay = -(weights[20] ?? 0);
  const factor = 0.9 ** (1 / decay) - 1;
  return {
    remember(memory, days, rating) {
      const grade = rating;
      if (memory) return fsrs.next_state(memory, days, grade);
      return {
        stability: clamp2(weights[rating - 1] ?? 0, smallest, largest),
        difficulty: clamp2(fsrs.init_difficulty(grade), 1, 10)
      };
    },
    interval: (stability, retention) => stability / factor * (retention ** (1 / decay) - 1),
    recall: (stability, days) => (1 + factor * days / stability) ** decay
  };
}
function clamp2(value, low, high) {
  return Math.min(Math.max(value, low), high);
}
function asStored({ stability, difficulty }) {
  return { stability: Math.round(stability * 1e4) / 1e4, difficulty: Math.round(difficulty * 1e3) / 1e3 };
}

// src/review/buttons.ts
function buttonsOf(state, { fsrs, settings, today }, fuzz) {
  const memory = state.memory && asStored(state.memory);
  return outcomesOf({ ...state, memory }, elapsedDays(state, today.now, today.end), fsrs, settings, fuzz);
}
function intervalNow(outcome, { today }) {
  return recordedInterval(outcome, (today.end - today.now) / 1e3);
}
function fuzzOf(key, reps) {
  return hashOf2(`${key}
${reps}`) / 2 ** 32;
}
function hashOf2(text) {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return mixed(hash);
}
function mixed(bits) {
  let hash = Math.imul(bits ^ bits >>> 16, 2246822507);
  hash = Math.imul(hash ^ hash >>> 13, 3266489909);
  return (hash ^ hash >>> 16) >>> 0;
}
function intervalText(ivl) {
  const seconds = ivl < 0 ? -ivl : ivl * 86400;
  if (seconds < 60) return `${Math.round(seconds)}s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)}m`;
  if (seconds < 86400) return `${Math.round(seconds / 3600)}h`;
  const days = seconds / 86400;
  if (days < 31) return `${Math.round(days)}d`;
  return days < 365 ? `${short(days / 30.4375)}mo` : `${short(days / 365.25)}y`;
}
function short(number) {
  return number.toFixed(1).replace(/\.0$/, "");
}

// src/review/keys.ts
var sequences = [
  [/^\x1b(?:\[|O)A/, "up"],
  [/^\x1b(?:\[|O)B/, "down"],
  [/^\x1b\[5~/, "pageup"],
  [/^\x1b\[6~/, "pagedown"],
  [/^\x1b(?:\[1~|\[7~|\[H|OH)/, "home"],
  [/^\x1b(?:\[4~|\[8~|\[F|OF)/, "end"],
  [/^\x1bOM/, "enter"],
  // Any other sequence of a terminal: ignored as a whole, so that its letters are no keys.
  [/^\x1b(?:\[[\x20-\x3f]*[\x40-\x7e]|O.)/, "other"],
  [/^\r\n?|^\n/, "enter"],
  [/^\x03/, "ctrl-c"],
  [/^\x15/, "ctrl-u"],
  [/^[\x7f\x08]/, "backspace"],
  [/^\x1b/, "escape"]
];
function keysOf(input) {
  const keys = [];
  for (let rest = input; rest !== ""; ) {
    const found = sequences.map(([pattern, key]) => ({ key, length: pattern.exec(rest)?.[0].length ?? 0 })).find(({ length }) => length > 0);
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    keys.push(found?.key ?? character);
    rest = rest.slice(found?.length ?? character.length);
  }
  return keys.filter((key) => key !== "other");
}
function isCharacter(key) {
  return [...key].length === 1 && !new RegExp("\\p{Cc}", "u").test(key);
}
function commandOf(key) {
  return isCharacter(key) ? key.normalize("NFKC").toLowerCase() : key;
}

// src/review/queue.ts
function reviewDeckOf(deck, filter = {}) {
  const papers = deck.notes.map(
    ({ cards: cards2, tags }, note) => cards2.map(({ guid, card, template, isTyped }, nth) => {
      const wanted = (filter.card === void 0 || filter.card === card || filter.card === template) && (filter.tag === void 0 || tags.some((tag) => tag === filter.tag || tag.startsWith(`${filter.tag}::`)));
      const key = keyOf(guid, card);
      return { key, guid, card, note, nth, isTyped, wanted };
    })
  );
  const cards = papers.flat();
  let byKey = null;
  const cardOf = (key) => {
    byKey ??= new Map(cards.map((card) => [card.key, card]));
    return byKey.get(key);
  };
  return { deck, cards, cardOf, papers };
}
var learnAhead = 20 * 6e4;
var papersApart = 5;
function queueAt(deck, schedule, limits, today, ahead = false) {
  const done = doneOn(schedule);
  const learning = [];
  const due = [];
  const fresh = [];
  const early = [];
  for (const paper of deck.papers) {
    const own = waitingOf(paper, schedule, today, learning);
    if (own.touched) continue;
    if (own.due) due.push(own.due);
    else if (own.fresh) fresh.push(own.fresh);
    else if (own.early) early.push(own.early);
  }
  const counts = {
    fresh: Math.min(fresh.length, Math.max(0, limits.fresh - done.fresh)),
    learning: learning.length,
    due: Math.min(due.length, Math.max(0, limits.reviews - done.reviews))
  };
  const soonest = least(learning, ({ state }) => timeOf(state.due));
  const ready = soonest && timeOf(soonest.state.due) <= today.now ? soonest : null;
  const nextDue = counts.due > 0 ? firstDue(due, today) : null;
  const nextFresh = counts.fresh > 0 ? least(fresh, ({ card }) => card.note + card.nth * papersApart) : null;
  const freshFirst = done.fresh * (done.reviews + counts.due) < done.reviews * (done.fresh + counts.fresh);
  const mixed2 = nextFresh && (freshFirst || !nextDue) ? nextFresh : nextDue;
  const impatient = soonest && timeOf(soonest.state.due) <= today.now + learnAhead ? soonest : null;
  const next = ready ?? mixed2 ?? impatient ?? (ahead ? firstDue(early, today) : null);
  return { next: next?.card ?? null, counts };
}
function waitingOf(paper, schedule, today, learning) {
  const waiting = { due: null, fresh: null, early: null, touched: false };
  for (const card of paper) {
    const state = outlookAt(schedule, card.key);
    if (state.answered === today.day) waiting.touched = true;
    if (isAway(state, today)) continue;
    const inSteps = state.due !== null && "at" in state.due;
    if (inSteps) waiting.touched = true;
    if (!card.wanted) continue;
    if (inSteps) learning.push({ card, state });
    else if (state.stage === "new") waiting.fresh ??= { card, state };
    else if (dayDue(state) > today.day) {
      if (isEarlier(state, waiting.early)) waiting.early = { card, state };
    } else if (isEarlier(state, waiting.due)) waiting.due = { card, state };
  }
  return waiting;
}
function isAway(state, today) {
  return state.suspended || state.buried !== null && dayOf(state.buried, today) >= today.day;
}
function isEarlier(state, other) {
  return other === null || dayDue(state) < dayDue(other.state);
}
function dayDue({ due }) {
  return due && "day" in due ? due.day : 0;
}
function timeOf(due) {
  return due && "at" in due ? due.at : 0;
}
function firstDue(waiting, today) {
  const day = waiting.reduce((first, { state }) => Math.min(first, dayDue(state)), Number.POSITIVE_INFINITY);
  return least(
    waiting.filter(({ state }) => dayDue(state) === day),
    ({ card }) => turnOf(card, today)
  );
}
function turnOf(card, today) {
  return mixed(hashOf2(card.key) ^ Math.imul(today.day, 2654435761));
}
function least(items, measure) {
  let best = null;
  let smallest2 = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = measure(item);
    if (size >= smallest2) continue;
    best = item;
    smallest2 = size;
  }
  return best;
}
function doneOn(schedule) {
  const done = { fresh: 0, reviews: 0 };
  for (const line of schedule.recent) {
    if (!("rating" in line)) continue;
    if (line.state === "new") done.fresh++;
    if (line.state === "review") done.reviews++;
  }
  return done;
}
function upcoming(deck, schedule, limits, today) {
  let at2 = Number.POSITIVE_INFINITY;
  let day = Number.POSITIVE_INFINITY;
  for (const card of deck.cards) {
    const state = outlookAt(schedule, card.key);
    if (!card.wanted || state.suspended) continue;
    if (state.due && "at" in state.due && !isAway(state, today)) at2 = Math.min(at2, state.due.at);
    else if (state.stage !== "new") day = Math.min(day, Math.max(today.day + 1, dayDue(state)));
    else if (limits.fresh > 0) day = today.day + 1;
  }
  if (at2 < Number.POSITIVE_INFINITY) return { at: at2 };
  return day < Number.POSITIVE_INFINITY ? { day } : null;
}
function offersOf(deck, schedule, today) {
  const offers = { fresh: 0, ahead: 0, cram: 0 };
  for (const paper of deck.papers) {
    const own = waitingOf(paper, schedule, today, []);
    if (!own.touched && own.fresh) offers.fresh++;
    else if (!own.touched && own.early) offers.ahead++;
    offers.cram += paper.filter((card) => card.wanted).length;
  }
  return offers;
}
function cramOrder(deck, today) {
  return deck.cards.filter((card) => card.wanted).map((card) => ({ card, turn: turnOf(card, today) })).sort((a, b) => a.turn - b.turn).map(({ card }) => card);
}
function isLeech(lapses, threshold) {
  return threshold > 0 && lapses >= threshold && (lapses - threshold) % Math.max(1, Math.ceil(threshold / 2)) === 0;
}

// src/review/session.ts
var nothingTyped = { text: "", isOpen: true };
var longestAnswer = 6e4;
var moreNewCards = 10;
function contextOf({ settings, fsrs }, now) {
  return {
    fsrs,
    settings: settings.schedule,
    rollover: settings.rollover,
    today: todayAt(now, settings.rollover, settings.zone)
  };
}
function startSession(deck, log, settings, now, mode = "normal", before = null) {
  const fsrs = fsrsOf();
  const reviewed = reviewDeckOf(deck, settings.filter);
  const context = contextOf({ settings, fsrs }, now);
  return nextCard({
    settings,
    fsrs,
    deck: reviewed,
    schedule: foldLog(log, context, before),
    now,
    mode,
    current: null,
    side: "question",
    page: null,
    counts: { fresh: 0, learning: 0, due: 0 },
    shownAt: now,
    scroll: 0,
    message: null,
    typed: nothingTyped,
    extra: 0,
    cram: mode === "cram" ? cramOrder(reviewed, context.today) : [],
    row: 0
  });
}
function stateOf({ schedule }, card) {
  return schedule.cards.get(card.key) ?? newCard;
}
function buttonsFor(session, card) {
  const state = stateOf(session, card);
  return buttonsOf(state, contextOf(session, session.now), fuzzOf(card.key, state.reps));
}
function suspendedOf({ deck, schedule }) {
  return deck.cards.filter((card) => card.wanted && schedule.cards.get(card.key)?.suspended);
}
function press(session, key, now) {
  const at2 = onDayOf({ ...session, now });
  if (key === "tick") return still(at2.current ? at2 : nextCard(at2));
  const fresh = { ...at2, message: null };
  if (isTyping(fresh) && key !== "ctrl-c") return still(onTyping(fresh, key));
  return onCommand(fresh, commandOf(key));
}
function onCommand(fresh, key) {
  if (key === "q" || key === "ctrl-c") return { session: fresh, effects: [{ type: "quit" }] };
  if (fresh.page) return still(onPage(fresh, key));
  if (key === "?") return still({ ...fresh, page: "help", scroll: 0 });
  if (key === "u") return undo(fresh);
  if (fresh.mode === "suspended") return onList(fresh, key);
  return fresh.current ? onCard(fresh, fresh.current, key) : still(onEnd(fresh, key));
}
function isTyping({ current, side, page, typed, mode }) {
  return current?.isTyped === true && side === "question" && !page && typed.isOpen && mode !== "suspended";
}
function onTyping(session, key) {
  const { typed } = session;
  const write = (text) => ({ ...session, typed: { ...typed, text } });
  if (key === "enter") return { ...session, side: "answer", scroll: null };
  if (key === "escape") return { ...session, typed: { ...typed, isOpen: false } };
  if (key === "backspace") return write(withoutLast(typed.text));
  if (key === "ctrl-u") return write("");
  if (isCharacter(key)) return write(typed.text + key);
  return scrollBy(session, key) ?? session;
}
function withoutLast(text) {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return characters.slice(0, -1).join("");
}
function withDeck(session, deck, now) {
  const reviewed = reviewDeckOf(deck, session.settings.filter);
  const at2 = onDayOf({
    ...session,
    now,
    deck: reviewed,
    cram: session.cram.flatMap((card) => reviewed.cardOf(card.key) ?? [])
  });
  const same = session.current && reviewed.cardOf(session.current.key);
  if (same) return { ...at2, current: same, scroll: 0, counts: queueOf(at2).counts };
  return session.current ? { ...nextCard(at2), message: "That card is no longer in the notes" } : nextCard(at2);
}
function still(session) {
  return { session, effects: [] };
}
function onDayOf(session) {
  const context = contextOf(session, session.now);
  const first = session.schedule.recent[0];
  const turned = first !== void 0 && !isToday(first, context.today);
  return turned ? { ...session, schedule: foldLog([], context, session.schedule), extra: 0 } : session;
}
function queueOf(session) {
  const { settings, extra, schedule, deck, mode, now } = session;
  const limits = { ...settings.limits, fresh: settings.limits.fresh + extra };
  return queueAt(deck, schedule, limits, contextOf(session, now).today, mode === "ahead");
}
function nextCard(session) {
  const shown = {
    ...session,
    side: "question",
    page: null,
    scroll: 0,
    shownAt: session.now,
    typed: nothingTyped
  };
  if (session.mode === "suspended")
    return { ...shown, current: null, row: Math.min(session.row, Math.max(0, suspendedOf(session).length - 1)) };
  if (session.mode === "cram") return { ...shown, current: session.cram[0] ?? null };
  const { next, counts } = queueOf(session);
  return { ...shown, current: next, counts };
}
var ratingKeys = { "1": 1, "2": 2, "3": 3, "4": 4, " ": 3, enter: 3 };
function onCard(session, card, key) {
  const scrolled = scrollBy(session, key);
  if (scrolled) return still(scrolled);
  if (key === "escape") return still({ ...session, typed: { ...session.typed, isOpen: true } });
  if (key === "i") return still({ ...session, page: "info", scroll: 0 });
  if (key === "e") return { session, effects: [{ type: "edit", place: placeOf(session.deck, card) }] };
  if (key === "o" || key === "f")
    return { session, effects: [{ type: "open", card, side: session.side, what: key === "o" ? "link" : "figure" }] };
  if (session.mode === "cram") return still(crammed(session, card, key));
  const event = onEvent(session, card, key);
  if (event) return event;
  if (session.side === "question")
    return still(key === " " || key === "enter" ? { ...session, side: "answer", scroll: null } : session);
  const rating = ratingKeys[key];
  return rating ? answer(session, card, rating) : still(session);
}
function placeOf({ deck }, card) {
  const place = deck.notes[card.note]?.place;
  if (!place) throw new Error(`${card.guid} has no place in the notes`);
  return place;
}
var scrollKeys = { down: 1, j: 1, up: -1, k: -1, pagedown: 10, pageup: -10 };
function scrollBy(session, key) {
  const lines = scrollKeys[key];
  return lines === void 0 ? null : { ...session, scroll: Math.max(0, (session.scroll ?? 0) + lines) };
}
function onPage(session, key) {
  return scrollBy(session, key) ?? { ...session, page: null, scroll: 0 };
}
function answer(session, card, rating) {
  const context = contextOf(session, session.now);
  const state = stateOf(session, card);
  const line = {
    id: nextId(session),
    guid: card.guid,
    card: card.card,
    rating,
    state: state.stage,
    ivl: intervalNow(buttonsFor(session, card)[rating], context),
    day: context.today.day,
    offset: context.today.offset,
    ms: Math.round(Math.min(longestAnswer, Math.max(0, session.now - session.shownAt)))
  };
  const lapses = state.lapses + 1;
  if (rating > 1 || state.stage !== "review" || !isLeech(lapses, session.settings.schedule.leech))
    return append(session, [line], null);
  const suspend = { id: line.id + 1, guid: card.guid, card: card.card, event: "suspend" };
  return append(
    session,
    [line, suspend],
    `A leech: forgotten ${lapses} times, now suspended. Better reword it in the notes (u: undo)`
  );
}
function nextId({ now, schedule }) {
  return Math.max(Math.round(now), schedule.lastId + 1);
}
function append(session, lines, message) {
  const schedule = withLines(session.schedule, lines, contextOf(session, session.now));
  return { session: { ...nextCard({ ...session, schedule }), message }, effects: [{ type: "append", lines }] };
}
function onEvent(session, card, key) {
  const all = session.deck.cards.filter(({ guid }) => guid === card.guid);
  const suspended = stateOf(session, card).suspended;
  if (key === "-") return events(session, [card], "bury", "Card buried until tomorrow (u: undo)");
  if (key === "=") return events(session, all, "bury", "Note buried until tomorrow (u: undo)");
  if (key === "@")
    return suspended ? wake(session, [card]) : events(session, [card], "suspend", "Card suspended (u: undo)");
  if (key === "!") return suspended ? wake(session, all) : events(session, all, "suspend", "Note suspended (u: undo)");
  if (key !== "*") return null;
  const marked = session.schedule.marked.has(card.guid);
  const step = events(session, [card], marked ? "unmark" : "mark", marked ? "Mark taken off" : "Marked");
  const { current, side, scroll, shownAt, cram } = session;
  return { ...step, session: { ...step.session, current, side, scroll, shownAt, cram } };
}
function wake(session, cards) {
  return events(session, cards, "unsuspend", cards.length > 1 ? "Note woken (u: undo)" : "Card woken (u: undo)");
}
function events(session, cards, event, message) {
  const first = nextId(session);
  const lines = cards.map(({ guid, card }, index) => ({ id: first + index, guid, card, event }));
  return append(session, lines, message);
}
var ratingNames = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };
function undo(session) {
  const group = lastGroup(session.schedule.recent);
  const last = group[0];
  if (!last) return still({ ...session, message: "Nothing of today is left to undo" });
  const first = nextId(session);
  const lines = group.map(({ id, guid, card: card2 }, index) => ({ id: first + index, undo: id, guid, card: card2 }));
  const context = contextOf(session, session.now);
  const schedule = withoutLines(session.schedule, lines, context);
  const card = session.deck.cardOf(keyOf(last.guid, last.card)) ?? null;
  const said = "rating" in last ? `${ratingNames[last.rating]} (${intervalText(last.ivl)})` : last.event;
  const next = nextCard({ ...session, schedule });
  const current = session.mode === "suspended" ? null : card ?? next.current;
  return {
    session: { ...next, current, message: `Undone: ${said}` },
    effects: [{ type: "append", lines }]
  };
}
function lastGroup(recent) {
  const group = [];
  for (let index = recent.length - 1; index >= 0; index--) {
    const line = recent[index];
    const next = group[0];
    if (!line) break;
    if (next && (line.id !== next.id - 1 || line.guid !== next.guid || !belongs(line, next))) break;
    group.unshift(line);
    if ("rating" in line) break;
  }
  return group;
}
function belongs(line, next) {
  if (!("event" in next)) return false;
  if ("event" in line) return line.event === next.event && line.card !== next.card;
  return next.event === "suspend" && line.card === next.card && line.rating === 1;
}
function crammed(session, card, key) {
  if (session.side === "question")
    return key === " " || key === "enter" ? { ...session, side: "answer", scroll: null } : session;
  const rating = ratingKeys[key];
  if (!rating) return session;
  const rest = session.cram.slice(1);
  return nextCard({ ...session, cram: rating === 1 ? [...rest, card] : rest });
}
function onEnd(session, key) {
  const { today } = contextOf(session, session.now);
  if (key === "n") return nextCard({ ...session, mode: "normal", extra: session.extra + moreNewCards });
  if (key === "a") return nextCard({ ...session, mode: "ahead" });
  if (key === "c") return nextCard({ ...session, mode: "cram", cram: cramOrder(session.deck, today) });
  return session;
}
function onList(session, key) {
  const listed = suspendedOf(session);
  const move = scrollKeys[key];
  if (move !== void 0)
    return still({ ...session, row: Math.min(Math.max(0, session.row + move), Math.max(0, listed.length - 1)) });
  const card = listed[session.row];
  if (!card) return still(session);
  if (key === "@" || key === "enter" || key === " ") return wake(session, [card]);
  if (key === "!")
    return wake(
      session,
      listed.filter(({ guid }) => guid === card.guid)
    );
  return key === "e" ? { session, effects: [{ type: "edit", place: placeOf(session.deck, card) }] } : still(session);
}

// src/review/log-line.ts
var cardEvents = ["suspend", "unsuspend", "bury", "mark", "unmark"];
var clockSlack = 5 * 6e4;
var beginning = { rows: 0, last: 0 };
function parseLogs(files, copies, now) {
  const log = { lines: [], problems: [], ahead: [], marks: [] };
  for (const path of copies) {
    const found = "This looks like the conflict copy of a file sync; it is not read";
    log.problems.push(at("review-log-copy", path, 1, found, "its lines in the file that it is a copy of"));
  }
  for (const file of files) log.marks.push(parseLog(file, now, log));
  return log;
}
function formatLines(lines) {
  return lines.map((line) => `${JSON.stringify(line)}
`).join("");
}
function parseLog({ path, text, after = beginning }, now, log) {
  let { last } = after;
  const rows = linesAtOnce(text) ?? text.split("\n");
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const report = (rule, found, expected = "") => {
      log.problems.push(at(rule, path, after.rows + index + 1, found, expected));
    };
    const line = typeof row === "string" ? readRow(row.trim(), index === rows.length - 1, report) : row;
    if (!line) continue;
    log.lines.push(line);
    if (line.id > now) log.ahead.push({ line, path, row: after.rows + index + 1, last });
    else if (line.id < last - clockSlack) report("review-log-clock", clockWentBack);
    last = Math.max(last, line.id);
  }
  return { rows: after.rows + newlinesIn(text), last };
}
function problemsAt({ problems, ahead }, now) {
  const compare2 = (a, b) => (a.file ?? "") < (b.file ?? "") ? -1 : a.file !== b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
  return [...problems, ...judgeAhead(ahead, now)].sort(compare2);
}
var clockWentBack = "The clock went back between the line before and this one";
function judgeAhead(ahead, now) {
  return ahead.flatMap(({ line, path, row, last }) => {
    if (line.id <= now + clockSlack)
      return line.id < last - clockSlack ? [at("review-log-clock", path, row, clockWentBack, "")] : [];
    const found = `An entry from the future (${new Date(line.id).toISOString()})`;
    return [at("review-log-future", path, row, found, "a clock that is right")];
  });
}
function linesAtOnce(text) {
  if (!text.endsWith("}\n")) return null;
  let values;
  try {
    values = JSON.parse(`[${text.slice(0, -1).replaceAll("\n", ",")}]`);
  } catch {
    return null;
  }
  return values.length === newlinesIn(text) && values.every(isLine) ? values : null;
}
function newlinesIn(text) {
  let count = 0;
  for (let at2 = text.indexOf("\n"); at2 >= 0; at2 = text.indexOf("\n", at2 + 1)) count++;
  return count;
}
function readRow(row, isLast, report) {
  if (row === "") return null;
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(row)) {
    report("review-log-conflict", "A conflict marker of git", "both sides kept, without the marker");
    return null;
  }
  const { line, torn } = parseLine(row);
  if (torn) {
    const end = isLast ? "The last line breaks off" : "Not a line of a review log";
    report("review-log-line", end, "one JSON object a line, as answers are written");
  }
  return line;
}
function parseLine(row) {
  const whole2 = lineOf(row);
  if (whole2) return { line: whole2, torn: false };
  const next = row.lastIndexOf('{"id":');
  return { line: next > 0 ? lineOf(row.slice(next)) : null, torn: true };
}
function lineOf(row) {
  let value;
  try {
    value = JSON.parse(row);
  } catch {
    return null;
  }
  return isLine(value) ? value : null;
}
function isLine(value) {
  if (typeof value !== "object" || value === null) return false;
  const line = value;
  if (!isCount(line.id) || !isName(line.guid) || !isName(line.card)) return false;
  if ("undo" in line) return isCount(line.undo);
  if ("event" in line) return cardEvents.includes(line.event);
  return isRating(line.rating) && isStage(line.state) && Number.isSafeInteger(line.ivl) && Number.isSafeInteger(line.day) && Number.isSafeInteger(line.offset) && line.ivl !== 0 && isCount(line.ms);
}
function isRating(value) {
  return value === 1 || value === 2 || value === 3 || value === 4;
}
function isStage(value) {
  return value === "new" || value === "learning" || value === "review" || value === "relearning";
}
function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0;
}
function isName(value) {
  return typeof value === "string" && value !== "";
}
function at(rule, file, line, found, expected) {
  return problem("warning", rule, { file, line, column: 1 }, found, expected);
}

// src/review/schedule-snapshot.ts
import { endianness } from "node:os";
var stages = ["new", "learning", "review", "relearning"];
var perCard = 11;
var perLine = 7;
var firstEvent = 5;
function scheduleSnapshot(schedule) {
  const entries = [...schedule.lines.entries()].filter(([, lines]) => lines.length > 0);
  const lineCount = entries.reduce((sum, [, lines]) => sum + lines.length, 0);
  const view = new DataView(new ArrayBuffer((entries.length * perCard + lineCount * perLine) * 8));
  let place = 0;
  const add = (numbers) => {
    for (const number of numbers) view.setFloat64(place++ * 8, number, true);
  };
  let first = 0;
  for (const [key, lines] of entries) {
    const state = schedule.cards.get(key);
    if (!state) throw new Error(`${key} has lines and no state`);
    add(numbersOfState(state, lines, first));
    first += lines.length;
  }
  for (const [, lines] of entries) for (const line of lines) add(numbersOfLine(line));
  const { recent, later, marks, lastId, day, end } = schedule;
  const keys = entries.map(([key]) => key);
  const undone = [...schedule.undone].map(([key, ids]) => [key, [...ids]]);
  const head = { keys, undone, recent, later, marks, lastId, day, end };
  const bytes = Buffer.from(JSON.stringify(head));
  return [Buffer.from(String(bytes.length).padStart(8)), bytes, new Uint8Array(view.buffer)];
}
function scheduleFromSnapshot(bytes) {
  const start = 8 + Number(bytes.toString("latin1", 0, 8));
  const head = globalThis.MK('unsealed2')||JSON.parse(bytes.toString("utf8", 8, start));
  const count = (bytes.length - start) / 8;
  const numbers = floatsOf(bytes.subarray(start));
  const number = (place) => numbers[place] ?? Number.NaN;
  const linesFrom = head.keys.length * perCard;
  const lineCount = (count - linesFrom) / perLine;
  const places = /* @__PURE__ */ new Map();
  for (let place = 0; place < head.keys.length; place++) places.set(head.keys[place] ?? "", place);
  const lineAt = (key, index) => lineOf2(key, number, linesFrom + index * perLine);
  const cards = made(places, (key, place) => stateOf2(number, place * perCard, (index) => lineAt(key, index)));
  const lines = made(places, (key, place) => {
    const from = number(place * perCard);
    const to = place + 1 < head.keys.length ? number((place + 1) * perCard) : lineCount;
    return Array.from({ length: to - from }, (_2, nth) => lineAt(key, from + nth));
  });
  const kept = (key) => {
    const place = places.get(key);
    return place === void 0 ? void 0 : outlookOf2(number, place * perCard, linesFrom);
  };
  const { keys: _, undone, ...rest } = head;
  return {
    ...rest,
    cards: new LayeredMap(cards),
    kept,
    lines: new LayeredMap(lines),
    undone: new Map(undone.map(([key, ids]) => [key, new Set(ids)])),
    marked: markedBy(rest.marks)
  };
}
function floatsOf(bytes) {
  const own = Buffer.from(new ArrayBuffer(bytes.length));
  bytes.copy(own);
  if (endianness() === "BE") own.swap64();
  return new Float64Array(own.buffer);
}
function numbersOfState(state, lines, first) {
  const { stage, memory, step, days, reps, lapses, last, suspended, buried } = state;
  return [
    first,
    stages.indexOf(stage),
    memory?.stability ?? Number.NaN,
    memory?.difficulty ?? Number.NaN,
    step,
    days,
    reps,
    lapses,
    last ? first + lines.findLastIndex((line) => line.id === last.id) : Number.NaN,
    Number(suspended),
    buried ?? Number.NaN
  ];
}
function stateOf2(number, from, answerAt) {
  const stability = number(from + 2);
  const lastAt = number(from + 8);
  const buried = number(from + 10);
  const last = Number.isNaN(lastAt) ? null : answerAt(lastAt);
  return {
    stage: stages[number(from + 1)] ?? "new",
    memory: Number.isNaN(stability) ? null : { stability, difficulty: number(from + 3) },
    step: number(from + 4),
    days: number(from + 5),
    reps: number(from + 6),
    lapses: number(from + 7),
    last,
    due: last && dueAfter(last),
    suspended: number(from + 9) === 1,
    buried: Number.isNaN(buried) ? null : buried
  };
}
function outlookOf2(number, from, linesFrom) {
  const lastAt = number(from + 8);
  const buried = number(from + 10);
  const last = linesFrom + lastAt * perLine;
  const day = number(last + 4);
  return {
    stage: stages[number(from + 1)] ?? "new",
    due: Number.isNaN(lastAt) ? null : dueAfter({ id: number(last), ivl: number(last + 3), day }),
    suspended: number(from + 9) === 1,
    buried: Number.isNaN(buried) ? null : buried,
    answered: Number.isNaN(lastAt) ? null : day
  };
}
function numbersOfLine(line) {
  if ("event" in line) return [line.id, firstEvent + cardEvents.indexOf(line.event), 0, 0, 0, 0, 0];
  return [line.id, line.rating, stages.indexOf(line.state), line.ivl, line.day, line.offset, line.ms];
}
function lineOf2(key, number, from) {
  const border = key.lastIndexOf("\n");
  const id = number(from);
  const guid = key.slice(0, border);
  const card = key.slice(border + 1);
  const what = number(from + 1);
  const event = cardEvents[what - firstEvent];
  if (event) return { id, guid, card, event };
  return {
    id,
    guid,
    card,
    rating: what,
    state: stages[number(from + 2)] ?? "new",
    ivl: number(from + 3),
    day: number(from + 4),
    offset: number(from + 5),
    ms: number(from + 6)
  };
}
function made(places, make2) {
  const known = new Array(places.size).fill(void 0);
  const at2 = (key, place) => {
    const value = known[place] ?? make2(key, place);
    known[place] = value;
    return value;
  };
  return {
    get(key) {
      const place = places.get(key);
      return place === void 0 ? void 0 : at2(key, place);
    },
    *entries() {
      for (const [key, place] of places) yield [key, at2(key, place)];
    }
  };
}

// src/store/review-log.ts
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, writeFile } from "node:fs/promises";
import { homedir, hostname } from "node:os";
import { dirname, join } from "node:path";
var endSize = 4096;
async function readReviewLogs(state, known = []) {
  const folder = join(state, "reviews");
  const names = (await listFolder(folder)).filter((name) => name.endsWith(".jsonl")).sort();
  const logs = { files: [], copies: [] };
  for (const name of names) {
    const path = `${stateFolder}/reviews/${name}`;
    if (/^[\p{L}\p{N}_-]+\.jsonl$/u.test(name)) {
      const end = known.find((each) => each.path === path) ?? null;
      logs.files.push(await readLog(join(folder, name), path, end));
    } else logs.copies.push(path);
  }
  return logs;
}
async function readLog(file, path, known) {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const isKnown = known !== null && known.bytes <= size && await hashOfEnds(handle, known.bytes) === known.hash;
    const from = isKnown ? known.bytes : 0;
    const bytes = await readPart(handle, from, size - from);
    const read = from + bytes.length;
    const end = { path, bytes: read, hash: await hashOfEnds(handle, read) };
    return { path, text: bytes.toString("utf8"), known: isKnown ? known : null, end };
  } finally {
    await handle.close();
  }
}
async function hashOfEnds(file, length) {
  const head = await readPart(file, 0, Math.min(endSize, length));
  const tail = await readPart(file, Math.max(0, length - endSize), Math.min(endSize, length));
  return createHash("sha256").update(head).update(tail).digest("hex");
}
async function readPart(file, from, length) {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
async function listFolder(folder) {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
function reviewLogWriter(state, device) {
  const path = join(state, "reviews", `${device}.jsonl`);
  let file = null;
  return {
    async append(lines) {
      file ??= await openLog(state, path);
      const text = await endsInside(file) ? `
${lines}` : lines;
      await file.appendFile(text);
      await file.sync();
    },
    async close() {
      await file?.close();
      file = null;
    }
  };
}
async function openLog(state, path) {
  await makeStateFolder(state);
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "a+");
  await syncFolder(dirname(path));
  return file;
}
async function syncFolder(folder) {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {
  });
  await handle?.close();
}
async function endsInside(file) {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 10;
}
async function deviceName(folder = userStateFolder()) {
  const path = join(folder, "device");
  await mkdir(folder, { recursive: true });
  const host = hostname().normalize("NFC").replace(/[^\p{L}\p{N}_-]+/gu, "-").slice(0, 40);
  await writeNew(path, `${host || "host"}-${randomBytes(2).toString("hex")}
`);
  const name = (await readFile(path, "utf8")).trim();
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) throw new Error(`${path} does not hold the name of a device`);
  return name;
}
function userStateFolder() {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_STATE_HOME) return join(XDG_STATE_HOME, "paperdeck");
  if (process.platform === "win32") return join(LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "paperdeck");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "paperdeck");
  return join(homedir(), ".local", "state", "paperdeck");
}
async function writeNew(path, text) {
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
}

// src/cli/review-log.ts
var worthKeeping = 16384;
async function loadFoldedLog(state, settings, now) {
  const context = contextOf({ settings, fsrs: fsrsOf() }, now);
  const file = sealedFile("schedules", state, JSON.stringify([programIdentity(), settings.schedule, settings.rollover]));
  const recalled = await recallFold(file, context, now);
globalThis.MK('foldrecalled');

  const recalledLogs = recalled && await readReviewLogs(state, recalled.kept.ends);
  const isFound = (end) => recalledLogs?.files.some(({ known }) => known === end) === true;
  const before = recalled?.kept.ends.every(isFound) ? recalled : null;
  const logs = (before && recalledLogs) ?? await readReviewLogs(state);
  const files = logs.files.map(({ path, text, known }) => {
    const after = known && before?.kept.marks[before.kept.ends.indexOf(known)];
    return after ? { path, text, after } : { path, text };
  });
  const parsed = parseLogs(files, [], now);
  const log = {
    problems: [...before?.kept.problems.map(problemOf) ?? [], ...parsed.problems],
    ahead: [...before?.kept.ahead ?? [], ...parsed.ahead]
  };
  const behind = [...before?.kept.ahead.map(({ line }) => line) ?? [], ...parsed.lines].filter(({ id }) => id <= now);
  const schedule = foldLog(behind, context, before?.schedule);
globalThis.MK('foldfolded');

  const added = files.reduce((sum, { text }) => sum + text.length, 0);
  const isWhole = files.every(({ text }) => text === "" || text.endsWith("\n"));
  const ahead = log.ahead.filter(({ line }) => line.id > now);
  const copies = parseLogs([], logs.copies, now).problems;
  return {
    schedule,
    ahead: ahead.map(({ line }) => line),
    problems: problemsAt({ ...log, problems: [...copies, ...log.problems] }, now),
    async keep(worth = worthKeeping) {
      if (added < worth || !isWhole) return touch(file, now);
      const head = {
        ends: logs.files.map(({ end }) => end),
        marks: parsed.marks,
        ahead,
        problems: [
          ...log.problems,
          ...problemsAt({ problems: [], ahead: log.ahead.filter(({ line }) => line.id <= now) }, now)
        ].map(keptProblem)
      };
      await seal(file, [Buffer.from(`${JSON.stringify(head)}
`), ...scheduleSnapshot(schedule)]);
    }
  };
}
async function recallFold(file, { today }, now) {
  globalThis.MK('recall');const content = unseal(file);
globalThis.MK('unsealed');

  if (!content) return null;
  const border = content.indexOf(10);
  const schedule = scheduleFromSnapshot(content.subarray(border + 1));
  if (!goesOn(schedule, today) || schedule.lastId > now) return null;
  return { kept: JSON.parse(content.toString("utf8", 0, border)), schedule };
}
function keptProblem({ ruleId, file, line, reason, note }) {
  return { rule: ruleId ?? "", file: file ?? "", line: line ?? 1, found: reason, expected: note ?? "" };
}
function problemOf({ rule, file, line, found, expected }) {
  return problem("warning", rule, { file, line, column: 1 }, found, expected);
}
async function openReviewLog(state) {
  const writer = reviewLogWriter(state, await deviceName());
  return { append: (lines) => writer.append(formatLines(lines)), close: writer.close };
}

// src/cli/review-settings.ts
function sessionSettings(config, wishes = {}) {
  const own = config.review ?? {};
  return {
    schedule: {
      retention: own.retention ?? 0.9,
      learningSteps: own["learning-steps"] ?? [60, 600],
      relearningSteps: own["relearning-steps"] ?? [600],
      leech: own.leech ?? 8,
      maximal: 36500
    },
    limits: { fresh: wishes.new ?? own.new ?? 10, reviews: wishes.limit ?? own.limit ?? 200 },
    rollover: own.rollover ?? 4,
    zone: (time) => -new Date(time).getTimezoneOffset(),
    filter: { card: wishes.card, tag: wishes.tag }
  };
}

// src/cli/deck-cache.ts
import { dirname as dirname2, join as join2, resolve } from "node:path";

// src/review/deck-snapshot.ts
function deckSnapshot(deck) {
  const texts = deck.notes.map((_, note) => bytesOf(textOfNote(deck, note)));
  const index = { name: deck.name, notes: deck.notes.map(indexed), lengths: texts.map(({ length }) => length) };
  const bytes = bytesOf(index);
  return [Buffer.from(String(bytes.length).padStart(8)), bytes, ...texts];
}
function deckFromSnapshot(bytes) {
  const start = 8 + Number(bytes.toString("latin1", 0, 8));
  const { name, notes, lengths } = JSON.parse(bytes.toString("utf8", 8, start));
  const offsets = new Float64Array(lengths.length + 1);
  offsets[0] = start;
  for (let nth = 0; nth < lengths.length; nth++) offsets[nth + 1] = (offsets[nth] ?? 0) + (lengths[nth] ?? 0);
  return {
    name,
    notes: notes.map(whole),
    textOf(note, nth, side) {
      const text = JSON.parse(bytes.toString("utf8", offsets[note], offsets[note + 1]));
      const own = text.cards[nth]?.[side];
      if (!own) throw new Error(`note ${note} has no card ${nth}`);
      return { ...own, blocks: own.blocks.flatMap((place) => text.blocks[place] ?? []) };
    }
  };
}
function textOfNote(deck, note) {
  const places = /* @__PURE__ */ new Map();
  const blocks = [];
  const placeOf2 = (block) => {
    const key = JSON.stringify(block);
    const place = places.get(key) ?? blocks.push(block) - 1;
    places.set(key, place);
    return place;
  };
  const sideOf = (nth, side) => {
    const text = deck.textOf(note, nth, side);
    return { ...text, blocks: text.blocks.map(placeOf2) };
  };
  const cards = deck.notes[note]?.cards ?? [];
  return {
    cards: cards.map((_, nth) => ({ question: sideOf(nth, "question"), answer: sideOf(nth, "answer") })),
    blocks
  };
}
function indexed(note) {
  const cards = note.cards.map(
    (card) => card.guid === note.guid && card.template === card.card && !card.isTyped ? card.card : card
  );
  return { ...note, cards };
}
function whole(note) {
  const cards = note.cards.map(
    (card) => typeof card === "string" ? { guid: note.guid, card, template: card, isTyped: false } : card
  );
  return Object.assign(note, { cards });
}
function bytesOf(value) {
  return Buffer.from(JSON.stringify(value));
}

// src/cli/deck-cache.ts
async function recallDeck(project, options) {
  const file = fileOf(project, options);
  const content = unseal(file);
  if (!content) return null;
  const border = content.indexOf(10);
  const head = JSON.parse(content.toString("utf8", 0, border));
  if (!await isAsItWas(head, project, options)) return null;
globalThis.MK('asitwas');

  await touch(file, options.now ?? Date.now());
globalThis.MK('touched');

  return { deck: deckFromSnapshot(content.subarray(border + 1)), config: head.config, isRemembered: head.isRemembered };
}
async function isAsItWas(head, project, options) {
  const { surroundings } = head;
  const now = await surroundingsOf(project);
globalThis.MK('surroundings');

  if (now.config !== surroundings.config || now.ledger !== surroundings.ledger) return false;
  if (now.templates !== surroundings.templates) return false;
  if (head.isOnServers && now.pictureCache !== surroundings.pictureCache) return false;
  if (hashOfNotes(await readNotes(options.notes, project.root, selectionOf(head.config))) !== head.notes) return false;
  const files = head.consulted.map(([name]) => name);
globalThis.MK('notesread');

  const { documents } = await readKnownNotes(files, project.root);
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  if (head.consulted.some(([name, hash]) => hashOfText(texts.get(name) ?? null) !== hash)) return false;
  if (head.pictures.length === 0) return true;
globalThis.MK('consulted');

  const { isAsFound } = await import("./local-picture-F54PN26G.js");
  return isAsFound(head.pictures, project.root);
}
async function surroundingsOf({ state }) {
  const [config, ledger, templates, own, pictureCache] = await Promise.all([
    readConfigText(state),
    readLedgerText(state),
    readTemplates(dirname2(packageTemplates())),
    readTemplates(join2(state, "templates")),
    stateOfPictureCache(cacheFolder())
  ]);
  return {
    config: hashOfText(config),
    ledger: hashOfText(ledger),
    templates: hashOf(JSON.stringify([templates, own].map((files) => Object.entries(files).sort()))),
    pictureCache
  };
}
async function keepDeck(options, { reading, composition, deck, surroundings }) {
  const { project, notes, config } = reading;
  if (!project || !surroundings || JSON.stringify(await surroundingsOf(project)) !== JSON.stringify(surroundings))
    return;
  const { sources, consulted } = composition;
  const head = {
    surroundings,
    notes: hashOfNotes(notes),
    consulted: [...consulted].map(([name, text]) => [name, hashOfText(text)]),
    pictures: sources.flatMap(
      ({ source, ...found }) => source.kind === "embed" || source.kind === "file" ? [{ source, ...found }] : []
    ),
    isOnServers: sources.some(({ source }) => source.kind === "web"),
    config,
    isRemembered: isInLedger(composition)
  };
  await seal(fileOf(project, options), [Buffer.from(`${JSON.stringify(head)}
`), ...deckSnapshot(deck)]);
}
function isInLedger({ identification }) {
  return identification.claims.every(({ match }) => match !== null);
}
function fileOf(project, { notes, lang, deck }) {
  const asked = JSON.stringify([project, notes.map((path) => resolve(path)), lang ?? null, deck ?? null]);
  return sealedFile("decks", asked, programIdentity());
}
function hashOfNotes({ documents, refused, folders }) {
  return hashOf(JSON.stringify([documents, refused, folders]));
}
function hashOfText(text) {
  return text === null ? "" : hashOf(text);
}

// src/cli/study.ts
async function openStudy(options) {
  const offline = { ...options, offline: true };
  const project = await projectOf(offline);
  const recall = async () => project && !isStdin(offline) ? recallDeck(project, offline) : null;
  const recalled = await recall();
  let made2 = recalled ? null : await make(project, offline);
  let isRemembered = made2 ? isInLedger(made2.composition) : recalled?.isRemembered === true;
  let isOutdated = false;
  const deck = recalled?.deck ?? made2?.deck;
  const config = recalled?.config ?? made2?.reading.config;
  if (!deck || !config) throw new Error("a deck is neither recalled nor made");
  await keep();
  return {
    project,
    deck,
    config,
    problems: made2?.composition.problems ?? [],
    async remember(now) {
      if (isRemembered || !project) return;
      made2 ??= await make(project, offline);
      const { rememberPapers } = await import("./remember-SAOSAX4C.js");
      await rememberPapers(project.state, made2.composition, now);
      isRemembered = true;
      isOutdated = true;
    },
    async reload() {
      const same = made2 ? null : await recall();
      if (same) return same.deck;
      made2 = await make(project, offline);
      isRemembered = isInLedger(made2.composition);
      isOutdated = true;
      return made2.deck;
    },
    async close() {
      if (!isOutdated) return;
      made2 = await make(project, offline);
      await keep();
    }
  };
  async function keep() {
    if (made2 && !isStdin(offline) && made2.deck.notes.length > 0) await keepDeck(offline, made2);
  }
}
async function make(project, options) {
  const [{ compose, read }, { studyDeckOf }] = await Promise.all([
    import("./pipeline-Y4OE352H.js"),
    import("./study-deck-EV7RVA2M.js")
  ]);
  const surroundings = project && await surroundingsOf(project);
  const reading = await read(options);
  const composition = await compose(reading, options);
  const deck = studyDeckOf(composition.deck, (src) => composition.pictures.media.get(src)?.path ?? src);
  return { reading, composition, deck, surroundings };
}

export {
  keysOf,
  daysAgo,
  dayOf,
  dateOf,
  clockTime,
  isoTime,
  intervalNow,
  intervalText,
  upcoming,
  offersOf,
  contextOf,
  startSession,
  stateOf,
  buttonsFor,
  suspendedOf,
  press,
  isTyping,
  withDeck,
  placeOf,
  loadFoldedLog,
  openReviewLog,
  sessionSettings,
  openStudy
};
/*! Bundled license information:

ts-fsrs/dist/index.mjs:
ts-fsrs/dist/index.mjs:
ts-fsrs/dist/index.mjs:
  (* istanbul ignore next -- @preserve *)
*/
