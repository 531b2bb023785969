"""The vectors of the tiny model of tiny.rs, worked out in double precision by other means: run it, compare with embedder.rs."""

import math
import struct

HIDDEN, POSITIONS, INNER, LAYERS, HEADS, PIECES = 8, 12, 16, 2, 2, 32
count = 0


def table(rows, columns=None, scales=False):
    global count
    out = []
    for _ in range(rows * (columns or 1)):
        noise = (count * 2654435761 % 2**32) / 2**32 - 0.5
        value = 1 + noise if scales else 2 * noise
        out.append(struct.unpack("f", struct.pack("f", value))[0])
        count += 1
    return out if columns is None else [out[i * columns : (i + 1) * columns] for i in range(rows)]


def linear(outputs, inputs):
    weight = table(outputs, inputs)
    return weight, table(outputs)


def norm():
    weight = table(HIDDEN, scales=True)
    return weight, table(HIDDEN)


words, positions, segments, first_norm = table(PIECES, HIDDEN), table(POSITIONS, HIDDEN), table(2, HIDDEN), norm()
layers = [
    dict(
        q=linear(HIDDEN, HIDDEN), k=linear(HIDDEN, HIDDEN), v=linear(HIDDEN, HIDDEN), o=linear(HIDDEN, HIDDEN), on=norm(),
        i=linear(INNER, HIDDEN), d=linear(HIDDEN, INNER), dn=norm(),
    )
    for _ in range(LAYERS)
]


def apply(part, x):
    weight, bias = part
    return [sum(w * v for w, v in zip(row, x)) + b for row, b in zip(weight, bias)]


def normed(part, x):
    mean = sum(x) / len(x)
    variance = sum((v - mean) ** 2 for v in x) / len(x)
    return [(v - mean) / math.sqrt(variance + 1e-12) * w + b for v, w, b in zip(x, *part)]


def forward(ids):
    hidden = [
        normed(first_norm, [a + b + c for a, b, c in zip(words[piece], positions[at], segments[0])])
        for at, piece in enumerate(ids)
    ]
    for layer in layers:
        q, k, v = ([apply(layer[name], x) for x in hidden] for name in "qkv")
        size = HIDDEN // HEADS
        seen = [[0.0] * HIDDEN for _ in ids]
        for head in range(HEADS):
            part = range(head * size, (head + 1) * size)
            for a in range(len(ids)):
                scores = [sum(q[a][c] * k[b][c] for c in part) / math.sqrt(size) for b in range(len(ids))]
                weights = [math.exp(score - max(scores)) for score in scores]
                for c in part:
                    seen[a][c] = sum(w * v[b][c] for b, w in enumerate(weights)) / sum(weights)
        hidden = [normed(layer["on"], [a + b for a, b in zip(x, apply(layer["o"], s))]) for x, s in zip(hidden, seen)]
        inner = [[h * 0.5 * (1 + math.erf(h / math.sqrt(2))) for h in apply(layer["i"], x)] for x in hidden]
        hidden = [normed(layer["dn"], [a + b for a, b in zip(x, apply(layer["d"], y))]) for x, y in zip(hidden, inner)]
    return hidden


def unit(x):
    length = math.sqrt(sum(v * v for v in x))
    return [round(v / length, 6) for v in x]


if __name__ == "__main__":
    # "The naïve gradient follows." between the marks [CLS] and [SEP].
    hidden = forward([2, 4, 20, 5, 7, 8, 18, 3])
    print("whole", unit([sum(row[c] for row in hidden) for c in range(HIDDEN)]))
    print("gradient", unit(hidden[3]))
    # Nineteen pieces in two windows of ten and nine: "the cat" nine times, then "."
    pieces = [4, 13] * 9 + [18]
    windows = [forward([2, *pieces[:10], 3]), forward([2, *pieces[10:], 3])]
    print("long", unit([sum(row[c] for rows in windows for row in rows) for c in range(HIDDEN)]))
    print("empty", unit([sum(row[c] for row in forward([2, 3])) for c in range(HIDDEN)]))
