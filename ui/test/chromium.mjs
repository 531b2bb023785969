// What every walk through a real Chromium shares: how it is started, what it may not do, and what axe says of a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const executablePath = process.env.GREENROOM_CHROMIUM || "/usr/bin/chromium";
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts a browser that asks nobody for anything. */
export function launch(more = []) {
  return chromium.launch({ executablePath, args: [...QUIET, ...more] });
}

/** Complains of errors, warnings and requests to anywhere but this machine. */
export function watch(page, complain) {
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complain(`console: ${message.text()}`); });
  page.on("pageerror", (error) => complain(`page error: ${error.message}`));
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol !== "data:" && to.hostname !== "127.0.0.1") complain(`foreign request: ${request.url()}`);
  });
}

/** Axe has nothing to say of the page as it is shown. */
export async function passesAxe(page, where) {
  // The content policy refuses injected script elements, as it should; what the debugger evaluates is no element.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const told = violations.map((violation) => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(" | ")}`);
  assert.deepEqual(told, [], `axe on ${where}`);
}
