import unittest

import old_exercise


class DoubledTest(unittest.TestCase):
    def test_a_number_is_doubled(self):
        self.assertEqual(old_exercise.doubled(3), 6)
