// templates/preview/elements.js
function byId(id) {
  return (
    /** @type {HTMLElement} */
    document.getElementById(id)
  );
}
function make(tag2, className, ...children) {
  const made = document.createElement(tag2);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
function counted(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
function spelt(name) {
  return name.split("::").join(" \u203A ");
}

// templates/preview/data.js
var preview = JSON.parse(byId("preview").textContent ?? "");
function cardAt(index) {
  return at(preview.cards, index);
}
function kindOf(card) {
  return at(preview.kinds, card.kind);
}
function deckOf(card) {
  return at(preview.decks, card.deck);
}
function tagsOf(card) {
  return card.tags.map((tag2) => at(preview.tags, tag2));
}
function problemsAt(indexes) {
  return indexes.map((index) => at(preview.problems, index));
}
function at(items, index) {
  return (
    /** @type {T} */
    items[index]
  );
}

// templates/preview/face.js
var ownSheet = sheetOf(byId("face-style").textContent ?? "");
var sheets = preview.styles.map((css) => [ownSheet, sheetOf(css)]);
function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
var addresses = /* @__PURE__ */ new Map();
function makeFace(card) {
  const frame = make("div", "face");
  frame.setAttribute("aria-live", "polite");
  const host = make("div", "");
  host.attachShadow({ mode: "open" }).adoptedStyleSheets = sheets[card.style] ?? [ownSheet];
  frame.append(host);
  return frame;
}
function drawFace(frame, card, isBack, isDark) {
  const body = make("div", `card card${card.ord + 1}`);
  body.innerHTML = isBack ? card.back : card.front;
  const night = make("div", "", body);
  if (isDark) for (const node of [night, body]) node.classList.add("nightMode", "night_mode");
  for (const math of body.querySelectorAll("[data-math]")) drawMath(
    /** @type {HTMLElement} */
    math
  );
  for (const picture of body.querySelectorAll("img")) drawPicture(picture);
  for (const link of body.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer");
  }
  frame.firstElementChild?.shadowRoot?.replaceChildren(night);
  if (preview.math.length > 0) requestAnimationFrame(() => fitMath(body));
}
function openHint(link) {
  const hint = (
    /** @type {HTMLElement | null} */
    link.nextElementSibling
  );
  if (!link.matches("a.hint") || !hint) return;
  link.style.display = "none";
  hint.style.display = "block";
}
function fitMath(body) {
  const edge = body.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(body).paddingRight);
  for (const math of body.querySelectorAll(".math")) {
    if ((math.firstElementChild?.getBoundingClientRect().right ?? 0) <= edge + 1) continue;
    math.classList.add("wide");
    math.setAttribute("tabindex", "0");
    math.setAttribute("role", "group");
    math.setAttribute("aria-label", "Formula");
  }
}
function drawMath(math) {
  const { html, error } = preview.math[Number(math.dataset.math)] ?? { html: null, error: null };
  if (html !== null) math.innerHTML = html;
  else {
    math.className = "not-math";
    math.title = `This math cannot be read: ${error}`;
  }
}
function drawPicture(picture) {
  const name = picture.dataset.picture ?? "";
  const address = addressOf(name);
  if (address !== null) picture.src = address;
  else {
    const absent = make("span", "absent");
    absent.role = "img";
    absent.ariaLabel = "A picture that is not at hand";
    absent.title = name;
    picture.replaceWith(absent);
  }
}
function addressOf(name) {
  const known = addresses.get(name);
  if (known !== void 0) return known;
  const place = Object.hasOwn(preview.pictures, name) ? preview.pictures[name] : void 0;
  if (place === void 0) return null;
  const address = place.startsWith("#") ? URL.createObjectURL(blobOf(byId(place.slice(1)))) : place;
  addresses.set(name, address);
  return address;
}
function blobOf(data) {
  const bytes = Uint8Array.from(atob(data.textContent ?? ""), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: data.dataset.type ?? "" });
}

