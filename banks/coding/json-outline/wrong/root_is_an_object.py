# runtime error: takes for granted that the root is an object
import json
import sys


def show(data, depth):
    for key, value in data.items():
        show_one(json.dumps(key, ensure_ascii=False), value, depth)


def show_one(label, value, depth):
    indent = "  " * depth
    if isinstance(value, dict) and value:
        print(f"{indent}{label}:")
        show(value, depth + 1)
    elif isinstance(value, list) and value:
        print(f"{indent}{label}:")
        for index, item in enumerate(value):
            show_one(f"[{index}]", item, depth + 1)
    else:
        print(f"{indent}{label}: {json.dumps(value, ensure_ascii=False)}")


document = json.load(sys.stdin)
if document == {}:
    print("{}")
else:
    show(document, 0)
