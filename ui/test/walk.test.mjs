// A walk through the web app in a real Chromium, the way a newcomer goes: import, drill, rate, undo, search, read, look back,
// solve a problem.
//
// Wants GREENROOM_URL, the address of a running greenroom with an empty bank, GREENROOM_STARTER, a folder to import, and
// GREENROOM_CODING, the folder of problems that comes with the program.
// Fails on any console error, page error, refused or foreign request, and on any finding of axe in either color scheme.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { accessible, complain, forgive, launch, opened, quiet } from "./chromium.mjs";

const url = process.env.GREENROOM_URL;
const starter = process.env.GREENROOM_STARTER;
const coding = process.env.GREENROOM_CODING;

let browser, page;

before(async () => {
  assert.ok(url, "GREENROOM_URL is not set");
  assert.ok(starter, "GREENROOM_STARTER is not set");
  assert.ok(coding, "GREENROOM_CODING is not set");
  browser = await launch();
  page = await opened(browser, { timeout: 10_000 });
  page.on("requestfailed", (request) => {
    // A search that the next keystroke overtook is cancelled on purpose.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") complain(`failed: ${request.url()} ${why}`);
  });
});

after(() => browser?.close());

afterEach(quiet);

async function open(path) {
  await page.goto(new URL(path, url).href);
}

async function question() {
  return (await page.locator("#drill h1").innerText()).trim();
}

async function saved() {
  await page.locator("#save-state[data-state=saved]").waitFor();
}

test("an empty bank says what to do", async () => {
  await open("/");
  assert.match(await page.locator("main").innerText(), /import/i);
  await accessible(page, "the empty home page");
  await open("/drill");
  await accessible(page, "the empty drill");
  await open("/stats");
  await accessible(page, "empty stats");
  await open("/ready");
  assert.match(await page.locator("main").innerText(), /No number yet/);
  await accessible(page, "readiness of nothing");
});

test("documents are imported by keyboard through the form and reported", async () => {
  await open("/documents");
  for (let tabs = 0; tabs < 20 && (await page.evaluate(() => document.activeElement.id)) !== "path"; tabs += 1) await page.keyboard.press("Tab");
  await page.keyboard.type(starter);
  await page.keyboard.press("Enter");
  await page.locator("[data-imported]").waitFor({ timeout: 60_000 });
  await accessible(page, "the list of documents");
  await page.locator("main table a").first().click();
  await page.waitForURL(/\/documents\/\d+/);
  await accessible(page, "an import report");
});

test("a path that is not there is an answer, not a crash", async () => {
  await open("/documents");
  await page.getByLabel(/path/i).fill("/nowhere/at/all.md");
  quiet();
  await page.getByRole("button", { name: /^import/i }).click();
  await page.locator(".notice.bad").waitFor();
  assert.match(await page.locator(".notice.bad").innerText(), /nowhere/);
  // The browser logs the status of the page itself; that one line is expected.
  forgive(/the server responded with a status of 4/);
});

test("cards are drilled with the keyboard alone, and a rating can be undone", async () => {
  await open("/drill");
  const first = await question();
  assert.equal(await page.locator("[data-answer]").first().isVisible(), false, "the answer must be hidden at first");
  await accessible(page, "the question");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("[data-answer]").first().isVisible(), true);
  await accessible(page, "the answer");
  await page.keyboard.press("4");
  await page.waitForFunction((first) => document.querySelector("#drill h1").innerText.trim() !== first, first);
  await saved();
  const second = await question();
  await page.keyboard.press("Enter");
  await page.keyboard.press("3");
  await page.waitForFunction((second) => document.querySelector("#drill h1").innerText.trim() !== second, second);
  await saved();
  await page.keyboard.press("u");
  await page.waitForFunction((second) => document.querySelector("#drill h1").innerText.trim() === second, second);
  await open("/drill");
  assert.notEqual(await question(), first, "the first rating was kept");
});

