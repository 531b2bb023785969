"""Looks at the code of notes and runs it, inside the box.

Every function takes and gives plain values. `survey` says whether code parses and what its tree shows; `run` runs one reading of it and says what
came of it. Nothing here knows what the notes claim: that is compared outside.
"""

import ast
import builtins
import difflib
import importlib
import importlib.util
import io
import keyword
import symtable
import sys
import tokenize

MOST_READINGS = 48
MOST_TRIED = 96
MOST_STATES = 128
MOST_LINES = 240
MOST_PRINTED = 4000
MOST_SHOWN = 300
MOST_ELEMENTS = 2000

# Supplied silently: notes leave out the imports that everybody knows.
ALIASES = {
    "np": "numpy", "numpy": "numpy", "math": "math", "random": "random", "collections": "collections", "itertools": "itertools", "re": "re",
    "functools": "functools", "heapq": "heapq", "bisect": "bisect", "typing": "typing", "time": "time", "os": "os", "sys": "sys", "json": "json",
    "string": "string", "statistics": "statistics", "copy": "copy", "operator": "operator", "datetime": "datetime", "threading": "threading",
    "dataclasses": "dataclasses", "csv": "csv", "queue": "queue", "decimal": "decimal", "fractions": "fractions", "hashlib": "hashlib",
    "logging": "logging", "asyncio": "asyncio", "abc": "abc", "enum": "enum", "contextlib": "contextlib", "sp": "scipy", "scipy": "scipy",
}  # fmt: skip
MEMBERS = {
    "collections": ("Counter", "defaultdict", "deque", "OrderedDict", "namedtuple"),
    "itertools": ("combinations", "permutations", "product", "chain", "accumulate", "groupby", "islice", "zip_longest"),
    "functools": ("lru_cache", "cache", "reduce", "partial", "wraps", "cmp_to_key"),
    "heapq": ("heappush", "heappop", "heapify", "nlargest", "nsmallest", "heappushpop", "heapreplace"),
    "bisect": ("bisect_left", "bisect_right", "insort"),
    "typing": ("List", "Dict", "Set", "Tuple", "Optional", "Any", "Union", "Callable", "Iterable", "Iterator", "Sequence", "Generator", "TypeVar"),
    "dataclasses": ("dataclass", "field"),
    "math": ("sqrt", "ceil", "floor", "inf", "nan", "log2", "exp", "pi", "isclose", "comb", "factorial", "gcd"),
    "numpy": ("array",),
    "abc": ("ABC", "abstractmethod"),
    "enum": ("Enum",),
    "copy": ("deepcopy",),
    "random": ("randint", "shuffle", "sample"),
    "time": ("sleep", "perf_counter"),
}
HOMES = {name: module for module, names in MEMBERS.items() for name in names}


# --- what the code says --------------------------------------------------------------------------------------------------------------------------


def survey(lines, stripped, joined):
    """Returns the readings of the code that parse, the error of the plainest one that does not, and what the tree of the first shows."""
    lines = lines[:MOST_LINES]
    plain = "\n".join(lines) + "\n"
    error = parse_error(plain)
    readings, whole = [], True
    if error is None:
        readings.append((plain, list(range(1, len(lines) + 1))))
    elif stripped or joined:
        pieces, numbers = (apart(lines) if joined else (lines, list(range(1, len(lines) + 1))))
        for tried, depths in enumerate(indentations(pieces)):
            if tried >= MOST_TRIED:
                break
            whole = tried < MOST_TRIED - 1
            text = "".join("    " * depth + piece + "\n" for depth, piece in zip(depths, pieces))
            if parse_error(text) is None:
                readings.append((text, numbers))
                if len(readings) >= MOST_READINGS:
                    whole = False
                    break
        if not readings:
            error = latest_error(pieces, numbers) or error
    shown = facts(readings[0][0], readings[0][1]) if readings else None
    return {
        "error": error,
        "readings": [{"source": text, "lines": numbers} for text, numbers in readings],
        "facts": shown,
        "whole": whole,
    }


