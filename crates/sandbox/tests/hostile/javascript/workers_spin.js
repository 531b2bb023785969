const { Worker } = require("worker_threads");
for (let each = 0; each < 4; each++) new Worker("for (;;) {}", { eval: true });