test("the next card is on the screen within a frame or two of the key", async () => {
  await open("/drill");
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    await page.waitForTimeout(150); // the reader reads; the next card is being fetched
    await page.keyboard.press("Space");
    times.push(await page.evaluate(() => new Promise((resolve) => {
      const drill = document.getElementById("drill");
      const start = performance.now();
      new MutationObserver((_, observer) => {
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
      }).observe(drill, { childList: true });
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "4", bubbles: true }));
    })));
    await saved();
  }
  const median = times.sort((a, b) => a - b)[2];
  // A shared machine drops frames; four of them still tell a prefetched card from one that is fetched after the key.
  assert.ok(median < 70, `median ${median} ms of ${times.map((time) => time.toFixed(0))}`);
});

test("a rating that could not be saved brings its card back", async () => {
  await open("/drill");
  const first = await question();
  await page.route("**/drill/rate", (route) => route.abort());
  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await page.locator("#save-state[data-state=failed]").waitFor();
  assert.equal(await question(), first);
  await page.unroute("**/drill/rate");
  await page.keyboard.press("3");
  await saved();
  forgive(/drill\/rate|ERR_FAILED/);
});

test("a rating whose confirmation was lost is sent again and counts once", async () => {
  await open("/drill");
  const card = await page.locator("#drill > section").getAttribute("data-card");
  await page.route("**/drill/rate", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await page.locator("#save-state[data-state=failed]").waitFor();
  await page.unroute("**/drill/rate");
  await page.keyboard.press("4");
  await saved();
  forgive(/drill\/rate|ERR_FAILED/);
  await open(`/card/${card}`);
  assert.match(await page.locator("dl.facts").innerText(), /Reviews\s+1,/);
});

test("an answer in writing is graded with reasons, and the draft survives leaving the page", async () => {
  await open("/drill");
  await page.keyboard.press("w");
  await page.waitForURL(/\/card\/\d+\/answer/);
  const address = page.url();
  await page.getByLabel(/your answer/i).fill("It keeps the variance at one, so that the softmax does not saturate.");
  await accessible(page, "answering in writing");
  await open("/");
  await page.goto(address);
  assert.match(await page.getByLabel(/your answer/i).inputValue(), /variance at one/);
  await page.getByRole("button", { name: /grade it/i }).click();
  await page.waitForURL(/\/grade\/\d+/);
  assert.match(await page.locator(".stars").innerText(), /\d\.\d of 5/);
  assert.ok(await page.locator(".points li").count() > 0);
  await accessible(page, "a grade");
  await page.goto(address);
  assert.equal(await page.getByLabel(/your answer/i).inputValue(), "", "what was graded is no draft any more");
  await open("/findings");
  await accessible(page, "the findings");
});

test("a card can be suspended and buried, and both undone", async () => {
  for (const key of ["s", "b"]) {
    await open("/drill");
    const first = await question();
    await page.keyboard.press(key);
    await page.waitForFunction((first) => document.querySelector("#drill h1").innerText.trim() !== first, first);
    await page.keyboard.press("u");
    await page.waitForFunction((first) => document.querySelector("#drill h1").innerText.trim() === first, first);
  }
});

test("search finds while typing, forgives a typo, and leads to the card", async () => {
  await open("/");
  await page.keyboard.press("/");
  await page.keyboard.type("atention");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/find\?q=atention/);
  await page.locator("#results a.hit").first().waitFor();
  assert.match(await page.locator("#results").innerText(), /attention/i);
  await accessible(page, "the results");
  await page.locator("main input[type=search]").fill("softmax");
  await page.waitForFunction(() => /q=softmax/.test(location.search) && document.querySelector("#results a.hit"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/card\/\d+/);
  assert.ok((await page.locator("h1").innerText()).length > 5);
  await page.getByText("Original text").first().click();
  assert.equal(await page.locator("pre.original").first().isVisible(), true);
  await accessible(page, "a card");
});

test("a query that cannot be read is explained", async () => {
  await open("/find?q=" + encodeURIComponent("kind:nonsense"));
  assert.match(await page.locator("main").innerText(), /nonsense/);
  forgive(/status of 400/);
});

test("the bank is listed, narrowed and walked with j, k and Enter", async () => {
  await open("/bank");
  const all = await page.locator("a.hit").count();
  assert.ok(all > 3);
  await accessible(page, "the bank");
  await page.getByRole("link", { name: /coding/ }).first().click();
  await page.waitForURL(/kind/);
  assert.ok((await page.locator("a.hit").count()) > 0);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/card\/\d+/);
});