def parse_error(source):
    try:
        ast.parse(source)
    except SyntaxError as problem:
        return {
            "class": type(problem).__name__, "message": shortened(str(problem.msg)), "line": problem.lineno or 0, "offset": problem.offset or 0,
        }  # fmt: skip
    except (ValueError, RecursionError, MemoryError) as problem:
        return {"class": type(problem).__name__, "message": "", "line": 0, "offset": 0}
    return None


def latest_error(lines, numbers):
    """Returns the error of the indentation that gets furthest, when it is not about indentation."""
    best = None
    for tried, depths in enumerate(indentations(lines)):
        if tried >= MOST_READINGS // 2:
            break
        error = parse_error("".join("    " * depth + line + "\n" for depth, line in zip(depths, lines)))
        if error is not None and error["class"] == "SyntaxError" and (best is None or error["line"] > best["line"]):
            best = error
    if best is not None:
        best["line"] = numbers[min(best["line"], len(numbers)) - 1] if best["line"] else 0
    return best


def logical(lines):
    """Groups lines that brackets, backslashes or triple quotes hold together."""
    groups, begun, depth, quote = [], 0, 0, None
    for at, line in enumerate(lines):
        i = 0
        while i < len(line):
            if quote:
                if line.startswith(quote, i):
                    i += len(quote)
                    quote = None
                    continue
                i += 2 if line[i] == "\\" else 1
                continue
            c = line[i]
            if line.startswith('"""', i) or line.startswith("'''", i):
                quote = line[i : i + 3]
                i += 3
                continue
            if c in "\"'":
                end = i + 1
                while end < len(line) and line[end] != c:
                    end += 2 if line[end] == "\\" else 1
                i = end + 1
                continue
            if c == "#":
                break
            depth += (c in "([{") - (c in ")]}")
            i += 1
        if quote is None and depth <= 0 and not line.endswith("\\"):
            groups.append((begun, at + 1))
            begun, depth = at + 1, 0
    if begun < len(lines):
        groups.append((begun, len(lines)))
    return groups


OPENERS = ("if", "elif", "else", "for", "while", "def", "class", "with", "try", "except", "finally", "async")
MIDDLES = {"elif": ("if", "elif"), "else": ("if", "elif", "for", "while", "except"), "except": ("try", "except"), "finally": ("try", "except", "else")}
ENDS = ("return", "raise", "break", "continue")


def indentations(lines):
    """Yields depths for lines that lost their indentation, likeliest first."""
    groups = logical(lines)
    heads = []
    for first, last in groups:
        text = lines[first].strip()
        whole = " ".join(line.strip() for line in lines[first:last])
        word = ""
        for c in text:
            if not (c.isalnum() or c == "_"):
                break
            word += c
        code = without_comment(whole).rstrip()
        heads.append((word if word in OPENERS and (code.endswith(":") or inline_block(code)) else None, word, text, code))
    # A state: cost, depths, open blocks as (kind, depth of their body), whether a block must begin, whether nothing may follow at this depth.
    states = [(0, (), (("module", 0),), False, False)]
    for opener, word, text, code in heads:
        following = []
        for cost, depths, blocks, must, ended in states:
            here = blocks[-1][1]
            if text == "" or text.startswith("#"):
                following.append((cost, depths + (here,), blocks, must, ended))
                continue
            if must:
                choices = [(here, 0)]
            else:
                inner = len(blocks) - 1
                choices = [(blocks[k][1], inner - k) for k in range(inner, -1, -1)]
                if ended:
                    choices = [(depth, price - 1) for depth, price in choices[1:]]
            for depth, price in choices:
                kept = tuple(block for block in blocks if block[1] <= depth)
                if word in MIDDLES and opener:
                    # The clause closes the block whose body was deeper.
                    deeper = [block for block in blocks if block[1] == depth + 1]
                    if must or not deeper or deeper[0][0] not in MIDDLES[word]:
                        continue
                    price = max(0, price - 1) + (2 if deeper[0][0] in ("for", "while") else 0)
                if word == "return" and not any(block[0] == "def" for block in kept):
                    continue
                if word in ("break", "continue") and not any(block[0] in ("for", "while") for block in kept):
                    continue
                if word == "return" and kept[-1][0] in ("for", "while"):
                    price += 2
                if word == "return" and not must:
                    price = 0 if kept[-1][0] == "def" else price + 1
                if word == "if" and "__name__" in code:
                    price = 0 if depth == 0 else price + 3
                if word in ("def", "class", "import", "from") and not must:
                    in_class = kept[-1][0] == "class"
                    method = word == "def" and "(self" in code
                    if method != in_class and word == "def":
                        price += 3
                    elif depth == 0 or in_class:
                        price = 0
                    else:
                        price += 2
                if text.startswith("@"):
                    price = 0 if depth == 0 or kept[-1][0] == "class" else price + 1
                block_must, block_ended = False, word in ENDS
                after = kept
                if opener and code.endswith(":"):
                    kind = "def" if code.startswith("async def") else opener
                    after = kept + ((kind, depth + 1),)
                    block_must, block_ended = True, False
                following.append((cost + price, depths + (depth,), after, block_must, block_ended))
        following.sort(key=lambda state: state[0])
        states = following[:MOST_STATES]
    for _, depths, _, must, _ in states:
        if must:
            continue
        out = []
        for (first, last), depth in zip(groups, depths):
            out.extend([depth] * (last - first))
        yield out


