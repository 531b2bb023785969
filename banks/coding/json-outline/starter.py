import json
import sys

document = json.load(sys.stdin)
print(document)
