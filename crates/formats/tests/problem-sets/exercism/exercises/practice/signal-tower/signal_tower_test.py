from functools import partial
import unittest

from signal_tower import Tower, each


class SignalTowerTest(unittest.TestCase):
    def listener(self, heard):
        def listen(level):
            heard.append(level)
        return listen

    def test_listeners_hear_of_changes_only(self):
        tower, heard = Tower(1), []
        listen = self.listener(heard)
        tower.listen(listen)
        tower.listen(listen)
        tower.level = 1
        tower.level = 2
        self.assertEqual(tower.level, 2)
        tower.ignore(listen)
        tower.level = 3
        self.assertEqual(heard, [2])

    def test_functions_are_applied_lazily(self):
        seen = []
        results = each(lambda x: seen.append(x) or x * 2, [1, 2, 3])
        self.assertEqual(seen, [])
        self.assertEqual(next(results), 2)
        self.assertEqual(seen, [1])
        self.assertEqual(list(results), [4, 6])
        self.assertEqual(list(each(partial(pow, 2), range(3))), [1, 2, 4])
        self.assertEqual(list(each(str.upper, "ab")), ["A", "B"])