def inline_block(code):
    """Returns whether a block and its body share the line."""
    try:
        ast.parse(code + "\n")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def without_comment(text):
    quote = None
    for i, c in enumerate(text):
        if quote:
            quote = None if c == quote and text[i - 1] != "\\" else quote
        elif c in "\"'":
            quote = c
        elif c == "#":
            return text[:i]
    return text


STATEMENTS = {
    "return", "def", "class", "import", "while", "with", "try", "raise", "assert", "break", "continue", "pass", "del", "global", "elif", "except",
    "finally", "nonlocal", "async",
}  # fmt: skip
OPERATORS = {"and", "or", "in", "is", "not", "if", "else", "for", "lambda", "await", "yield", "as", "from"}


def apart(lines):
    """Puts statements that were run together into lines of their own; also returns which line each came from."""
    pieces, numbers = [], []
    for number, line in enumerate(lines, 1):
        for piece in split_line(line.strip()):
            pieces.append(piece)
            numbers.append(number)
    return pieces, numbers


def split_line(line):
    try:
        tokens = [
            token for token in tokenize.generate_tokens(io.StringIO(line).readline) if token.type not in (tokenize.NEWLINE, tokenize.NL, tokenize.ENDMARKER, tokenize.INDENT, tokenize.DEDENT)
        ]  # fmt: skip
    except (tokenize.TokenError, SyntaxError, IndentationError):
        return [line]
    if any(token.start[0] > 1 or token.end[0] > 1 for token in tokens):
        return [line]
    cuts, depth, header, lambdas = [0], 0, False, 0
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        operand = before is not None and (
            before.type in (tokenize.NUMBER, tokenize.STRING) or before.string in ")]}" or before.type == tokenize.NAME and not keyword.iskeyword(before.string)
            or before.string in ("break", "continue", "pass", "return", "True", "False", "None")
        )
        cut = False
        if depth == 0 and before is not None and token.type == tokenize.NAME:
            word = token.string
            if word in STATEMENTS and not (word == "import" and tokens[0].string == "from"):
                cut = before.string != "async" and (operand or before.string == ":")
            elif word in ("if", "for", "from", "else"):
                rest = [other.string for other in tokens[at:]]
                cut = operand and begins_statement(word, rest) if word != "else" else operand and rest[1:2] == [":"]
            elif operand and word not in OPERATORS and before.string not in ("return",):
                cut = True
        elif depth == 0 and token.type == tokenize.STRING and operand and before.type != tokenize.STRING and before.string != "return":
            cut = True
        if not cut and depth == 0 and before is not None and before.string == ":" and header:
            cut = True
        if cut:
            cuts.append(token.start[1])
            header = False
        if token.start[1] == cuts[-1]:
            header = token.string in OPENERS
        if token.string == "lambda":
            lambdas += 1
        if token.string in "([{" and token.type == tokenize.OP:
            depth += 1
        if token.string in ")]}" and token.type == tokenize.OP:
            depth -= 1
        if token.type == tokenize.COMMENT:
            break
    cuts.append(len(line))
    return [line[a:b].strip() for a, b in zip(cuts, cuts[1:]) if line[a:b].strip()] or [line]


