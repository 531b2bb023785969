// Reading aloud and recording in a mock, with a microphone that Chromium makes up: nothing leaves the page, and nothing is offered
// where the machine cannot.
//
// Wants GREENROOM_BIN, the program, and GREENROOM_HOME, an empty folder for its bank.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Server, launch, opened, quiet } from "./chromium.mjs";

const { GREENROOM_BIN: bin, GREENROOM_HOME: home } = process.env;
let server;

before(async () => {
  assert.ok(bin && home, "GREENROOM_BIN and GREENROOM_HOME say what to test");
  server = await new Server(bin, ["serve", "--bank", join(home, "voice.db")], { env: { ...process.env, HOME: home } }).start();
});

after(() => server?.kill());

/** Opens a question of a mock in a browser with such arguments, after such a script, and hands over the page. */
async function asked(args, script, work) {
  const browser = await launch(...args);
  try {
    const page = await opened(browser, { timeout: 30_000 });
    const sent = [];
    page.on("request", (request) => sent.push({ url: request.url(), bytes: request.postDataBuffer()?.length ?? 0 }));
    if (script) await page.addInitScript(script);
    await page.goto(server.at("/mock"));
    const form = page.locator('form:has(input[value="startup"])');
    await form.locator("select").selectOption("team");
    await form.locator("button.primary").click();
    await page.waitForURL(/\/mock\/\d+$/);
    await page.locator("#mock-answer").waitFor();
    sent.length = 0;
    await work(page, sent);
    quiet();
  } finally {
    await browser.close();
  }
}

test("an answer is recorded and played back, and no sound leaves the page", async () => {
  await asked(["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"], null, async (page, sent) => {
    const record = page.locator("[data-record]");
    const play = page.locator("[data-play]");
    assert.equal(await record.isVisible(), true);
    assert.equal(await play.isVisible(), false, "there is nothing to play yet");
    await record.click();
    await page.getByRole("button", { name: "Stop recording" }).waitFor();
    await page.waitForTimeout(1_500);
    await record.click();
    await play.waitFor();
    assert.equal(await record.innerText(), "Record yourself");
    // What the page plays is heard by a context of its own: whether it runs tells that the sound could be read.
    await page.evaluate(() => {
      const start = AudioBufferSourceNode.prototype.start;
      AudioBufferSourceNode.prototype.start = function (...rest) {
        window.played = this.buffer.duration;
        return start.apply(this, rest);
      };
    });
    await play.click();
    await page.waitForFunction(() => window.played > 0.5);
    await page.waitForTimeout(1_200);
    assert.ok(sent.length > 0 && sent.every(({ url }) => /\/mock\/\d+\/tick$|\/assets\//.test(url)), `only the clock is kept: ${JSON.stringify(sent)}`);
    assert.ok(sent.every(({ bytes }) => bytes === 0), "and nothing goes with it");
  });
});

test("without a microphone that is said, and the answer is written all the same", async () => {
  const none = () => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotFoundError")); };
  await asked([], none, async (page) => {
    await page.locator("[data-record]").click();
    await page.getByRole("button", { name: "No microphone" }).waitFor();
    assert.equal(await page.locator("[data-record]").isDisabled(), true);
    await page.locator("#mock-answer textarea").fill("I asked for help and fixed it.");
    await page.locator("#mock-answer button.primary").click();
    await page.waitForFunction(() => document.querySelector("input[name=turn]")?.value === "2");
  });
});

test("nothing is offered where nothing can be recorded or read aloud", async () => {
  const poor = () => {
    delete window.MediaRecorder;
    Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => [{ lang: "en-US", localService: false }], addEventListener() {} } });
  };
  await asked([], poor, async (page) => {
    for (const button of ["[data-record]", "[data-play]", "[data-speak]"]) assert.equal(await page.locator(button).isVisible(), false, button);
  });
});

test("a question is read aloud by a voice of this machine only", async () => {
  const voices = () => {
    window.spoken = [];
    const all = [{ lang: "en-US", localService: false, name: "far" }, { lang: "de-DE", localService: true, name: "other" }, { lang: "en-GB", localService: true, name: "near" }];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, "speechSynthesis", {
      value: { getVoices: () => all, addEventListener() {}, cancel() {}, speak: (said) => window.spoken.push([said.voice.name, said.text]) },
    });
  };
  await asked([], voices, async (page) => {
    await page.locator("[data-speak]").click();
    const [[voice, text]] = await page.evaluate(() => window.spoken);
    assert.equal(voice, "near");
    assert.equal(text.trim(), (await page.locator("#asked").textContent()).trim());
  });
});
