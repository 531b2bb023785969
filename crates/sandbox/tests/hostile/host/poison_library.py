# A changed library would be imported by the next run, or by the judge.
def solve(where):
    import json
    import numpy

    for path in (json.__file__, numpy.__file__, os.__file__):
        attempt(f"writing {path}", lambda: os.open(path, os.O_WRONLY | os.O_APPEND))
        attempt(f"a module beside {path}", lambda: os.open(os.path.dirname(path) + f"/{where['token']}.py", os.O_CREAT | os.O_WRONLY))
        attempt(f"compiled code of {path}", lambda: os.open(os.path.dirname(path) + f"/__pycache__/{where['token']}.pyc", os.O_CREAT | os.O_WRONLY))
    return report()
