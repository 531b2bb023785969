# wrong answer: divides by the average length of a year, which is off by one near its turn
MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def before(year):
    y = year - 1
    return 365 * y + y // 4 - y // 100 + y // 400


def add_days(date, days):
    month, day, year = map(int, date.split("/"))
    leap = lambda y: y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    number = before(year) + sum(MONTHS[: month - 1]) + (month > 2 and leap(year)) + day - 1 + days
    year = int(number / 365.2425) + 1
    rest = number - before(year)
    month = 1
    for length in MONTHS:
        length += month == 2 and leap(year)
        if rest < length or month == 12:
            break
        rest -= length
        month += 1
    return f"{month:02}/{rest + 1:02}/{year:04}"