def begins_statement(word, rest):
    """Returns whether `if`, `for` or `from` after a finished expression begins a statement: it has a colon of its own before any `else`."""
    if word == "from":
        return "import" in rest[:6]
    depth = 0
    for text in rest:
        depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
        if depth < 0 or text == "else":
            return False
        if depth == 0 and text == ":":
            return True
    return False


def facts(source, numbers):
    tree = ast.parse(source)
    line_of = lambda node: numbers[min(node.lineno, len(numbers)) - 1]
    functions, classes = [], []
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            functions.append(function(node, line_of))
        elif isinstance(node, ast.ClassDef):
            methods = [function(inner, line_of) for inner in node.body if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef))]
            classes.append({"name": node.name, "line": line_of(node), "methods": methods})
    imports, missing = modules(tree)
    defined, free = names(source, tree, line_of)
    return {
        "functions": functions,
        "classes": classes,
        "imports": imports,
        "missing": missing,
        "defined": defined,
        "free": free,
        "runs": any(not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)) and not is_text(node) for node in tree.body),
        "mistakes": mistakes(tree, line_of, free),
        "comments": comments(source, tree, numbers),
        "large": any(isinstance(node, ast.Constant) and type(node.value) in (int, float) and abs(node.value) >= 20000 for node in ast.walk(tree)),
        "endless": any(
            isinstance(node, ast.While) and isinstance(node.test, ast.Constant) and node.test.value
            and not any(isinstance(inner, (ast.Break, ast.Return, ast.Raise)) for inner in ast.walk(node)) for node in ast.walk(tree)
        ),
    }  # fmt: skip


def is_text(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def function(node, line_of):
    given = node.args
    positional = [argument.arg for argument in given.posonlyargs + given.args]
    needed = len(positional) - len(given.defaults)
    returns = any(isinstance(inner, (ast.Return, ast.Yield, ast.YieldFrom)) and getattr(inner, "value", None) is not None for inner in ast.walk(node))
    body = [inner for inner in node.body if not is_text(inner)]
    stub = not body or all(isinstance(inner, ast.Pass) or isinstance(inner, ast.Raise) for inner in body)
    return {
        "name": node.name, "line": line_of(node), "parameters": positional, "needed": max(0, needed), "open": given.vararg is not None, "returns": returns, "stub": stub,
        "calls": sorted({inner.func.id for inner in ast.walk(node) if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name)}),
        "prints": any(isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == "print" for inner in ast.walk(node)),
        "method": bool(positional) and positional[0] in ("self", "cls"),
    }  # fmt: skip


def modules(tree):
    wanted = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            wanted.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            wanted.add(node.module.split(".")[0])
    return sorted(wanted), sorted(name for name in wanted if not importable(name))


def importable(name):
    if name in sys.modules:
        return True
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError, AttributeError):
        return False