// templates/preview/entry.js
var look = { isDark: false, allAnswers: false, flipped: (
  /** @type {Set<number>} */
  /* @__PURE__ */ new Set()
) };
function makeEntry(index, position, total) {
  const card = cardAt(index);
  const entry = make("article", "entry");
  entry.tabIndex = 0;
  entry.dataset.card = String(index);
  entry.setAttribute("aria-posinset", String(position + 1));
  entry.setAttribute("aria-setsize", String(total));
  entry.setAttribute("aria-label", `${kindOf(card)}, ${card.place}`);
  const [file = "", line = ""] = card.place.split(/:(?=\d+$)/);
  const place = make("span", "place", make("span", "file", file), make("span", "line", `:${line}`));
  place.title = card.place;
  const tags = make("ul", "tags", ...tagsOf(card).map((tag2) => make("li", "", spelt(tag2))));
  const button = make("button", "flip");
  button.setAttribute("type", "button");
  entry.append(
    make("p", "about", make("span", "kind", kindOf(card)), make("span", "deck", subdeckOf(card)), place),
    makeFace(card),
    make("div", "under", button, tags)
  );
  if (card.problems.length > 0) entry.append(problemList(card.problems));
  drawEntry(entry);
  return entry;
}
function subdeckOf(card) {
  const [deck2, all] = [deckOf(card), preview.name];
  return deck2 === all ? "" : spelt(deck2.startsWith(`${all}::`) ? deck2.slice(all.length + 2) : deck2);
}
function drawEntry(entry) {
  const index = Number(entry.dataset.card);
  const isBack = look.allAnswers !== look.flipped.has(index);
  const [face, button] = [entry.querySelector(".face"), entry.querySelector(".flip")];
  if (!face || !button) return;
  entry.classList.toggle("back", isBack);
  drawFace(face, cardAt(index), isBack, look.isDark);
  button.textContent = isBack ? "Hide answer" : "Show answer";
  button.ariaExpanded = String(isBack);
}
function flip(entry) {
  const index = Number(entry.dataset.card);
  if (!look.flipped.delete(index)) look.flipped.add(index);
  drawEntry(entry);
}
function problemList(problems) {
  return make("ul", "problems", ...problemsAt(problems).map(problemItem));
}
var severities = { error: "Error", warning: "Warning", info: "Remark" };
function problemItem({ severity, rule, message, expected, place }) {
  return make(
    "li",
    severity,
    make("span", "severity", severities[severity]),
    ` ${message}${expected ? `; expected ${expected}` : ""} `,
    make("span", "where", `${place} (${rule})`)
  );
}

// templates/preview/feed.js
var blockSize = 30;
var usualHeight = 240;
var feed = byId("cards");
var shown = [];
var blocks = [];
var nearWindow = new IntersectionObserver(
  (sightings) => {
    for (const { target, isIntersecting } of sightings) {
      if (isIntersecting) fill(
        /** @type {HTMLElement} */
        target
      );
      else empty(
        /** @type {HTMLElement} */
        target
      );
    }
  },
  { rootMargin: "1200px 0px" }
);
function showCards(cards) {
  shown = cards;
  nearWindow.disconnect();
  blocks = Array.from({ length: Math.ceil(shown.length / blockSize) }, (_, index) => {
    const block = document.createElement("div");
    block.dataset.start = String(index * blockSize);
    block.style.height = `${Math.min(blockSize, shown.length - index * blockSize) * usualHeight}px`;
    return block;
  });
  feed.replaceChildren(...blocks);
  if (blocks[0]) fill(blocks[0]);
  for (const block of blocks) nearWindow.observe(block);
}
function fill(block) {
  if (block.childElementCount > 0) return;
  const start = Number(block.dataset.start);
  const cards = shown.slice(start, start + blockSize);
  block.replaceChildren(...cards.map((card, offset) => makeEntry(card, start + offset, shown.length)));
  block.style.height = "";
}
function empty(block) {
  if (block.childElementCount === 0 || block.contains(document.activeElement)) return;
  block.style.height = `${block.offsetHeight}px`;
  block.replaceChildren();
}
function redraw() {
  for (const entry of entries()) drawEntry(entry);
}
function entries() {
  return [.../** @type {NodeListOf<HTMLElement>} */
  feed.querySelectorAll(".entry")];
}
function currentEntry() {
  const top = byId("top").getBoundingClientRect().bottom;
  return focusedEntry() ?? entries().find((entry) => entry.getBoundingClientRect().bottom > top + 60) ?? null;
}
function focusedEntry() {
  return (
    /** @type {HTMLElement | null} */
    document.activeElement?.closest(".entry") ?? null
  );
}
function goBy(step) {
  const current = currentEntry();
  if (!current) return;
  const position = Number(current.ariaPosInSet) - 1 + (current === focusedEntry() ? step : 0);
  const block = blocks[Math.floor(position / blockSize)];
  if (!block) return;
  fill(block);
  const entry = (
    /** @type {HTMLElement} */
    block.children[position % blockSize]
  );
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: "nearest" });
}

