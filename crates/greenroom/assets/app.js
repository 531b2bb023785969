// greenroom in the browser: keys, a drill without page loads, search while typing.
// Every page and form works without this file; it only makes them faster. Nothing here decides anything: the server does.
"use strict";

const FRAGMENT = { "x-greenroom": "fragment" };
  const PLACES = { r: "/ready", n: "/plan", d: "/drill", p: "/problems", e: "/design", m: "/mock", b: "/bank", f: "/find", i: "/documents", c: "/findings", s: "/stats", t: "/" };

// ---- keys: an element says with data-key which keys press it ----

const visible = (element) => element.checkVisibility({ visibilityProperty: true });
const inDialog = () => document.querySelector("#help:popover-open");
let going = false;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // The editor is in a shadow root, where the event's own target is the editor as a whole.
  const target = event.composedPath()[0];
  if (target.matches("input:not([type=hidden]), textarea, select, [contenteditable]")) {
    if (event.key === "Escape") target.blur();
    if (event.key === "ArrowDown" && target.matches("[type=search]")) step(1, event);
    return;
  }
  const key = event.key === " " ? "Space" : event.key;
  // Enter and Space on a control belong to the control; a link knows only Enter.
  if ((key === "Enter" && target.closest("a, button, summary")) || (key === "Space" && target.closest("button, summary"))) return;
  if (key === "?" || key === "h") {
    document.getElementById("help").togglePopover();
    event.preventDefault();
    return;
  }
  if (inDialog()) return;
  if (going) {
    going = false;
    if (PLACES[key]) location.href = PLACES[key];
    return;
  }
  if (key === "g") {
    going = true;
    setTimeout(() => { going = false; }, 1500);
    return;
  }
  if (key === "/") {
    const field = [...document.querySelectorAll("[data-search]")].find(visible);
    if (field) { field.focus(); field.select(); } else location.href = "/find";
    event.preventDefault();
    return;
  }
  if (key === "j" || key === "k") return step(key === "j" ? 1 : -1, event);
  // In a list, a key means the entry that has the focus.
  const entry = document.activeElement?.closest(".item");
  const keyed = [...(entry?.querySelectorAll("[data-key]") ?? []), ...document.querySelectorAll("[data-key]")];
  const pressed = keyed.find((element) => element.dataset.key.split(" ").includes(key) && visible(element));
  if (pressed && !event.repeat) {
    pressed.click();
    event.preventDefault();
  }
});

/** Moves the focus along a list of links. */
function step(by, event) {
  const links = [...document.querySelectorAll("a.hit, a.step")];
  if (!links.length) return;
  const at = links.indexOf(document.activeElement);
  const next = links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  next.focus();
  event.preventDefault();
}

// ---- drill: the next card is fetched while this one is read ----

const drill = document.getElementById("drill");

/** Turns a fragment of HTML into its one element. */
function element(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/** Returns what an error page says. */
function reason(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.querySelectorAll("main h1, main h1 + p")].map((part) => part.textContent).join(". ");
}

async function send(url, options = {}) {
  const response = await fetch(url, { ...options, headers: FRAGMENT, redirect: "error" });
  const text = await response.text();
  if (!response.ok) throw new Error(reason(text) || `the server answered ${response.status}`);
  return element(text);
}