def names(source, tree, line_of):
    """Returns what the code defines at its top, and what it reads that nothing in it defines."""
    try:
        table = symtable.symtable(source, "fragment", "exec")
    except (SyntaxError, RecursionError, MemoryError):
        return [], []
    defined, wanted = set(), {}
    for symbol in table.get_symbols():
        if symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace():
            defined.add(symbol.get_name())
    pending = list(table.get_children())
    while pending:
        scope = pending.pop()
        pending.extend(scope.get_children())
        for symbol in scope.get_symbols():
            if symbol.is_declared_global() and symbol.is_assigned():
                defined.add(symbol.get_name())
    if any(isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names) for node in ast.walk(tree)):
        return sorted(defined), []
    pending = [table]
    missing = set()
    while pending:
        scope = pending.pop()
        pending.extend(scope.get_children())
        top = scope.get_type() == "module"
        for symbol in scope.get_symbols():
            name = symbol.get_name()
            if not symbol.is_referenced() or name in defined or hasattr(builtins, name) or name.startswith("__"):
                continue
            # Inside a function named "top" symtable takes what the function binds for global.
            bound = not top and not symbol.is_declared_global() and (symbol.is_parameter() or symbol.is_assigned())
            if (symbol.is_global() or top) and not bound:
                missing.add(name)
    near = {}
    for scope_node in ast.walk(tree):
        if isinstance(scope_node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            inner = {argument.arg for argument in scope_node.args.args + scope_node.args.posonlyargs + scope_node.args.kwonlyargs}
            inner |= {node.id for node in ast.walk(scope_node) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
            for node in ast.walk(scope_node):
                if isinstance(node, ast.Name) and node.id in missing:
                    near.setdefault(node.id, set()).update(inner)
    loops = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
            targets = {part.id for part in ast.walk(node.target) if isinstance(part, ast.Name)}
            for part in ast.walk(node.iter):
                if isinstance(part, ast.Name):
                    loops.setdefault(part.id, set()).update(targets)
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    based = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    notes = {id(inner) for node in ast.walk(tree) for part in annotations(node) for inner in ast.walk(part)}
    in_function = {
        id(inner) for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) for inner in ast.walk(node)
    }  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in missing and isinstance(node.ctx, ast.Load):
            entry = wanted.setdefault(
                node.id, {"name": node.id, "line": line_of(node), "called": True, "based": True, "annotation": True, "inside": True, "near": sorted(near.get(node.id, set()) - loops.get(node.id, set())), "loops": sorted(loops.get(node.id, ()))}
            )
            entry["called"] &= id(node) in called
            entry["based"] &= id(node) in based
            entry["annotation"] &= id(node) in notes
            entry["inside"] &= id(node) in in_function
    return sorted(defined), [wanted[name] for name in sorted(wanted)]


def annotations(node):
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns:
        yield node.returns
    if isinstance(node, (ast.arg, ast.AnnAssign)) and node.annotation:
        yield node.annotation


# Methods that are called for what they do: naming one without calling it does nothing.
DEEDS = {
    "backward", "step", "zero_grad", "eval", "train", "fit", "append", "sort", "reverse", "close", "commit", "join", "start", "clear", "pop", "detach",
    "cuda", "cpu", "compile", "summary", "predict", "write", "flush", "show", "remove", "split", "strip", "lower", "upper", "item", "transform", "sum",
    "mean", "flatten", "copy", "rollback", "acquire", "release", "reset", "update", "save", "savefig", "fit_transform",
}  # fmt: skip
# Methods of lists that change the list and give back nothing.
IN_PLACE = {"sort", "reverse", "append", "extend", "insert"}


def mistakes(tree, line_of, free):
    """Returns what the tree alone shows to be wrong."""
    found, types = [], kinds(tree)
    say = lambda node, kind, what, of="", near="": found.append({"line": line_of(node), "kind": kind, "what": what, "of": of, "near": near})
    unknown = {entry["name"] for entry in free}
    body_last = tree.body[-1] if tree.body else None
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Attribute) and node.value.attr in DEEDS:
            if node is not body_last or node.value.attr in ("backward", "step", "zero_grad"):
                say(node, "not called", ast.unparse(node.value))
            elif len(tree.body) > 1:
                say(node, "not called", ast.unparse(node.value))
        if isinstance(node, (ast.Assign, ast.Return)) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute):
            call = node.value.func
            kind = type_of(call.value, types)
            changes = call.attr in IN_PLACE and kind == "list" or call.attr in ("sort", "reverse") and kind in ("list", None) and not node.value.args
            known = isinstance(call.value, ast.Name) and call.value.id not in unknown
            if changes and (known or kind == "list"):
                say(node, "gives nothing", ast.unparse(call), call.attr)
        given = node.value if isinstance(node, (ast.Assign, ast.Return)) else node.iter if isinstance(node, (ast.For, ast.comprehension)) else None
        if isinstance(given, ast.Call) and ast.unparse(given.func) in ("random.shuffle", "np.random.shuffle"):
            say(given, "gives nothing", ast.unparse(given.func), "shuffle")
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            kind = type_of(node.value, types)
            if kind is not None and not hasattr(getattr(builtins, kind), node.attr):
                say(node, "no attribute", node.attr, kind, nearest(node.attr, getattr(builtins, kind)))
            module = module_of(node.value, tree)
            if module is not None and not hasattr(module, node.attr) and not importable_under(module, node.attr):
                say(node, "no attribute", node.attr, "module " + module.__name__, nearest(node.attr, module))
        if isinstance(node, (ast.For, ast.comprehension)) and isinstance(node.iter, ast.Name) and node.iter.id in ("list", "dict", "set", "str", "tuple", "int") and node.iter.id not in stored(tree):
            say(node if isinstance(node, ast.For) else node.iter, "iterates a type", node.iter.id)
        if isinstance(node, (ast.For, ast.comprehension)) and isinstance(node.iter, ast.Call) and isinstance(node.iter.func, ast.Name) and node.iter.func.id == "len" and "len" not in stored(tree):
            say(node.iter, "iterates a number", ast.unparse(node.iter))
        if isinstance(node, ast.ImportFrom) and node.module and not node.level and node.module.split(".")[0] in sys.stdlib_module_names | {"numpy"}:
            try:
                module = importlib.import_module(node.module)
            except BaseException:
                continue
            for alias in node.names:
                if alias.name != "*" and not hasattr(module, alias.name) and not importable_under(module, alias.name):
                    say(node, "no attribute", alias.name, "module " + node.module)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not node.keywords and all(isinstance(base, ast.Name) and base.id == "object" for base in node.bases):
            own = [inner for inner in ast.walk(node) if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name) and inner.value.id == "self"]
            held = {inner.attr for inner in own if not isinstance(inner.ctx, ast.Load)}
            for inner in node.body:
                for part in ast.walk(inner) if not isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) else ():
                    if isinstance(part, ast.Name):
                        held.add(part.id)
                if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                    held.add(inner.name)
            if node.decorator_list or held & {"__getattr__", "__getattribute__", "__slots__"} or not any(name == "__init__" for name in held):
                continue
            for inner in own:
                close = difflib.get_close_matches(inner.attr, sorted(held), 1, 0.8)
                if isinstance(inner.ctx, ast.Load) and inner.attr not in held and close and not inner.attr.startswith("__"):
                    say(inner, "no attribute", inner.attr, node.name, close[0])
    return found[:20]


