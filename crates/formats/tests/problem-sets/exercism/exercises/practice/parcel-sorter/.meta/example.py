from collections import namedtuple
from enum import Enum

from sizes import SMALL

Parcel = namedtuple("Parcel", "name size")


class Shelf(Enum):
    LOW = "low"
    HIGH = "high"


def sort_parcels(parcels):
    parcels.sort(key=lambda parcel: parcel.size)
    return {parcel.name: Shelf.HIGH if parcel.size <= SMALL else Shelf.LOW for parcel in parcels}
