# runtime error: quicksort on the first record recurses once for each record of a sorted list
def merge_sort(records):
    if len(records) <= 1:
        return records[:]
    pivot = records[0][0]
    smaller = [record for record in records if record[0] < pivot]
    equal = [record for record in records if record[0] == pivot]
    larger = [record for record in records if record[0] > pivot]
    return merge_sort(smaller) + equal + merge_sort(larger)
