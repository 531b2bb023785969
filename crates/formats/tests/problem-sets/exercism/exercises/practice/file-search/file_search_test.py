import io
import unittest
from unittest import mock

from texts import TEXTS
from file_search import search


def open_mock(name, *args, **kwargs):
    try:
        return io.StringIO(TEXTS[name])
    except KeyError:
        raise RuntimeError(f"Expected one of {list(TEXTS)}: got {name!r}")


@mock.patch("file_search.open", name="open", side_effect=open_mock, create=True)
@mock.patch("io.StringIO", name="StringIO", wraps=io.StringIO)
class FileSearchTest(unittest.TestCase):
    def test_one_file(self, mock_file, mock_open):
        self.assertMultiLineEqual(search("second", ["one.txt"]), "the second\n")
        mock_open.assert_called_once_with("one.txt")

    def test_two_files(self, mock_file, mock_open):
        self.assertMultiLineEqual(search("second", ["one.txt", "two.txt"]), "one.txt:the second\ntwo.txt:another second\n")

    def test_no_file(self, *_):
        with self.assertRaises(RuntimeError):
            search("x", ["three.txt"])
