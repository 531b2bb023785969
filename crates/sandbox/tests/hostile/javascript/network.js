const net = require("net");
const dgram = require("dgram");
for (const options of [{ port: @TCP@, host: "127.0.0.1" }, { port: @TCP@, host: "::1" }, { path: "\0@ABSTRACT@" }, { path: "@SOCKET@" }]) {
  try {
    const connection = net.connect(options, () => console.log(`BREACH: connected to ${JSON.stringify(options)}`));
    connection.on("error", (refusal) => console.log(`tried: ${refusal.message}`));
  } catch (refusal) {
    console.log(`tried: ${refusal.message}`);
  }
}
try {
  const server = net.createServer().listen(0, "127.0.0.1", () => console.log("BREACH: listening"));
  server.on("error", (refusal) => console.log(`tried: ${refusal.message}`));
  const socket = dgram.createSocket("udp4");
  socket.on("error", (refusal) => console.log(`tried: ${refusal.message}`));
  socket.send("hello", @UDP@, "127.0.0.1", (refusal) => console.log(refusal ? `tried: ${refusal.message}` : "BREACH: udp was sent"));
} catch (refusal) {
  console.log(`tried: ${refusal.message}`);
}
setTimeout(() => process.exit(0), 300);