if (drill) {
  let current = drill.firstElementChild; // the card on the screen
  let upcoming = null; // a promise of the card after it
  let unsaved = 0; // ratings sent and not yet confirmed
  let since = performance.now(); // when it came on the screen

  const deck = new URLSearchParams(location.search).get("q") || "";
  const cardOf = (section) => section?.dataset.card || "";
  const prefetch = () => {
    upcoming = cardOf(current) ? send(`/drill/next?${new URLSearchParams({ after: cardOf(current), q: deck })}`) : null;
    upcoming?.catch(() => {});
  };
  const show = (section) => {
    current.replaceWith(section);
    current = section;
    since = performance.now();
    scrollTo({ top: 0 });
    // A screen reader follows the focus to the new question; it must not stay on a button that is gone.
    section.querySelector("h1")?.focus({ preventScroll: true });
  };
  const say = (state, text) => {
    const line = document.getElementById("save-state");
    line.dataset.state = state;
    line.textContent = text;
  };
  const failed = (error) => {
    say("failed", `Not saved: ${error.message === "Failed to fetch" ? "greenroom does not answer. Is it still running?" : error.message}`);
  };

  /** Sends a rating; the next card is on the screen before the answer to it, and comes off again if it was not saved. */
  async function rate(form, rating) {
    const rated = current;
    if (form.dataset.sent) return;
    form.dataset.sent = "yes";
    let next = null;
    try {
      next = await upcoming;
    } catch {
      next = null; // a failed prefetch is no failed rating
    }
    if (current !== rated) return; // an earlier rating failed and its card was brought back
    const body = new URLSearchParams(new FormData(form));
    body.set("rating", rating);
    body.set("took_ms", Math.round(performance.now() - since));
    if (cardOf(next)) body.set("shown", cardOf(next));
    unsaved += 1;
    say("saving", "Saving…");
    if (cardOf(next)) show(next);
    const saved = send(form.action, { method: "POST", body });
    upcoming = saved.then((following) => {
      unsaved -= 1;
      if (unsaved === 0) say("saved", "Saved");
      refresh(following);
      if (!cardOf(next)) {
        show(following);
        prefetch();
        return upcoming;
      }
      return following;
    });
    upcoming.catch((error) => {
      unsaved -= 1;
      delete form.dataset.sent;
      show(rated);
      failed(error);
      prefetch();
    });
  }

  /** Takes over the counts of a newer answer. */
  function refresh(newer) {
    const [mine, theirs] = [current, newer].map((section) => section.querySelector("[data-left]"));
    if (mine && theirs && mine !== theirs) mine.replaceWith(theirs.cloneNode(true));
  }

  /** Sends anything else that changes the queue: undo, suspend, bury. */
  async function change(form) {
    if (form.dataset.sent) return;
    form.dataset.sent = "yes";
    try {
      await upcoming?.catch(() => {});
      const section = await send(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      show(section);
      say("saved", section.dataset.said || "Saved");
      prefetch();
    } catch (error) {
      delete form.dataset.sent;
      failed(error);
    }
  }

  drill.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-show]");
    if (!opener) return;
    event.preventDefault();
    current.querySelectorAll("[data-answer]").forEach((part) => { part.hidden = false; });
    opener.closest(".drill-show").hidden = true;
    current.querySelector(".drill-answer h2")?.focus({ preventScroll: true });
  });
  drill.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    if (form.matches("[data-rate]")) rate(form, event.submitter?.value || "3");
    else change(form);
  });
  addEventListener("beforeunload", (event) => { if (unsaved > 0) event.preventDefault(); });
  prefetch();
}

// ---- search while typing ----

const live = document.querySelector("form[data-live]");
const results = document.getElementById("results");

if (live && results) {
  let timer = 0;
  let running = null;
  const search = async () => {
    running?.abort();
    running = new AbortController();
    const url = `${live.getAttribute("action")}?${new URLSearchParams(new FormData(live))}`;
    try {
      const response = await fetch(url, { headers: FRAGMENT, signal: running.signal });
      results.innerHTML = await response.text();
      history.replaceState(null, "", url);
    } catch (error) {
      if (error.name !== "AbortError") results.textContent = "greenroom does not answer. Is it still running?";
    }
  };
  live.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 90);
  });
  live.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
}

// ---- forms that take a while say so ----

document.addEventListener("submit", (event) => {
  const note = event.target.querySelector("[data-busy]");
  if (note) note.hidden = false;
});

// ---- answering in writing: a clock, and a draft that survives leaving the page ----

const answer = document.getElementById("answer");

