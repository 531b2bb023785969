import unittest

from fraction_sums import Ratio


class FractionSumsTest(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(Ratio(1, 2) + Ratio(2, 3), Ratio(7, 6))
        self.assertNotEqual(Ratio(1, 2), Ratio(1, 3))

    def test_size(self):
        self.assertEqual(abs(Ratio(-1, 2)), Ratio(1, 2))
        self.assertEqual(abs(Ratio(1, -2)), Ratio(1, 2))

    def test_powers(self):
        self.assertEqual(Ratio(-1, 2) ** 3, Ratio(-1, 8))
        self.assertAlmostEqual(8 ** Ratio(4, 3), 16.0, places=8)
