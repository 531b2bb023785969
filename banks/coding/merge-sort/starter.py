def merge_sort(records):
    return records