if (answer) {
  const began = performance.now();
  const shown = answer.querySelector("[data-elapsed]");
  const field = answer.elements.answer;
  const key = `draft:${answer.dataset.draft}`;
  field.value ||= localStorage.getItem(key) ?? "";
  field.addEventListener("input", () => localStorage.setItem(key, field.value));
  const tick = () => {
    const seconds = Math.floor((performance.now() - began) / 1000);
    shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  tick();
  setInterval(tick, 1000);
  answer.addEventListener("submit", () => {
    answer.elements.took_ms.value = Math.round(performance.now() - began);
  });
}

// An answer that was graded is kept with its grade; its draft has done its duty.
const graded = document.querySelector("[data-graded]");
if (graded) localStorage.removeItem(`draft:${graded.dataset.graded}`);

// ---- solving: verdicts without page loads, drafts, a clock ----

const solution = document.getElementById("solution");

if (solution) {
  const outcome = document.getElementById("verdict");
  const state = solution.querySelector("[data-state]");
  const clock = solution.querySelector("[data-clock]");
  const starter = solution.querySelector("[data-clock-start]");
  const over = solution.querySelector("[data-starter]");
  const fields = solution.elements;
  const problem = solution.dataset.problem;
  let judging = false;

  // What was typed and not accepted yet survives leaving the page; the editor reads the text area after this.
  const draft = `draft:${problem}:${fields.language.value}`;
  if (solution.dataset.fresh) {
    localStorage.setItem(draft, fields.code.value);
    // Reloading must not begin anew again.
    history.replaceState(null, "", `${location.pathname}?${new URLSearchParams({ language: fields.language.value })}`);
  }
  const kept = localStorage.getItem(draft);
  if (kept !== null) fields.code.value = kept;
  solution.addEventListener("input", () => { localStorage.setItem(draft, fields.code.value); });
  over.addEventListener("click", (event) => {
    // In the editor starting over can be undone; without it the page is asked for anew.
    if (!solution.dataset.editor) return;
    event.preventDefault();
    fields.code.value = over.dataset.starter;
    fields.code.dispatchEvent(new Event("change"));
  });

  // How the problem goes outlives a reload and a change of the language, not the window.
  const sitting = `sitting:${problem}`;
  const effort = { begun: Date.now(), until: 0, hints: [], seen: 0, ...JSON.parse(sessionStorage.getItem(sitting) || "{}") };
  const remember = () => {
    fields.hints.value = effort.hints.length;
    fields.solution_seen.value = effort.seen;
    sessionStorage.setItem(sitting, JSON.stringify(effort));
  };
  remember();
  document.querySelectorAll("[data-hint]").forEach((hint, index) => {
    hint.addEventListener("toggle", () => {
      if (!effort.hints.includes(index)) effort.hints.push(index);
      remember();
    });
  });
  document.querySelector("[data-reference]")?.addEventListener("toggle", () => {
    effort.seen = 1;
    remember();
  });

  starter.hidden = effort.until > 0;
  starter.addEventListener("click", () => {
    effort.until = Date.now() + 60000 * Number(document.querySelector("[data-minutes]").dataset.minutes);
    remember();
    starter.hidden = true;
    tick();
  });
  if (effort.until) tick();
  function tick() {
    if (!effort.until) return;
    const left = Math.round((effort.until - Date.now()) / 1000);
    const [minutes, seconds] = [Math.floor(Math.abs(left) / 60), String(Math.abs(left) % 60).padStart(2, "0")];
    clock.textContent = left >= 0 ? `${minutes}:${seconds} left` : `${minutes}:${seconds} over time`;
    clock.dataset.over = left < 0 ? "yes" : "no";
    setTimeout(tick, 500);
  }

  // The same keys as in the editor, for the text area and for who stands on a button.
  // Wherever one is on the page: what came out takes the focus when it comes.
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    solution.querySelector(event.shiftKey ? "[data-act=submit]" : "[data-act=run]").click();
  });

  /** Says how it goes: in sight while there is nothing else to see, then for screen readers only. */
  function say(text, seen) {
    state.className = seen ? "muted" : "unseen";
    state.textContent = text;
  }

  /** A problem that was solved is over: the next time begins anew. */
  function solved() {
    localStorage.removeItem(draft);
    sessionStorage.removeItem(sitting);
    effort.until = 0;
    outcome.querySelector(".verdict").focus({ preventScroll: true });
  }

  solution.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (judging) return;
    judging = true;
    const button = event.submitter || solution.querySelector("[data-act=submit]");
    fields.took_ms.value = Date.now() - effort.begun;
    outcome.dataset.busy = "yes";
    say("Judging…", true);
    try {
      const action = button.getAttribute("formaction") || solution.getAttribute("action");
      const response = await fetch(action, { method: "POST", headers: FRAGMENT, body: new URLSearchParams(new FormData(solution)), redirect: "error" });
      const text = await response.text();
      const drawn = element(text);
      // Where nothing can be judged the answer says why; any other failure is a whole page.
      if (!response.ok && !drawn?.matches("[data-not-judged]")) throw new Error(reason(text) || `the server answered ${response.status}`);
      outcome.replaceChildren(drawn);
    } catch (error) {
      const line = document.createElement("p");
      line.className = "notice bad";
      line.textContent = error.message === "Failed to fetch" ? "greenroom does not answer. Is it still running?" : error.message;
      outcome.replaceChildren(line);
    }
    judging = false;
    delete outcome.dataset.busy;
    const shown = outcome.firstElementChild;
    say([...shown.querySelectorAll("h2, h2 + p")].map((part) => part.textContent).join(", ") || shown.textContent, false);
    if (shown.querySelector("form.rate")) solved();
    outcome.scrollIntoView({ block: "nearest" });
  });
}

