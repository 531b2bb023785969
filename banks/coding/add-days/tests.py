from datetime import date


def cases(rng):
    first, last = date(1, 1, 1).toordinal(), date(9999, 12, 31).toordinal()
    for number in range(60):
        start, end = rng.randint(first, last), rng.randint(first, last)
        if number % 3 == 0:
            # Near the turn of a year, where an estimate of the year is off by one most easily.
            end = date(rng.randint(2, 9998), 1, 1).toordinal() + rng.randint(-1, 1)
        day = date.fromordinal(start)
        yield f"random dates, number {number}", (f"{day.month:02}/{day.day:02}/{day.year:04}", end - start)
