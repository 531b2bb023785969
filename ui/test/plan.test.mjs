// The plan in a real Chromium: set a date, read what the days bring, drill by the plan, change it, forget it.
//
// Wants GREENROOM_URL and GREENROOM_STARTER as the walk does; imports the starter when the bank has no cards, and leaves no date behind.
// Fails on any console error, page error, foreign request, and on any finding of axe in either color scheme or width.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { accessible, forgive, launch, opened, quiet } from "./chromium.mjs";

const url = process.env.GREENROOM_URL;
const starter = process.env.GREENROOM_STARTER;

let browser, page;

before(async () => {
  assert.ok(url, "GREENROOM_URL is not set");
  assert.ok(starter, "GREENROOM_STARTER is not set");
  browser = await launch();
  page = await opened(browser);
});

after(() => browser?.close());

afterEach(quiet);

async function open(path) {
  await page.goto(new URL(path, url).href);
}

function date(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

// A day without practice that is neither today nor tomorrow, whatever day it is: the drill below follows the plan of today.
const dayOff = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });

test("without a date the page asks for one", async () => {
  await open("/bank");
  if (/no cards|nothing/i.test(await page.locator("main").innerText())) {
    await open("/documents");
    await page.getByLabel(/path/i).fill(starter);
    await page.getByRole("button", { name: /^import/i }).click();
    await page.locator("[data-imported]").waitFor({ timeout: 60_000 });
  }
  await open("/plan");
  assert.match(await page.locator("h1").innerText(), /When is your interview/);
  await accessible(page, "the plan without a date", { widths: [1100, 400] });
});

test("a date makes a plan that says what to do and what will be recalled", async () => {
  await page.getByLabel("Day of the interview").fill(date(12));
  await page.getByLabel("Minutes a day").fill("30");
  await page.getByLabel(dayOff).check();
  await page.getByRole("button", { name: "Plan the days" }).click();
  await page.locator(".plan-calendar").waitFor();
  const text = await page.locator("main").innerText();
  assert.match(text, new RegExp(`30 min a day, none on ${dayOff}s`));
  assert.match(text, /On the day you will recall about \d+ of 100 cards/);
  assert.match(await page.locator("svg.chart[role=img] desc").innerText().catch(() => page.locator("svg.chart[role=img]").innerHTML()), /In all/);
  await page.locator("summary", { hasText: "Numbers" }).click();
  assert.ok(await page.locator("figure table tbody tr").count() >= 11);
  await accessible(page, "the plan", { widths: [1100, 400] });
});

test("the calendar can be taken along", async () => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download as a calendar" }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /SUMMARY:Interview\r\n/);
});

test("the drill follows the plan, and today shows what was done", async () => {
  await open("/drill");
  await page.locator("[data-show]").click();
  await page.keyboard.press("3");
  await page.locator("#save-state[data-state=saved]").waitFor();
  await open("/plan");
  assert.match(await page.locator("main").innerText(), /Done today: .*1 answer|Done today: \d+ answers/);
});

test("a date in the past is answered, the date can be changed and forgotten", async () => {
  quiet();
  await page.locator("summary", { hasText: "Change the day" }).click();
  await page.getByLabel("Day of the interview").evaluate((field) => { field.removeAttribute("min"); field.value = "2020-01-01"; });
  await page.getByRole("button", { name: "Plan anew" }).click();
  await page.getByText("is past").waitFor();
  forgive(/the server responded with a status of 4/);
  await open("/plan");
  await page.getByRole("button", { name: "Forget the interview" }).click();
  await page.getByText("When is your interview?").waitFor();
});
