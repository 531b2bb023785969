# wrong answer: goes into objects that stand in an array, but not into arrays that do
import json
import sys


def text(value):
    return json.dumps(value, ensure_ascii=False)


def show(data, depth):
    indent = "  " * depth
    if isinstance(data, dict):
        pairs = [(text(key), value) for key, value in data.items()]
    else:
        pairs = [(f"[{index}]", value) for index, value in enumerate(data)]
    for label, value in pairs:
        if isinstance(value, dict) and value or isinstance(value, list) and value and isinstance(data, dict):
            print(f"{indent}{label}:")
            show(value, depth + 1)
        else:
            print(f"{indent}{label}: {text(value)}")


document = json.load(sys.stdin)
if isinstance(document, (dict, list)) and document:
    show(document, 0)
else:
    print(text(document))
