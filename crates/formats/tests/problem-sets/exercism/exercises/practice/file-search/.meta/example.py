def search(word, files):
    found = []
    for name in files:
        with open(name) as file:
            for line in file.readlines():
                if word in line:
                    found.append(f"{name}:{line}" if len(files) > 1 else line)
    return "".join(found)
