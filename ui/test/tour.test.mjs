// A tour as a newcomer takes it, in a real Chromium: from an empty home and a folder of notes to a debrief and back, by nothing but
// links and buttons that the pages show. Every page is looked at for a next step, for words that nobody explained, by axe in both
// color schemes, and on a phone.
//
// Wants GREENROOM_BIN, the program; GREENROOM_HOME, an empty folder; GREENROOM_NOTES, the documents.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Server, accessible, launch, opened, quiet } from "./chromium.mjs";

const { GREENROOM_BIN: bin, GREENROOM_HOME: home, GREENROOM_NOTES: notes } = process.env;

// The words that mean something particular here. A page that uses one says what it means: among its own words, in a title, or in a
// definition. Each is looked for in what the program says, not in what the documents say.
const TERMS = [
  /\bagain\b.*\bhard\b.*\bgood\b.*\beasy\b/is, /\bBrier\b/, /\bbottleneck\b/i, /\bbur(?:y|ied)\b/i, /\bchalleng/i, /\bconstraints?\b/i, /\bcorrections?\b/i, /\bcorrelation\b|\br \.\d/i,
  /\bdebrief\b/i, /\bdecks?\b/i, /\bdeep dives?\b/i, /\bdisputed?\b/i, /\bdue\b/i, /\b(?:lexical|embedder|endpoint)\b/i, /\bfindings?\b/i, /\bfollow-ups?\b/i,
  /\bFSRS\b/, /\bgates?\b/i, /\binterval\b/i, /\bkey points?\b/i, /\bleech(?:es)?\b/i, /\bloops?\b/i, /\bmocks?\b/i, /\boverrul/i, /\bp(?:50|95|99)\b/,
  /\bpass rates?\b/i, /\breadiness\b/i, /\brecall\b/i, /\bred flags?\b/i, /\breplications?\b/i, /\bretention\b/i, /\bretrievability\b/i, /\bstability\b/i,
  /\bSTAR\b/, /\bstations?\b/i, /\b(?:story|stories)\b/i, /\bsuspend(?:ed)?\b/i, /\butilization\b/i, /\bverdicts?\b/i,
  // These are not to be used at all.
  /\blogit\b/i, /\bposterior\b/i, /\bhierarchical\b/i, /\bp-value\b/i, /\bsigma\b/i,
];

// What the documents and the interviewer say, not the program.
const SAID = ".why, .treemap th, .weakest th, code, dl.finding, .question, .prose:not(section), pre, textarea, .hits, .points, .reasons, .lessons, .turn, .stage, #asked, .original, .source-line, .topics, option, .remark, td, figure svg, a[href^='/card/'], a[href^='/problems/'], a[href^='/documents/']";

const ANSWER = "I would begin with the definition and the formula, E[x] = sum of p(x) x, because everything follows from it; at my last company I used it to halve the error, by 40 percent.";

let browser, page, server;

before(async () => {
  assert.ok(bin && home && notes, "GREENROOM_BIN, GREENROOM_HOME and GREENROOM_NOTES say what to test");
  const environment = { ...process.env, HOME: home };
  for (const name of ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "GREENROOM_BANK"]) delete environment[name];
  server = await new Server(bin, ["up", "--no-open", notes], { cwd: home, env: environment }).start();
  browser = await launch();
  page = await opened(browser, { timeout: 60_000 });
});

after(async () => {
  await browser?.close();
  await server?.kill();
});

afterEach(quiet);

/** Looks at the page as somebody who has never seen it. */
async function look(name) {
  await leads(name);
  await explains(name);
  await accessible(page, name, { widths: [1100, 400] });
}

/** A page without a link or a button of its own that leads on is a dead end. */
async function leads(name) {
  const ways = await page.evaluate(() => {
    const here = location.pathname;
    const own = [...document.querySelectorAll("main a[href], main button:not([type=button])")].filter((way) => !way.closest("#words") && !way.disabled && way.checkVisibility());
    return own.filter((way) => way.tagName === "BUTTON" || new URL(way.getAttribute("href"), location.href).pathname !== here).length;
  });
  assert.ok(ways > 0, `${name} leads nowhere`);
}

async function explains(name) {
  const { text, explained } = await page.evaluate((said) => {
    const main = document.querySelector("main").cloneNode(true);
    const explained = [...main.querySelectorAll("#words dt, dfn, abbr[title]")].map((word) => word.textContent);
    if (location.pathname === "/words") explained.push(...[...main.querySelectorAll("dt")].map((word) => word.textContent));
    for (const element of main.querySelectorAll(`#words, ${said}`)) element.remove();
    const parts = [];
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) parts.push(walk.currentNode.textContent);
    return { text: parts.join(" ").replace(/\s+/g, " "), explained };
  }, SAID);
  const missing = TERMS.filter((term) => term.test(text) && !explained.some((word) => term.test(word))).map((term) => `${term}: …${text.slice(Math.max(0, text.search(term) - 40), text.search(term) + 40)}…`);
  assert.deepEqual(missing, [], `${name} uses words that it does not explain`);
}

