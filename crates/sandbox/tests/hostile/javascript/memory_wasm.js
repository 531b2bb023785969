const kept = [];
for (let each = 0; each < 64; each++) {
  const memory = new WebAssembly.Memory({ initial: 1024 });
  new Uint8Array(memory.buffer).fill(7);
  kept.push(memory);
}
console.log("BREACH: held 4 GiB");