// ---- designing: checked while one types, run and challenged without page loads ----

const design = document.getElementById("design");

if (design) {
  const outcome = document.getElementById("verdict");
  const state = design.querySelector("[data-state]");
  const panel = document.getElementById("problems");
  const over = design.querySelector("[data-starter]");
  const fields = design.elements;
  let began = Date.now();
  let working = false;
  let timer = 0;
  let checking = null;

  const draft = `draft:design:${design.dataset.design}`;
  if (design.dataset.fresh) {
    localStorage.setItem(draft, fields.text.value);
    history.replaceState(null, "", `/design/${design.dataset.design}`);
  }
  const kept = localStorage.getItem(draft);
  if (kept !== null) fields.text.value = kept;
  over.addEventListener("click", (event) => {
    if (!design.dataset.editor) return;
    event.preventDefault();
    fields.text.value = over.dataset.starter;
    fields.text.dispatchEvent(new Event("change"));
  });

  /** Asks for a part of the page. */
  async function ask(action, more, signal) {
    const body = new URLSearchParams({ ...Object.fromEntries(new FormData(design)), ...more });
    const response = await fetch(action, { method: "POST", headers: FRAGMENT, body, redirect: "error", signal });
    const text = await response.text();
    if (!response.ok) throw new Error(reason(text) || `the server answered ${response.status}`);
    return element(text);
  }

  /** Marks the problems in the editor. */
  function mark(drawn) {
    const detail = [...drawn.querySelectorAll("[data-problem][data-line]")].map(({ dataset }) => ({
      line: Number(dataset.line), column: Number(dataset.column), length: Number(dataset.length), severity: dataset.severity,
    }));
    fields.text.dispatchEvent(new CustomEvent("problems", { detail }));
  }

  async function check() {
    checking?.abort();
    checking = new AbortController();
    try {
      const drawn = await ask(design.querySelector("[data-act=run]").getAttribute("formaction"), { brief: "1" }, checking.signal);
      panel.replaceChildren(drawn);
      panel.hidden = false;
      mark(drawn);
    } catch (error) {
      if (error.name !== "AbortError") panel.hidden = true;
    }
  }
  design.addEventListener("input", () => {
    localStorage.setItem(draft, fields.text.value);
    clearTimeout(timer);
    timer = setTimeout(check, 350);
  });
  // The editor, which comes after this script, shows the marks.
  addEventListener("load", check);

  // A problem leads to its place.
  document.addEventListener("click", (event) => {
    const problem = event.target.closest("[data-problem][data-line]");
    if (!problem) return;
    const detail = { line: Number(problem.dataset.line), column: Number(problem.dataset.column) };
    fields.text.dispatchEvent(new CustomEvent("goto", { detail }));
  });

  // Wherever one is on the page: what came out takes the focus when it comes.
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    design.querySelector(event.shiftKey ? "[data-act=submit]" : "[data-act=run]").click();
  });

  const say = (text, seen) => {
    state.className = seen ? "muted" : "unseen";
    state.textContent = text;
  };

  design.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (working) return;
    working = true;
    const button = event.submitter || design.querySelector("[data-act=submit]");
    const action = button.getAttribute("formaction") || design.getAttribute("action");
    fields.took_ms.value = Date.now() - began;
    outcome.dataset.busy = "yes";
    say(action.endsWith("/check") ? "Checking…" : "Simulating…", true);
    try {
      const drawn = await ask(action, {});
      fields.asked.value = drawn.dataset.asked ?? "";
      outcome.replaceChildren(drawn);
      mark(drawn);
      // What is kept carries its time; the next begins now.
      if (!action.endsWith("/check")) began = Date.now();
    } catch (error) {
      const line = document.createElement("p");
      line.className = "notice bad";
      line.textContent = error.message === "Failed to fetch" ? "greenroom does not answer. Is it still running?" : error.message;
      outcome.replaceChildren(line);
    }
    working = false;
    delete outcome.dataset.busy;
    const shown = outcome.querySelector("h2") ?? outcome.firstElementChild;
    say(shown.textContent, false);
    outcome.querySelector("h2")?.focus({ preventScroll: true });
    outcome.scrollIntoView({ block: "nearest" });
  });
}
