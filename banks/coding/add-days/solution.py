MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def add_days(date, days):
    month, day, year = (int(part) for part in date.split("/"))
    number = days_before(year) + sum(lengths(year)[: month - 1]) + (day - 1) + days

    # No year is longer than 366 days, so this estimate is never too late, and at most a few years too early.
    year = number // 366 + 1
    while days_before(year + 1) <= number:
        # The estimate is short by up to seven years in ten thousand; jump over what is surely missing.
        year += max(1, (number - days_before(year)) // 366)
    rest = number - days_before(year)

    month = 1
    for length in lengths(year):
        if rest < length:
            break
        rest -= length
        month += 1
    return f"{month:02}/{rest + 1:02}/{year:04}"


def days_before(year):
    """The days from the first of January of the year 1 to that of `year`."""
    past = year - 1
    return 365 * past + past // 4 - past // 100 + past // 400


def lengths(year):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return MONTHS[:1] + [29 if leap else 28] + MONTHS[2:]
