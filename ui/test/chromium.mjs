// What the tests in a real Chromium share: starting the program and the browser, noticing whatever goes wrong in a page, and looking
// at pages with axe. No test of its own.
//
// GREENROOM_CHROMIUM names another browser; GREENROOM_SHOTS names a folder for pictures of what was seen.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const executablePath = process.env.GREENROOM_CHROMIUM || "/usr/bin/chromium";
const shots = process.env.GREENROOM_SHOTS;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const SIZE = { width: 1100, height: 800 };

let wrong = [];

/** Starts a browser that asks nothing of the network by itself. */
export function launch(...more) {
  return chromium.launch({ executablePath, args: [...QUIET, ...more] });
}

/** Opens a page that is watched. */
export async function opened(browser, { timeout = 20_000, ...options } = {}) {
  const page = await (await browser.newContext({ viewport: SIZE, ...options })).newPage();
  page.setDefaultTimeout(timeout);
  return watched(page);
}

/** Notices what goes wrong in a page: errors, warnings, requests that fail or go anywhere else than to this machine. */
export function watched(page) {
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) wrong.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => wrong.push(`page error: ${error.message}`));
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol !== "data:" && to.hostname !== "127.0.0.1") wrong.push(`foreign request: ${request.url()}`);
  });
  return page;
}

/** Says that something went wrong that a test of its own noticed. */
export function complain(line) {
  wrong.push(line);
}

/** Takes what was expected to go wrong for right. */
export function forgive(pattern) {
  wrong = wrong.filter((line) => !pattern.test(line));
}

/** Fails when anything went wrong since it was last asked. */
export function quiet() {
  const found = wrong;
  wrong = [];
  assert.deepEqual(found, [], "the browser complained");
}

/** Looks at a page with axe in each color scheme and width; no page is wider than its window. */
export async function accessible(page, name, { widths = [SIZE.width] } = {}) {
  for (const width of widths) {
    await page.setViewportSize({ ...SIZE, width });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // The content policy refuses injected script elements, as it should; what the debugger evaluates is no element.
      if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      const told = violations.map((violation) => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(" | ")}`);
      assert.deepEqual(told, [], `axe on ${name}, ${colorScheme}, ${width}`);
      if (shots) await page.screenshot({ path: join(shots, `${name.replaceAll(" ", "-")}-${colorScheme}-${width}.png`), fullPage: true });
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${name} is ${over} pixels too wide at ${width}`);
  }
  await page.setViewportSize(SIZE);
}

/** The program, serving on a port that it keeps when it is started again. */
export class Server {
  #program;
  #options;
  #arguments;
  #port = 0;

  /** `words` are what the program is told to do, but for the port. */
  constructor(program, words, options = {}) {
    this.#program = program;
    this.#arguments = words;
    this.#options = options;
  }

  async start() {
    this.process = spawn(this.#program, [...this.#arguments, "--port", String(this.#port)], { ...this.#options, stdio: ["ignore", "pipe", "pipe"] });
    this.process.stderr.resume();
    for await (const line of createInterface({ input: this.process.stdout })) {
      const found = line.match(/http:\/\/127\.0\.0\.1:(\d+)/);
      if (!found) continue;
      this.#port = Number(found[1]);
      break;
    }
    this.process.stdout.resume();
    assert.ok(this.#port, "the program says where it serves");
    return this;
  }

  /** As `kill -9` does. */
  async kill() {
    const gone = new Promise((done) => this.process.once("exit", done));
    this.process.kill("SIGKILL");
    await gone;
  }

  at(path) {
    return `http://127.0.0.1:${this.#port}${path}`;
  }
}
