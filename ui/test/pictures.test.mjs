// The pictures of a bank that was practiced for two months, in a real Chromium: forgetting curves and the topic map are seen in both
// color schemes and on a phone, walked through with the keyboard, and read as tables.
//
// Wants GREENROOM_BIN, the program, and GREENROOM_BANK, such a bank.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, afterEach, before, test } from "node:test";
import { Server, accessible, launch, opened, quiet } from "./chromium.mjs";

const { GREENROOM_BIN: bin, GREENROOM_BANK: bank } = process.env;
const WIDTHS = { widths: [1100, 400] };

let browser, page, server;

before(async () => {
  assert.ok(bin && bank, "GREENROOM_BIN and GREENROOM_BANK say what to look at");
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  execFileSync(bin, ["--bank", bank, "plan", "--by", day, "--minutes", "40"], { stdio: "ignore" });
  server = await new Server(bin, ["serve", "--bank", bank]).start();
  browser = await launch();
  page = await opened(browser);
});

after(async () => {
  await browser?.close();
  await server?.kill();
});

afterEach(quiet);

/** The table behind a picture, row by row. */
async function numbers(title) {
  const figure = page.locator("figure", { hasText: title }).first();
  await figure.locator("summary").click();
  const rows = await figure.locator("tbody tr").all();
  return Promise.all(rows.map(async (row) => (await row.locator("th, td").allInnerTexts()).map((cell) => cell.trim())));
}

test("the first page and the readiness have a map of topics", async () => {
  await page.goto(server.at("/"));
  assert.ok((await page.locator(".treemap .wide a").count()) > 5);
  await accessible(page, "home after two months", WIDTHS);
  await page.goto(server.at("/ready"));
  assert.ok((await page.locator(".treemap .wide a").count()) > 5);
  await accessible(page, "readiness after two months", WIDTHS);
});

test("stats show what was recalled beside what was expected", async () => {
  await page.goto(server.at("/stats"));
  await accessible(page, "stats after two months", WIDTHS);
  const rows = await numbers("Recall by days since the last review");
  assert.ok(rows.length >= 4, `${rows.length} bins`);
  for (const [, reviews, recalled, interval, expected] of rows) {
    const [low, high] = interval.match(/\d+/g).map(Number);
    assert.ok(Number(reviews) > 0 && low <= parseInt(recalled, 10) && parseInt(recalled, 10) <= high, interval);
    assert.match(expected, /^\d+ %$/);
  }
});

test("a tile of the map is reached by keyboard and leads to the cards of its topic", async () => {
  await page.goto(server.at("/stats"));
  const tile = page.locator(".treemap .wide a").first();
  const said = await tile.locator("title").textContent();
  await page.locator(".treemap .wide a").first().focus();
  await page.keyboard.press("Tab");
  assert.notEqual(await page.evaluate(() => document.activeElement.querySelector("title").textContent), said, "Tab goes to the next tile");
  assert.equal(await page.evaluate(() => document.activeElement.tagName.toLowerCase()), "a");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/bank\?q=topic/);
  const cards = Number((await page.getByRole("status").innerText()).match(/\d+/)[0]);
  const told = Number(said.match(/(\d+) cards?/)[1]);
  assert.equal(cards, told, said);
});

test("on a phone the map is drawn for a phone", async () => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(server.at("/stats"));
  assert.equal(await page.locator(".treemap svg.wide").isVisible(), false);
  assert.equal(await page.locator(".treemap svg.narrow").isVisible(), true);
  await page.setViewportSize({ width: 1100, height: 800 });
});

test("a card shows how its memory went and what is left of it on the day of the interview", async () => {
  await page.goto(server.at("/bank?q=is%3Areview"));
  await page.locator(".hits a").first().click();
  await page.waitForURL(/\/card\/\d+$/);
  await accessible(page, "a card after two months", WIDTHS);
  const figure = page.locator("figure", { hasText: "Memory over time" });
  const rows = await numbers("Memory over time");
  const [reviews, ahead] = [rows.filter((row) => row[1].startsWith("rated")), rows.filter((row) => !row[1].startsWith("rated"))];
  assert.equal(await figure.locator("svg .dot, svg .missed").count(), reviews.length, "a mark for each review");
  assert.ok(ahead.some((row) => row[1] === "today") && ahead.some((row) => row[1] === "interview"), JSON.stringify(ahead));
  const now = await page.locator(".facts dd").nth(1).innerText();
  assert.equal(ahead.find((row) => row[1] === "today")[2], now, "the picture and the facts say the same");
});
