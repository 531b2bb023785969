# wrong answer: prints Python's None, True and False, and strings without their quotes
import json
import sys


def show(label, value, depth):
    indent = "  " * depth
    pairs = []
    if isinstance(value, dict):
        pairs = [(f'"{k}"', v) for k, v in value.items()]
    elif isinstance(value, list):
        pairs = [(f"[{i}]", v) for i, v in enumerate(value)]
    if pairs:
        if label:
            print(f"{indent}{label}:")
        for child, inner in pairs:
            show(child, inner, depth + 1 if label else 0)
    else:
        print(f"{indent}{label}: {value}" if label else value)


show("", json.load(sys.stdin), 0)