// templates/preview/filters.js
var query = (
  /** @type {HTMLInputElement} */
  byId("query")
);
var [deck, kind, tag, problem] = (
  /** @type {[HTMLSelectElement, HTMLSelectElement, HTMLSelectElement, HTMLSelectElement]} */
  ["deck", "kind", "tag", "problem"].map(byId)
);
var selects = [deck, kind, tag, problem];
function offerFilters(onChange) {
  offer(deck, "All decks", levels(preview.cards.map((card) => [deckOf(card)])));
  offer(tag, "All tags", levels(preview.cards.map(tagsOf)));
  offer(
    kind,
    "All kinds",
    [...new Set(preview.cards.map(kindOf))].map((name) => [name, name, count((card) => kindOf(card) === name)])
  );
  offer(problem, "Problem or none", problemChoices());
  for (const select of selects) select.addEventListener("change", onChange);
  let typing = 0;
  query.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(onChange, 120);
  });
}
function clearFilters() {
  query.value = "";
  for (const select of selects) select.value = "";
}
function cardsThatPass() {
  const words = folded(query.value).split(/\s+/).filter(Boolean);
  for (const select of selects) select.classList.toggle("set", select.value !== "");
  const set = selects.filter(({ value }) => value !== "").length;
  byId("more").textContent = set > 0 ? `Filter (${set})` : "Filter";
  return preview.cards.flatMap((card, index) => passes(card) && hasWords(index, words) ? [index] : []);
}
function passes(card) {
  return isWithin(deckOf(card), deck.value) && (kind.value === "" || kindOf(card) === kind.value) && (tag.value === "" || tagsOf(card).some((own) => isWithin(own, tag.value))) && hasProblem(card, problem.value);
}
function isWithin(name, level) {
  return level === "" || name === level || name.startsWith(`${level}::`);
}
function hasProblem(card, wanted) {
  if (wanted.startsWith("rule ")) return rulesOf(card).has(wanted.slice(5));
  return wanted === "" || card.problems.length > 0 === (wanted === "any");
}
function rulesOf(card) {
  return new Set(problemsAt(card.problems).map(({ rule }) => rule));
}
var texts = [];
function hasWords(index, words) {
  if (words.length === 0) return true;
  const card = (
    /** @type {Card} */
    preview.cards[index]
  );
  texts[index] ??= folded(
    [textOf(card.front), textOf(card.back), kindOf(card), deckOf(card), card.place, ...tagsOf(card)].join("\n")
  );
  return words.every((word) => texts[index]?.includes(word));
}
function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}
function textOf(html) {
  return html.replace(/<\/?(?:p|div|li|td|th|tr|h\d|br|hr)\b[^>]*>/g, " ").replace(/<[^>]*>/g, "").replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}
function offer(select, all, choices) {
  select.replaceChildren(
    new Option(all, ""),
    ...choices.map(([value, text, count2]) => new Option(`${text} (${count2})`, value))
  );
  const label = select.closest("label");
  if (label) label.hidden = choices.length === 0;
}
function levels(namesOfCards) {
  const counts = /* @__PURE__ */ new Map();
  for (const names of namesOfCards)
    for (const level of new Set(names.flatMap(levelsOf))) counts.set(level, (counts.get(level) ?? 0) + 1);
  const { compare } = new Intl.Collator(void 0, { numeric: true });
  return [...counts].map(([name, number]) => ({ name, number, path: name.split("::") })).sort((a, b) => compare(a.path.join(""), b.path.join(""))).map(({ name, number, path }) => [name, `${"\u2003".repeat(path.length - 1)}${path.at(-1)}`, number]);
}
function levelsOf(name) {
  const path = name.split("::");
  return path.map((_, index) => path.slice(0, index + 1).join("::"));
}
function problemChoices() {
  const rules = new Set(preview.cards.flatMap((card) => [...rulesOf(card)]));
  if (rules.size === 0) return [];
  return [
    ["any", "With a problem", count((card) => card.problems.length > 0)],
    ["none", "Without a problem", count((card) => card.problems.length === 0)],
    ...[...rules].sort().map(
      (rule) => (
        /** @type {Choice} */
        [`rule ${rule}`, rule.replaceAll("-", " "), count((card) => rulesOf(card).has(rule))]
      )
    )
  ];
}
function count(holds) {
  return preview.cards.filter(holds).length;
}

