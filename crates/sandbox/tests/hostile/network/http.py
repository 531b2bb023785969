def solve(where):
    import urllib.request

    attempt("http", lambda: urllib.request.urlopen(f"http://127.0.0.1:{where['tcp']}/", timeout=0.3))
    attempt("file url", lambda: urllib.request.urlopen(f"file://{where['canary']}", timeout=0.3).read(16))
    return report()