def nearest(name, where):
    known = [other for other in dir(where) if not other.startswith("_")]
    longer = [other for other in known if len(name) >= 4 and other.startswith(name)]
    return (longer or difflib.get_close_matches(name, known, 1, 0.75) or [""])[0]


def stored(tree):
    held = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    return held | {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)} | {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}


def kinds(tree):
    """Returns the names that only ever hold one plain type."""
    seen = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                for part in ast.walk(target):
                    if isinstance(part, ast.Name):
                        seen.setdefault(part.id, set()).add(type_of(node.value, {}) if part is target else None)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            seen.setdefault(node.id, set())
        elif isinstance(node, ast.arg):
            seen.setdefault(node.arg, set()).add(None)
    # A name bound by a loop, `with`, `import` or `def` is in a way we do not follow.
    for node in ast.walk(tree):
        targets = []
        if isinstance(node, (ast.For, ast.comprehension)):
            targets = [node.target]
        elif isinstance(node, ast.withitem) and node.optional_vars is not None:
            targets = [node.optional_vars]
        elif isinstance(node, (ast.AugAssign, ast.AnnAssign, ast.NamedExpr)):
            targets = [node.target]
        for target in targets:
            for part in ast.walk(target):
                if isinstance(part, ast.Name):
                    seen.setdefault(part.id, set()).add(None)
    return {name: next(iter(held)) for name, held in seen.items() if len(held) == 1 and None not in held}


def type_of(node, types):
    if isinstance(node, (ast.List, ast.ListComp)):
        return "list"
    if isinstance(node, (ast.Dict, ast.DictComp)):
        return "dict"
    if isinstance(node, (ast.Set, ast.SetComp)):
        return "set"
    if isinstance(node, ast.Tuple):
        return "tuple"
    if isinstance(node, ast.JoinedStr) or isinstance(node, ast.Constant) and isinstance(node.value, str):
        return "str"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("set", "list", "dict", "tuple", "str", "sorted", "frozenset"):
        return "list" if node.func.id == "sorted" else node.func.id
    if isinstance(node, ast.Name):
        return types.get(node.id)
    return None


