const kept = [];
for (let held = 0; held < 4096; held += 16) kept.push(Buffer.alloc(16 << 20, 7));
console.log("BREACH: held 4 GiB");
