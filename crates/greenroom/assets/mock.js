// A mock in the browser: the clock between two acts, drafts that survive, reading aloud and recording where the machine can.
// Every act is a form and works without this file. Nothing that is recorded leaves the page.
"use strict";

const clock = document.getElementById("mock-clock");

/** Milliseconds as minutes and seconds. */
function told(ms) {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

if (clock && clock.dataset.running === "true") {
  let left = Number(clock.dataset.left);
  let at = performance.now();
  let asking = false;
  const show = () => {
    const now = left - (performance.now() - at);
    clock.dataset.over = String(now < 0);
    clock.textContent = `${told(now)} ${now < 0 ? "over time" : "left"}`;
  };
  const keep = async () => {
    if (asking) return;
    asking = true;
    try {
      const response = await fetch(`/mock/${clock.dataset.mock}/tick`, { method: "POST" });
      if (response.ok) {
        const seen = await response.json();
        left = seen.left_ms;
        at = performance.now();
      }
    } catch {
      // The server is away; the clock goes on here and stands there, where it counts.
    }
    asking = false;
  };
  show();
  setInterval(() => { show(); keep(); }, 1000);
}

// ---- what is being typed survives a reload, and a server that died while it read the answer ----

// A draft has done its duty when a later question is shown, or the debrief.
const room = document.querySelector("[data-drafts]");
if (room) {
  const { drafts, turn } = room.dataset;
  const answered = (key) => key.startsWith(`draft:${drafts}:`) && parseInt(key.split(":")[3], 10) < Number(turn);
  for (const key of Object.keys(localStorage).filter(answered)) localStorage.removeItem(key);
}

/** Keeps what is typed into a field until its question is answered; what the server has, if anything, is older. */
function drafted(field, key) {
  const kept = localStorage.getItem(key);
  if (kept !== null) field.value = kept;
  field.addEventListener("input", () => localStorage.setItem(key, field.value));
}

const field = document.querySelector("#mock-answer textarea");
if (field) {
  const form = field.form;
  drafted(field, `draft:${form.dataset.draft}`);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

// A design file is put into the answer whole; what was said so far stays before it.
const fill = document.querySelector("[data-fill]");
if (fill && field) {
  fill.hidden = false;
  fill.addEventListener("click", () => {
    const design = document.getElementById(fill.dataset.fill).textContent;
    const words = field.value.trim();
    field.value = words ? `${words}\n\n\`\`\`toml\n${design}\n\`\`\`\n` : design;
    field.rows = 26;
    field.classList.add("written-design");
    field.dispatchEvent(new Event("input"));
    field.focus();
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
  });
}

// Code is sent with the same keys from the text area as from the editor over it.
const code = document.getElementById("mock-code");
if (code) {
  // The editor reads the text area after this.
  drafted(code.elements.code, `draft:${code.dataset.draft}`);
  code.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    code.querySelector(event.shiftKey ? "[data-act=submit]" : "[data-act=run]").click();
  });
}

// ---- a telling is timed from its first letter ----

const telling = document.getElementById("telling");
if (telling) {
  const shown = telling.querySelector("[data-elapsed]");
  let began = 0;
  telling.elements.text.addEventListener("input", () => {
    if (began) return;
    began = performance.now();
    setInterval(() => { shown.textContent = told(performance.now() - began); }, 500);
  });
  telling.addEventListener("submit", () => {
    if (began) telling.elements.took_ms.value = Math.round(performance.now() - began);
  });
}

// ---- the question read aloud, by a voice of this machine only ----

const speak = document.querySelector("[data-speak]");
if (speak && "speechSynthesis" in window) {
  const voice = () => speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith("en"));
  const offer = () => { speak.hidden = !voice(); };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  speak.addEventListener("click", () => {
    speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(document.getElementById("asked").textContent);
    said.voice = voice();
    speechSynthesis.speak(said);
  });
}

// ---- recording oneself: kept in this page, gone with it ----

const record = document.querySelector("[data-record]");
const play = document.querySelector("[data-play]");
if (record && play && navigator.mediaDevices?.getUserMedia && "MediaRecorder" in window) {
  let recorder = null;
  let sound = null;
  record.hidden = false;
  record.addEventListener("click", async () => {
    if (recorder) {
      recorder.stop();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const parts = [];
      recorder = new MediaRecorder(stream);
      recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
      recorder.addEventListener("stop", async () => {
        stream.getTracks().forEach((track) => track.stop());
        recorder = null;
        record.textContent = "Record yourself";
        sound = await new Blob(parts).arrayBuffer();
        play.hidden = false;
      });
      recorder.start();
      record.textContent = "Stop recording";
    } catch {
      record.textContent = "No microphone";
      record.disabled = true;
    }
  });
  play.addEventListener("click", async () => {
    const context = new AudioContext();
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(sound.slice(0));
    source.connect(context.destination);
    source.start();
  });
}