def module_of(node, tree):
    """Returns the module that a name stands for, where that is sure and the module is here."""
    if not isinstance(node, ast.Name) or node.id in stored(tree):
        return None
    name = None
    for other in ast.walk(tree):
        if isinstance(other, ast.Import):
            for alias in other.names:
                if alias.asname == node.id or alias.asname is None and alias.name == node.id:
                    name = alias.name
        elif isinstance(other, ast.ImportFrom) and any((alias.asname or alias.name) == node.id for alias in other.names):
            return None
    if name is None:
        name = ALIASES.get(node.id)
    if name is None or name.split(".")[0] not in sys.stdlib_module_names | {"numpy"}:
        return None
    try:
        return importlib.import_module(name)
    except BaseException:
        return None


def importable_under(module, name):
    try:
        return importlib.util.find_spec(module.__name__ + "." + name) is not None
    except (ImportError, ValueError, AttributeError):
        return False


def comments(source, tree, numbers):
    """Returns the comments that stand after a whole statement on its line, with what the statement is."""
    at_line = {}
    for node in tree.body:
        if isinstance(node, (ast.Expr, ast.Assign)) and node.end_lineno == node.lineno:
            at_line[node.lineno] = node
    out = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT and token.start[0] in at_line and len(out) < 40:
                node = at_line[token.start[0]]
                text = token.string.lstrip("#").strip()
                if isinstance(node, ast.Assign):
                    if len(node.targets) == 1 and isinstance(node.value, (ast.Call, ast.BinOp, ast.Subscript, ast.ListComp, ast.Compare)):
                        out.append({"line": numbers[token.start[0] - 1], "at": token.start[0], "kind": "value", "text": text})
                elif isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name) and node.value.func.id == "print":
                    if len(node.value.args) == 1:
                        out.append({"line": numbers[token.start[0] - 1], "at": token.start[0], "kind": "printed", "text": text})
                elif not is_text(node):
                    out.append({"line": numbers[token.start[0] - 1], "at": token.start[0], "kind": "value", "text": text})
    except (tokenize.TokenError, SyntaxError):
        pass
    return out


# --- running it ----------------------------------------------------------------------------------------------------------------------------------


class Printed(io.StringIO):
    """Standard output, as far as it is looked at."""

    def __init__(self):
        super().__init__()
        self.room = 200_000

    def write(self, text):
        if self.room > 0:
            self.room -= len(text)
            return super().write(text[: max(0, self.room)])
        return len(text)


def run(before, given, source, watched, calls):
    """Runs earlier code, what the text gives, the code, and calls; says what came of each."""
    space = Space()
    out = {"error": None, "stage": "before", "printed": "", "last": None, "values": [], "watched": [], "calls": []}
    seen, sys.stdout = sys.stdout, io.StringIO()
    try:
        for text in before:
            try:
                exec(compile(text, "before", "exec"), space)
            except BaseException:
                # Earlier code that fails has its own report.
                pass
        sys.stdout = printed = Printed()
        out["stage"] = "given"
        try:
            exec(compile(given, "given", "exec"), space)
            out["stage"] = "code"
            execute(source, space, set(watched), out, printed)
        except BaseException as problem:
            out["error"] = described(problem, "code" if out["stage"] == "code" else "given")
        out["printed"] = printed.getvalue()[:MOST_PRINTED]
        if out["error"] is None:
            out["stage"] = "calls"
            for text in calls:
                sys.stdout = printed = Printed()
                try:
                    value = eval(compile(text, "call", "eval"), space)
                    if hasattr(type(value), "__next__"):
                        value = list(value)
                    out["calls"].append({"value": plain(value), "shown": shown(value), "printed": printed.getvalue()[:MOST_PRINTED], "error": None})
                except BaseException as problem:
                    out["calls"].append({"value": None, "shown": "", "printed": printed.getvalue()[:MOST_PRINTED], "error": described(problem, "code")})
            out["values"] = [
                [name, plain(value), shown(value)] for name, value in list(dict.items(space))
                if name in space.written and not name.startswith("_") and is_plain(value)
            ][-12:]  # fmt: skip
    finally:
        sys.stdout = seen
    return out


