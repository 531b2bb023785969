# These tests are written by hand.

import unittest

from greeting_card import (
    greet,
)


class GreetingCardTest(unittest.TestCase):
    def test_no_name(self):
        self.assertEqual(greet(), "For you, with love.")

    def test_a_name(self):
        self.assertEqual(greet("Ada"), "For Ada, with love.")
