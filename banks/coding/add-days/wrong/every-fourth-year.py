# wrong answer: takes every fourth year for a leap year
MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def add_days(date, days):
    month, day, year = map(int, date.split("/"))
    number = 365 * (year - 1) + (year - 1) // 4 + sum(MONTHS[: month - 1]) + (month > 2 and year % 4 == 0) + day - 1 + days
    cycle, rest = divmod(number, 1461)
    years = min(rest // 365, 3)
    rest -= 365 * years
    year = 4 * cycle + years + 1
    month = 1
    for length in MONTHS:
        length += month == 2 and year % 4 == 0
        if rest < length:
            break
        rest -= length
        month += 1
    return f"{month:02}/{rest + 1:02}/{year:04}"
