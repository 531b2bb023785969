# time limit: steps through the days one by one
def add_days(date, days):
    month, day, year = map(int, date.split("/"))
    lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    def length():
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return lengths[month - 1] + (month == 2 and leap)

    while days > 0:
        day, days = day + 1, days - 1
        if day > length():
            day, month = 1, month + 1
            if month > 12:
                month, year = 1, year + 1
    while days < 0:
        day, days = day - 1, days + 1
        if day == 0:
            month -= 1
            if month == 0:
                month, year = 12, year - 1
            day = length()
    return f"{month:02}/{day:02}/{year:04}"
