// Runs inside the box: calls a JavaScript solution case by case over descriptor 3.
// `SIGNATURE` and `CODE` are written above this text by the judge. Frames and the wire form of values are those of harness.py.
(function () {
  const fs = require("fs");
  const vm = require("vm");
  // The solution may change the globals; what the driver needs is kept from before.
  const { isInteger, isSafeInteger } = Number;
  const { isArray, from } = Array;
  const { readSync, writeSync } = fs;
  const StrongMap = Map, StrongSet = Set, StrongError = Error, text = String, big = BigInt, own = Object;
  const CHANNEL = 3;
  const LONGEST = 64 << 20;
  const DEEPEST = 200;

  function fill(buffer) {
    let at = 0;
    while (at < buffer.length) {
      const got = readSync(CHANNEL, buffer, at, buffer.length - at, null);
      if (got === 0) process.exit(0);
      at += got;
    }
    return buffer;
  }

  function receive() {
    const length = fill(Buffer.alloc(4)).readUInt32LE(0);
    return fill(Buffer.alloc(length));
  }

  function send(kind, chunks) {
    const body = Buffer.concat([Buffer.from(kind, "latin1"), ...chunks]);
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length, 0);
    const frame = Buffer.concat([head, body]);
    let at = 0;
    while (at < frame.length) at += writeSync(CHANNEL, frame, at, frame.length - at);
  }

  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 1;
    }
    count() {
      const n = this.bytes.readUInt32LE(this.at);
      this.at += 4;
      return n;
    }
    value(type) {
      const tag = this.bytes[this.at++];
      const inner = (index) => {
        if (type === null || typeof type !== "object") return null;
        if (type.list) return type.list;
        if (type.tuple) return type.tuple[index] || null;
        return null;
      };
      if (type && type.optional) {
        if (tag === 78) return null;
        this.at--;
        return this.value(type.optional);
      }
      switch (tag) {
        case 78: return null;
        case 84: return true;
        case 70: return false;
        case 105: {
          const n = this.bytes.readBigInt64LE(this.at);
          this.at += 8;
          const small = Number(n);
          return isSafeInteger(small) ? small : n;
        }
        case 73: {
          const length = this.count();
          let n = 0n;
          for (let i = length - 1; i >= 0; i--) n = (n << 8n) | big(this.bytes[this.at + i]);
          if (length > 0 && this.bytes[this.at + length - 1] >= 128) n -= 1n << big(8 * length);
          this.at += length;
          return n;
        }
        case 100: {
          const n = this.bytes.readDoubleLE(this.at);
          this.at += 8;
          return n;
        }
        case 115: {
          const length = this.count();
          const s = this.bytes.toString("utf8", this.at, this.at + length);
          this.at += length;
          return s;
        }
        case 108: case 116: case 83: case 90: {
          const length = this.count();
          const items = [];
          for (let i = 0; i < length; i++) items.push(this.value(inner(i)));
          return tag === 83 || tag === 90 ? new StrongSet(items) : items;
        }
        case 113: {
          const length = this.count();
          const items = new Array(length);
          for (let i = 0; i < length; i++) {
            const n = this.bytes.readBigInt64LE(this.at + 8 * i);
            const small = Number(n);
            items[i] = isSafeInteger(small) ? small : n;
          }
          this.at += 8 * length;
          return items;
        }
        case 81: {
          const length = this.count();
          const items = new Array(length);
          for (let i = 0; i < length; i++) items[i] = this.bytes.readDoubleLE(this.at + 8 * i);
          this.at += 8 * length;
          return items;
        }
        case 109: {
          const length = this.count();
          const [keys, values] = type && type.dict ? type.dict : [null, null];
          const map = new StrongMap();
          for (let i = 0; i < length; i++) {
            const key = this.value(keys);
            map.set(key, this.value(values));
          }
          return map;
        }
        default:
          throw new StrongError("a value of kind " + text.fromCharCode(tag) + " cannot be given to JavaScript");
      }
    }
  }

  function u32(n) {
    const b = Buffer.alloc(4);
    b.writeUInt32LE(n, 0);
    return b;
  }

  function tagged(tag, ...chunks) {
    return [Buffer.from(tag, "latin1"), ...chunks];
  }

  function string(value) {
    const bytes = Buffer.from(value, "utf8");
    return [u32(bytes.length), bytes];
  }

  function whole(n) {
    if (n >= -(1n << 63n) && n < 1n << 63n) {
      const b = Buffer.alloc(8);
      b.writeBigInt64LE(n, 0);
      return tagged("i", b);
    }
    const bytes = [];
    let rest = n;
    // Two's complement, until what is left only repeats the sign.
    for (;;) {
      const low = Number(rest & 255n);
      bytes.push(low);
      rest >>= 8n;
      if ((rest === 0n && low < 128) || (rest === -1n && low >= 128)) break;
    }
    return tagged("I", u32(bytes.length), Buffer.from(bytes));
  }

  function double(n) {
    const b = Buffer.alloc(8);
    b.writeDoubleLE(n, 0);
    return tagged("d", b);
  }

  // Encodes by the type that the signature promises; what does not fit is sent as what it is, for the judge to tell.
  function encode(value, type, depth) {
    if (depth > DEEPEST) throw new StrongError("the result is nested too deeply");
    if (value === null || value === undefined) {
      if (value === undefined && type !== "none" && !(type && type.optional)) return object("undefined", "undefined");
      return tagged("N");
    }
    if (type && type.optional) return encode(value, type.optional, depth);
    switch (typeof value) {
      case "boolean": return tagged(value ? "T" : "F");
      case "bigint": return whole(value);
      case "number":
        if (type === "float" || !isInteger(value)) return double(value);
        return isSafeInteger(value) ? whole(big(value)) : double(value);
      case "string": return tagged("s", ...string(value));
      case "object": break;
      default: return object(typeof value, text(value).slice(0, 200));
    }
    if (isArray(value) || ArrayBuffer.isView(value)) {
      const tuple = type && type.tuple;
      const chunks = tagged(tuple ? "t" : "l", u32(value.length));
      for (let i = 0; i < value.length; i++) {
        chunks.push(...encode(value[i], tuple ? tuple[i] || null : (type && type.list) || null, depth + 1));
      }
      return chunks;
    }
    if (value instanceof StrongSet) {
      const chunks = tagged("S", u32(value.size));
      for (const item of value) chunks.push(...encode(item, null, depth + 1));
      return chunks;
    }
    const [keys, values] = type && type.dict ? type.dict : [null, null];
    const entries = value instanceof StrongMap ? from(value.entries()) : own.entries(value);
    const chunks = tagged("m", u32(entries.length));
    for (const [key, item] of entries) {
      const name = keys === "int" && typeof key === "string" ? Number(key) : key;
      chunks.push(...encode(name, keys, depth + 1), ...encode(item, values, depth + 1));
    }
    return chunks;
  }

  function object(name, shown) {
    return tagged("h", ...string(name), ...string(shown));
  }

  function dictionary(pairs) {
    const chunks = tagged("m", u32(pairs.length));
    for (const [key, value] of pairs) chunks.push(...tagged("s", ...string(key)), ...value);
    return chunks;
  }

  function fail(error, phase) {
    const thrown = error instanceof StrongError;
    const stack = thrown && typeof error.stack === "string" ? error.stack : "";
    const place = /solution\.js:(\d+)/.exec(stack);
    send("X", dictionary([
      ["type", tagged("s", ...string(thrown ? text(error.name) : typeof error))],
      ["message", tagged("s", ...string((thrown ? text(error.message) : text(error)).slice(0, 2000)))],
      ["line", place ? whole(big(place[1])) : tagged("N")],
      ["traceback", tagged("s", ...string(stack.split("\n").filter((line) => !line.includes("driver.js") && !line.includes("node:")).join("\n").slice(0, 4000)))],
      ["phase", tagged("s", ...string(phase))],
    ]));
  }

  let entry;
  try {
    vm.runInThisContext(CODE, { filename: "solution.js" });
    entry = vm.runInThisContext("typeof " + SIGNATURE.name + ' === "undefined" ? undefined : ' + SIGNATURE.name);
    if (typeof entry !== "function") throw new StrongError("there is no function called " + SIGNATURE.name);
    send("R", tagged("N"));
  } catch (error) {
    fail(error, "load");
    process.exit(1);
  }

  for (;;) {
    const body = receive();
    if (body[0] === 69) process.exit(0);
    let result;
    let passed;
    try {
      const reader = new Reader(body);
      const request = reader.value({ dict: ["str", { tuple: SIGNATURE.parameters }] });
      passed = request.get("args");
      result = entry(...passed);
    } catch (error) {
      fail(error, "call");
      continue;
    }
    try {
      const index = SIGNATURE.result;
      const value = index === null
        ? encode(result, SIGNATURE.returns, 0)
        : encode(passed[index], SIGNATURE.parameters[index], 0);
      const frame = dictionary([["value", value], ["arguments", tagged("N")]]);
      let length = 0;
      for (const chunk of frame) length += chunk.length;
      if (length > LONGEST) throw new StrongError("the result is larger than 64 MiB");
      send("V", frame);
    } catch (error) {
      fail(error, "encode");
    }
  }
})();
