import json
import sys


def print_value(label, value, depth):
    """Prints one value after its label, then everything inside it."""
    indent = "  " * depth
    children = members(value)
    if children:
        print(f"{indent}{label}:")
        for child_label, child in children:
            print_value(child_label, child, depth + 1)
    else:
        print(f"{indent}{label}: {text(value)}")


def members(value):
    """The labeled values inside a value; none for a scalar, an empty object or an empty array."""
    if isinstance(value, dict):
        return [(text(key), child) for key, child in value.items()]
    if isinstance(value, list):
        return [(f"[{index}]", child) for index, child in enumerate(value)]
    return []


def text(value):
    return json.dumps(value, ensure_ascii=False)


document = json.load(sys.stdin)
# The root has no label, so it is the one value that print_value cannot print.
if members(document):
    for label, value in members(document):
        print_value(label, value, 0)
else:
    print(text(document))
