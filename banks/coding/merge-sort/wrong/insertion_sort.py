# growth above target: insertion sort is stable and right, but quadratic
def merge_sort(records):
    done = []
    for record in records:
        place = len(done)
        while place > 0 and done[place - 1][0] > record[0]:
            place -= 1
        done.insert(place, record)
    return done
