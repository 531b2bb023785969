def sort_parcels(parcels):
    pass
