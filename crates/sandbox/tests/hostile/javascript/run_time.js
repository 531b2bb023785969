const tried = (what, action) => {
  try {
    console.log(`BREACH: ${what} gave ${String(action()).slice(0, 80)}`);
  } catch (refusal) {
    console.log(`tried: ${what}: ${String(refusal).slice(0, 120)}`);
  }
};
const fs = require("fs");
tried("canary", () => fs.readFileSync("@CANARY@", "utf8"));
tried("shadow", () => fs.readFileSync("/etc/shadow", "utf8"));
tried("environ file", () => {
  const text = fs.readFileSync("/proc/self/environ", "utf8");
  if (!text.includes("@VARIABLE@")) throw new Error("nothing of the host");
  return text;
});
tried("variable", () => {
  const found = Object.keys(process.env).filter((name) => /^(@VARIABLE@|USER|LOGNAME|SSH_.*|CARGO.*)$/.test(name));
  if (found.length === 0) throw new Error("nothing of the host");
  return found;
});
tried("listing", () => fs.readdirSync("/root"));
tried("file outside", () => fs.writeFileSync("@DIRECTORY@/@TOKEN@-js", "x"));
tried("binding", () => process.binding("spawn_sync").spawn({ file: "/bin/sh", args: ["sh", "-c", "echo BREACH: a shell"], stdio: [] }).error ? (() => { throw new Error("refused"); })() : "a shell");
tried("spawn", () => {
  const child = require("child_process").spawnSync("/bin/sh", ["-c", "echo BREACH: a shell"]);
  if (child.error) throw child.error;
  return child.stdout;
});
tried("kill of the judge", () => process.kill(@PARENT@, "SIGURG"));
tried("dlopen", () => process.dlopen({ exports: {} }, "@CANARY@"));
tried("setuid", () => process.setuid(12345));
tried("inspector", () => {
  const inspector = require("inspector");
  inspector.open(0, "127.0.0.1");
  if (!inspector.url()) throw new Error("no listener");
  return inspector.url();
});
