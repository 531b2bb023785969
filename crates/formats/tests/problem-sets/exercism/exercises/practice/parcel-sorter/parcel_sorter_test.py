import unittest

import parcel_sorter
from parcel_sorter import Parcel, Shelf, sort_parcels


class ParcelSorterTest(unittest.TestCase):
    def test_sorts_in_place(self):
        parcels = [Parcel("b", 2), Parcel("a", 1)]
        shelves = sort_parcels(parcels)
        self.assertEqual(parcels, [Parcel("a", 1), Parcel("b", 2)])
        self.assertEqual(parcels[0], ("a", 1))
        self.assertEqual(shelves, {"a": Shelf.HIGH, "b": Shelf.LOW})
        self.assertIs(parcel_sorter.Shelf("low"), shelves["b"])
        self.assertEqual([shelf.value for shelf in Shelf], ["low", "high"])
