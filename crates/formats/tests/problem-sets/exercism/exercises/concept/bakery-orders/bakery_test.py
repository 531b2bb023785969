import unittest
import pytest
from types import GeneratorType

# pylint: disable=no-name-in-module
try:
    from bakery import (FLOUR,
                        count_loaves,
                        seats)
except ImportError as import_fail:
    message = import_fail.args[0].split("(", maxsplit=1)
    raise ImportError(message[0]) from None


class BakeryTest(unittest.TestCase):

    @pytest.mark.task(taskno=1)
    def test_count_loaves(self):
        """Longer orders hold more loaves."""
        test_data = [[], ["rye"], ["rye", "oat"]]
        result_data = [0, 1, 2]
        for variant, (order, expected) in enumerate(zip(test_data, result_data), start=1):
            with self.subTest(f"variation #{variant}", order=order, expected=expected):
                actual_result = count_loaves(order)
                error_message = (f"Called count_loaves({order}). "
                                 f"The function returned {actual_result}.")
                self.assertEqual(actual_result, expected, msg=error_message)

    @pytest.mark.task(taskno=2)
    def test_seats(self):
        self.assertIsInstance(seats(2), GeneratorType, msg="not a generator")
        self.assertEqual(list(seats(2)), ["seat 0", "seat 1"])
        self.assertEqual(FLOUR, 3, msg="FLOUR is wrong")

    @pytest.mark.task(taskno=3)
    def test_docstrings(self):
        for function in (count_loaves, seats):
            self.assertIsNotNone(function.__doc__, msg=f"{function.__name__} has no docstring")
            self.assertGreater(len(function.__doc__), 5)