/** Follows a link that is seen, as a mouse does. */
async function follow(way, where = page.locator("main")) {
  const link = where.getByRole("link", { name: way }).first();
  assert.ok(await link.isVisible(), `a link ${way} is to be seen on ${page.url()}`);
  await link.click();
  await page.waitForLoadState();
}

const bar = () => page.getByRole("navigation", { name: "Main" });

async function rate(name) {
  await page.getByRole("link", { name: /show the answer/i }).click();
  const before = await page.locator("#drill > section").getAttribute("data-card");
  await page.getByRole("button", { name }).click();
  await page.waitForFunction((before) => document.querySelector("#drill > section").dataset.card !== before, before);
}

test("what was imported is told, document by document", async () => {
  await page.goto(server.at("/"));
  assert.match(await page.locator("h1").innerText(), /cards for today/);
  await look("home after the import");
  await page.locator("main section", { hasText: "Documents" }).getByRole("link").first().click();
  await page.waitForURL(/\/documents\/\d+$/);
  assert.match(await page.locator("main").innerText(), /\d+\s+questions/);
  await look("an import report");
});

test("a few cards are drilled, and one is answered in writing", async () => {
  await follow(/greenroom/, page.locator("header"));
  await follow(/^Drill/);
  await look("a card");
  await page.getByRole("link", { name: /show the answer/i }).click();
  await look("an answer");
  await page.getByRole("button", { name: /good/i }).click();
  await page.locator("#save-state[data-state=saved]").waitFor();
  for (const name of [/easy/i, /again/i, /good/i]) await rate(name);
  await follow(/answer in writing/i);
  await look("answering in writing");
  await page.getByLabel(/your answer/i).fill(ANSWER);
  await page.getByRole("button", { name: /grade it/i }).click();
  await page.waitForURL(/\/grade\/\d+/);
  assert.match(await page.locator(".stars").innerText(), /\d\.\d of 5/);
  await look("a grade");
});

test("readiness says what it rests on", async () => {
  await follow("Ready", bar());
  assert.match(await page.locator("main").innerText(), /Rests on/i);
  await look("readiness");
});

test("a date makes a plan", async () => {
  await follow("Plan", bar());
  await look("no plan yet");
  await page.getByLabel("Day of the interview").fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel("Minutes a day").fill("40");
  await page.getByLabel("Loop").selectOption("startup");
  await page.getByRole("button", { name: "Plan the days" }).click();
  await page.locator(".plan-calendar").waitFor();
  await look("the plan");
});

test("a loop is read and a short mock of it led to its debrief", async () => {
  await follow("Mock", bar());
  await look("mocks");
  await follow(/loops, stage by stage/i);
  await look("loops");
  await follow(/startup/i);
  await look("a loop");
  await page.getByLabel("What", { exact: true }).selectOption("theory");
  await page.getByLabel("In how many minutes").fill("6");
  await page.getByRole("button", { name: /^begin/i }).click();
  await page.waitForURL(/\/mock\/\d+$/);
  await look("a question of a mock");
  for (let asked = 0; !page.url().includes("debrief"); asked += 1) {
    assert.ok(asked < 30, "a short mock ends");
    const turn = await page.locator("input[name=turn]").first().inputValue();
    if (asked === 0) {
      await page.getByRole("button", { name: /pass on this one/i }).click();
    } else {
      await page.locator("#mock-answer textarea").fill(ANSWER);
      await page.locator("#mock-answer button.primary").click();
    }
    await page.waitForFunction((turn) => document.readyState === "complete" && (location.pathname.endsWith("/debrief") || document.querySelector("input[name=turn]")?.value !== turn), turn);
  }
  assert.match(await page.locator("main").innerText(), /Where the minutes went/);
  await look("a debrief");
});

test("what was missed goes into the drill, and home says what is next", async () => {
  await page.getByRole("button", { name: /add them to the drill/i }).click();
  await page.getByText(/put \d+ into the drill/i).waitFor();
  await look("a debrief whose misses are drilled");
  await follow(/to the drill/i);
  assert.ok(await page.locator("#drill h1").isVisible());
  await follow(/greenroom/, page.locator("header"));
  await look("home at the end");
});

test("every other place leads on and explains its words", async () => {
  for (const place of ["Solve", "Design", "Bank", "Find", "Import", "Check", "Stats"]) {
    await follow(place, bar());
    await look(place);
  }
  await follow("Design", bar());
  await follow(/complete a search/i);
  await look("a design case");
  await follow("Mock", bar());
  await follow(/your stories/i);
  await look("stories");
  await follow(/write a story/i);
  await look("a new story");
  await follow("Settings", page.locator("footer"));
  await page.getByLabel("New cards a day").fill("20");
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByText(/^Kept\./).waitFor();
  assert.equal(await page.getByLabel("New cards a day").inputValue(), "20");
  await look("settings");
  await follow("Words", page.locator("footer"));
  await look("words");
});