// templates/preview/page.js
function list() {
  const shown2 = cardsThatPass();
  const all = counted(preview.cards.length, "card");
  byId("count").textContent = shown2.length === preview.cards.length ? all : `${shown2.length} of ${all}`;
  byId("empty").hidden = shown2.length > 0;
  showCards(shown2);
}
var systemIsDark = matchMedia("(prefers-color-scheme: dark)");
function showOnGround(isDark) {
  look.isDark = isDark;
  byId("theme").textContent = isDark ? "Light" : "Dark";
  byId("theme").title = `Show the cards on a ${isDark ? "light" : "dark"} ground`;
  redraw();
}
function toggleTheme() {
  document.documentElement.dataset.theme = look.isDark ? "light" : "dark";
  showOnGround(!look.isDark);
}
function toggleAnswers() {
  look.allAnswers = !look.allAnswers;
  look.flipped.clear();
  byId("answers").ariaPressed = String(look.allAnswers);
  redraw();
}
function flipCurrent() {
  const entry = currentEntry();
  if (!entry) return;
  entry.focus({ preventScroll: true });
  flip(entry);
}
var query2 = (
  /** @type {HTMLInputElement} */
  byId("query")
);
var keys = {
  " ": flipCurrent,
  j: () => goBy(1),
  k: () => goBy(-1),
  ArrowRight: () => goBy(1),
  ArrowLeft: () => goBy(-1),
  "/": () => query2.select(),
  a: toggleAnswers,
  d: toggleTheme
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = (
    /** @type {HTMLElement} */
    event.composedPath()[0]
  );
  if (event.key === "Escape" && target === query2) query2.blur();
  if (target.closest("input, select, textarea")) return;
  if (event.key === " " && target.closest("button, summary, details")) return;
  const action = keys[event.key === "Enter" && target.classList.contains("entry") ? " " : event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
byId("cards").addEventListener("click", (event) => {
  const path = event.composedPath().filter((node) => node instanceof HTMLElement);
  const entry = path.find((node) => node.classList.contains("entry"));
  if (!entry) return;
  const link = path.find((node) => node.matches('a[href^="#"]'));
  if (link) {
    event.preventDefault();
    openHint(link);
  } else if (path.some((node) => node.matches(".flip"))) flip(entry);
  else if (!path.some((node) => node.matches(".face")) || path.some((node) => node.matches("a, button, summary, details")))
    return;
  else if (getSelection()?.type !== "Range") flip(entry);
});
byId("answers").addEventListener("click", toggleAnswers);
byId("theme").addEventListener("click", toggleTheme);
byId("more").addEventListener("click", () => {
  byId("more").ariaExpanded = String(byId("more").ariaExpanded !== "true");
});
byId("clear").addEventListener("click", () => {
  clearFilters();
  list();
});
var width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return;
  width = innerWidth;
  redraw();
});
systemIsDark.addEventListener("change", () => {
  if (!document.documentElement.dataset.theme) showOnGround(systemIsDark.matches);
});
document.title = spelt(preview.name);
byId("deck-name").textContent = spelt(preview.name);
if (preview.remarks.length > 0) {
  byId("remarks").hidden = false;
  byId("remarks").addEventListener("toggle", () => byId("remarks").append(problemList(preview.remarks)), { once: true });
  byId("remarks").firstElementChild?.append(`${counted(preview.remarks.length, "problem")} of no single card`);
}
offerFilters(list);
list();
showOnGround(systemIsDark.matches);