test("stats show plots with their numbers", async () => {
  await open("/stats");
  assert.ok((await page.locator("svg[role=img]").count()) >= 3);
  await page.locator("figure summary").first().click();
  assert.ok((await page.locator("figure table").first().locator("tr").count()) > 1);
  await accessible(page, "stats");
});

test("readiness says what it rests on, and every picture has its numbers", async () => {
  await open("/ready");
  const words = await page.locator("main").innerText();
  assert.match(words, /first reviews?/);
  assert.match(words, /Nothing is known of design/);
  const pictures = await page.locator("main figure").count();
  assert.ok(pictures >= 2);
  assert.equal(await page.locator("figure table").count(), pictures);
  await accessible(page, "readiness");
  await open("/");
  assert.match(await page.locator("main").innerText(), /Am I ready\?/);
  await page.keyboard.press("r");
  await page.waitForURL(/\/ready/);
});

test("the keys are explained and places are two keys away", async () => {
  await open("/");
  await page.keyboard.press("?");
  assert.equal(await page.locator("#help").isVisible(), true);
  await accessible(page, "the help");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#help").isVisible(), false);
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await page.waitForURL(/\/bank/);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip", "the skip link comes first");
});

// ---- solving ----

const WRONG = `import math


def softmax(scores):
    print("got", len(scores))
    return [math.exp(s) for s in scores]
`;
const RIGHT = `import math


def softmax(scores):
    if not scores:
        return []
    top = max(scores)
    weights = [math.exp(score - top) for score in scores]
    total = math.fsum(weights)
    return [weight / total for weight in weights]
`;

/** Why nothing can be judged on this machine; empty where it can. */
let unjudged = "";

/** Whether the editor is there; a program built without it has a text area. */
async function edited() {
  return (await page.locator("script[src='/assets/editor.js']").count()) > 0;
}

async function solution() {
  return page.locator("#code").inputValue();
}

async function write(code) {
  if (await edited()) {
    await page.locator(".cm-content").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(code);
  } else {
    await page.locator("#code").fill(code);
  }
  assert.equal(await solution(), code);
}

/** Presses the keys that have the solution judged and waits, on a busy machine for a while, until it was. */
async function judged(keys) {
  quiet();
  await page.locator("#verdict").evaluate((verdict) => verdict.replaceChildren());
  await page.keyboard.press(keys);
  await page.locator("#verdict > *").first().waitFor({ timeout: 120_000 });
  // Where nothing can be judged the status says so, and the browser logs the status: that one line is expected.
  if (await page.locator("[data-not-judged]").count()) forgive(/status of 503/);
}

test("problems are imported, listed and narrowed while typing", async () => {
  await open("/problems");
  assert.match(await page.locator("main").innerText(), /import/i);
  await accessible(page, "the empty list of problems");
  await open("/documents");
  await page.getByLabel(/path/i).fill(coding);
  await page.keyboard.press("Enter");
  await page.locator("[data-imported]").waitFor({ timeout: 120_000 });
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.waitForURL(/\/problems$/);
  const all = await page.locator("a.hit").count();
  assert.ok(all >= 60, `${all} problems`);
  await accessible(page, "the list of problems");
  await page.locator("main input[type=search]").fill("softmax");
  await page.waitForFunction((all) => /q=softmax/.test(location.search) && document.querySelectorAll("a.hit").length < all, all);
  await page.locator("select[name=show]").selectOption("due");
  await page.getByText("No such problem").waitFor();
  await open("/");
  await page.locator(".solve-next a.button").click();
  await page.waitForURL(/\/problems\/[a-z0-9-]+$/);
  assert.ok((await page.locator("h1").innerText()).length > 3);
});

test("keys typed into the editor are text, and Escape then Tab leaves it", async () => {
  await open("/problems/softmax");
  await accessible(page, "a problem");
  if (!(await edited())) return;
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("# g d ? / j 1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("x");
  assert.match(await solution(), /# g d \? \/ j 1\n {4}x$/);
  assert.match(page.url(), /\/problems\/softmax$/);
  assert.equal(await page.locator("#help").isVisible(), false);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.act), "run");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "editor", "and back");
});

