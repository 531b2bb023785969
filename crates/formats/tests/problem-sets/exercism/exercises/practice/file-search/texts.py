TEXTS = {
    "one.txt": "the first line\nthe second\n",
    "two.txt": "another second\n",
}
