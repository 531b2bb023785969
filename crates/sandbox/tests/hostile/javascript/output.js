const fs = require("fs");
const block = Buffer.alloc(1 << 20, 121);
for (let each = 0; each < 4096; each++) {
  try {
    fs.writeSync(1, block);
  } catch (refusal) {
    if (refusal.code !== "EAGAIN") throw refusal;
  }
}
console.log("BREACH: wrote 4 GiB");