test("what was typed is still there after a reload, and starting over can be undone", async () => {
  await open("/problems/softmax");
  await write("# a draft\n");
  await page.reload();
  assert.equal(await solution(), "# a draft\n");
  await page.getByRole("link", { name: "Start over" }).click();
  if (await edited()) {
    assert.match(await solution(), /def softmax/);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("ControlOrMeta+z");
    assert.equal(await solution(), "# a draft\n");
  } else {
    await page.waitForFunction(() => /def softmax/.test(document.getElementById("code").value));
  }
});

test("the clock counts down and outlives a reload", async () => {
  await open("/problems/softmax");
  await page.getByRole("button", { name: "Start the clock" }).click();
  assert.match(await page.locator("[data-clock]").innerText(), /^\d+:\d\d left$/);
  await page.reload();
  assert.match(await page.locator("[data-clock]").innerText(), /^\d+:\d\d left$/);
});

test("a wrong solution is run and shown with what was expected", async (t) => {
  await open("/problems/softmax");
  await write(WRONG);
  await judged("ControlOrMeta+Enter");
  if (await page.locator("[data-not-judged]").count()) {
    unjudged = (await page.locator("[data-not-judged]").innerText()).trim();
    assert.match(unjudged, /^Not judged\s+\S+/, "the page must say why");
    assert.equal(await solution(), WRONG, "what was typed must not be lost");
    await accessible(page, "a solution that could not be judged");
    return t.diagnostic(`NOTHING CAN BE JUDGED HERE, so only that message was tested: ${unjudged}`);
  }
  const told = await page.locator("#verdict").innerText();
  assert.match(told, /Wrong answer/);
  for (const part of [/softmax\(\[1\.0, 2\.0, 3\.0\]\)/, /Expected\s+\[0\.0900/, /Got\s+\[2\.718/, /Printed\s+got 3/]) assert.match(told, part);
  assert.match(await page.locator("[data-state]").textContent(), /Wrong answer/, "it must be read aloud");
  await accessible(page, "a wrong answer");
  await judged("ControlOrMeta+Shift+Enter");
  assert.match(await page.locator("#verdict").innerText(), /Runtime error|Wrong answer/);
  await page.getByText("All cases").click();
  assert.ok((await page.locator("#verdict tbody tr").count()) > 5);
  await accessible(page, "all cases of a wrong answer");
});

test("a right solution is accepted, rated with a key, and listed as solved", async (t) => {
  if (unjudged) return t.skip(unjudged);
  await open("/problems/softmax");
  await write(RIGHT);
  await judged("ControlOrMeta+Shift+Enter");
  assert.match(await page.locator("#verdict").innerText(), /Accepted/);
  await accessible(page, "an accepted solution");
  // The focus is on the verdict now, so a digit is a rating.
  await page.keyboard.press("3");
  await page.waitForURL(/rated=softmax/);
  assert.match(await page.locator(".notice").innerText(), /solved, back/);
  await accessible(page, "a rated problem");
  assert.match(await page.locator("tr", { hasText: "Softmax that survives" }).innerText(), /solved, back/);
});

test("solutions handed in are kept, and one can go on from each", async (t) => {
  if (unjudged) return t.skip(unjudged);
  await open("/problems/softmax");
  assert.match(await solution(), /return scores/, "a solved problem begins anew");
  await page.locator("[data-history] summary").click();
  const rows = page.locator("[data-history] tbody tr");
  assert.equal(await rows.count(), 2, "the run on the examples is not kept");
  assert.match(await rows.first().innerText(), /accepted/);
  await accessible(page, "the history");
  await rows.nth(1).locator("a").click();
  await page.waitForURL(/\/softmax\/\d+$/);
  assert.match(await page.locator("main").innerText(), /print\("got"/);
  await accessible(page, "a solution that was handed in");
  await page.getByRole("link", { name: "Go on from here" }).click();
  await page.waitForFunction(() => document.getElementById("code")?.value.includes("print("));
  assert.equal(await solution(), WRONG);
});

test("the growth of running time is drawn with its numbers", async (t) => {
  if (unjudged) return t.skip(unjudged);
  await open("/problems/array-intersection");
  await page.locator("[data-reference] summary").click();
  await write(`${await page.locator("[data-reference] pre").innerText()}\n`);
  await judged("ControlOrMeta+Shift+Enter");
  assert.match(await page.locator("#verdict").innerText(), /Accepted/);
  assert.match(await page.locator("#verdict figure").innerText(), /looks like .*; the target is/);
  await page.locator("#verdict figure summary").click();
  assert.ok((await page.locator("#verdict figure tbody tr").count()) > 1);
  await accessible(page, "the growth of running time");
});

test("without scripts a solution is handed in with a form", async (t) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(new URL("/problems/softmax?fresh=1", url).href);
  assert.match(await page.locator("textarea").inputValue(), /def softmax/);
  await page.locator("textarea").fill(RIGHT);
  await page.getByRole("button", { name: /^submit/i }).click();
  assert.match(await page.locator("#verdict").innerText(), unjudged ? /Not judged/ : /Accepted/);
  assert.equal((await page.locator("textarea").inputValue()).trim(), RIGHT.trim(), "what was typed is still there");
  if (!unjudged) {
    await page.getByRole("button", { name: /good/i }).click();
    assert.match(page.url(), /rated=softmax/);
  }
  await plain.close();
});

// ---- designing ----

test("a design is checked while one types, run, challenged, and looked back at", async () => {
  await open("/");
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.waitForURL(/\/design$/);
  await accessible(page, "the list of cases");
  await open("/design/typeahead");
  await accessible(page, "a case");
  const text = await solution();
  await write(text.replace('"5 ms"', '"5 mss"'));
  await page.locator("#problems .severity-error").waitFor();
  assert.match(await page.locator("#problems").innerText(), /did you mean `ms`/);
  await write(`${text}\n[run]\nseconds = "10 s"\n`);
  await page.locator("#problems .severity-error").waitFor({ state: "detached" });
  await page.locator("#verdict").evaluate((verdict) => verdict.replaceChildren());
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.locator("#verdict .outcome").waitFor({ timeout: 60_000 });
  assert.match(await page.locator("#verdict").innerText(), /It can be run/);
  await page.locator("#verdict").evaluate((verdict) => verdict.replaceChildren());
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await page.locator("#verdict .outcome").waitFor({ timeout: 120_000 });
  assert.ok((await page.locator("#verdict svg[role=img]").count()) === 2, "the stations and the times are drawn");
  await accessible(page, "a run of a design");
  await page.getByRole("button", { name: "Challenge me" }).click();
  await page.getByText("Question 1").waitFor({ timeout: 120_000 });
  await accessible(page, "a question of the interviewer");
  await page.getByRole("button", { name: "Next question" }).click();
  await page.getByText("Question 2").waitFor({ timeout: 120_000 });
  await open("/design/typeahead");
  await page.locator("[data-history] summary").click();
  await page.locator("[data-history] tbody a").first().click();
  await page.waitForURL(/\/design\/typeahead\/\d+$/);
  await accessible(page, "a design that was run");
});

test("nothing scrolls sideways on a phone", async () => {
  await page.setViewportSize({ width: 400, height: 800 });
  for (const path of ["/", "/drill", "/drill?show=1", "/bank", "/find?q=attention", "/documents", "/stats", "/ready", "/problems", "/problems/softmax", "/problems/merge-sort", "/design", "/design/typeahead"]) {
    await open(path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${path} is ${over} pixels too wide`);
  }
  await accessible(page, "stats on a phone");
  await page.setViewportSize({ width: 1100, height: 800 });
});

test("without scripts the same drill works by links and forms", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(new URL("/drill", url).href);
  const first = await page.locator("h1").innerText();
  await page.getByRole("link", { name: /show/i }).click();
  await page.getByRole("button", { name: /easy/i }).click();
  assert.notEqual(await page.locator("h1").innerText(), first);
  await plain.close();
});

test("an address that leads nowhere says so", async () => {
  await open("/card/999999999");
  assert.match(await page.locator("h1").innerText(), /no such card|nothing here/i);
  await accessible(page, "an error page");
  forgive(/status of 404/);
});