def execute(source, space, watched, out, printed):
    """Runs the statements one after another, so that the value of each watched line is known."""
    tree = ast.parse(source, "code")
    for at, node in enumerate(tree.body):
        last = at == len(tree.body) - 1
        if isinstance(node, ast.Expr) and (last or node.lineno in watched):
            begun = len(printed.getvalue())
            value = eval(compile(ast.Expression(node.value), "code", "eval"), space)
            if last:
                out["last"] = [plain(value), shown(value)]
            if node.lineno in watched:
                out["watched"].append([node.lineno, plain(value), shown(value), printed.getvalue()[begun : begun + MOST_PRINTED]])
            continue
        exec(compile(ast.Module([node], []), "code", "exec"), space)
        if isinstance(node, ast.Assign) and (node.lineno in watched or last):
            target = node.targets[0]
            if isinstance(target, ast.Name):
                value = space.get(target.id)
                if node.lineno in watched:
                    out["watched"].append([node.lineno, plain(value), shown(value), ""])


class Space(dict):
    """The names of a program; well-known modules are there without being imported."""

    def __init__(self):
        super().__init__()
        self.written = set()
        self["__name__"] = "__main__"
        self["__builtins__"] = builtins

    def __setitem__(self, name, value):
        if hasattr(self, "written"):
            self.written.add(name)
        super().__setitem__(name, value)

    def __missing__(self, name):
        raise KeyError(name)


def supply(wanted):
    """Returns the imports that supply well-known names, as source."""
    lines = []
    for name in wanted:
        if name in ALIASES and importable(ALIASES[name].split(".")[0]):
            lines.append("import %s as %s" % (ALIASES[name], name))
        elif name in HOMES:
            lines.append("from %s import %s" % (HOMES[name], name))
    return "\n".join(lines)


def plain(value, depth=0):
    """Returns the value when it is made of plain values and small; `None` with a mark when not."""
    if value is None or type(value) in (bool, int, float, str, complex):
        if type(value) is int and value.bit_length() > 4096 or type(value) is str and len(value) > MOST_PRINTED:
            return Unsent
        return value
    if depth > 6:
        return Unsent
    numpy = sys.modules.get("numpy")
    if numpy is not None and isinstance(value, (numpy.ndarray, numpy.generic)):
        return value if value.size <= MOST_ELEMENTS else Unsent
    if isinstance(value, (list, tuple, set, frozenset)) and len(value) <= MOST_ELEMENTS:
        items = [plain(item, depth + 1) for item in value]
        if Unsent in [item for item in items if item is Unsent]:
            return Unsent
        return {list: list, tuple: tuple, set: set, frozenset: frozenset}.get(type(value), list)(items)
    if isinstance(value, dict) and len(value) <= MOST_ELEMENTS:
        return {key: plain(item, depth + 1) for key, item in value.items() if type(key) in (str, int, float, bool, tuple)}
    return Unsent


class Unsent:
    """Stands for a value that is not sent."""


def is_plain(value):
    try:
        return plain(value) is not Unsent and not callable(value)
    except BaseException:
        return False


def shown(value):
    try:
        return shortened(repr(value))
    except BaseException as problem:
        return "<%s>" % type(problem).__name__


def shortened(text):
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"


def described(problem, file):
    line, trace = 0, problem.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    # Where it was raised: in the code itself or in a library that the code called.
    raised = isinstance(problem, (AssertionError,)) or problem.__traceback__ is not None and innermost(problem) == file
    try:
        message = shortened(str(problem))
    except BaseException:
        message = ""
    if isinstance(problem, KeyError):
        message = shortened(repr(problem.args[0])) if problem.args else ""
    name = getattr(problem, "name", None)
    return {"class": type(problem).__name__, "message": message, "line": line, "own": bool(raised), "name": name if type(name) is str else ""}


def innermost(problem):
    trace = problem.__traceback__
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename


def look(task):
    """Answers one request."""
    if task["do"] == "survey":
        return survey(task["lines"], task["stripped"], task["joined"])
    if task["do"] == "run":
        given = supply(task["supply"]) + "\n" + task["given"]
        return run(task["before"], given, task["source"], task["watched"], task["calls"])
    return None
