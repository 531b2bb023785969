#include <algorithm>
#include <cstdio>
#include <string>

// The days from the first of January of the year 1 to that of `year`.
static long long days_before(long long year) {
    long long past = year - 1;
    return 365 * past + past / 4 - past / 100 + past / 400;
}

static long long length(long long year, long long month) {
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2) return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string add_days(std::string date, long long days) {
    long long month = std::stoll(date.substr(0, 2));
    long long day = std::stoll(date.substr(3, 2));
    long long year = std::stoll(date.substr(6, 4));
    long long number = days_before(year) + day - 1 + days;
    for (long long earlier = 1; earlier < month; ++earlier) number += length(year, earlier);

    // No year is longer than 366 days, so this estimate is never too late; each round comes closer.
    year = number / 366 + 1;
    while (days_before(year + 1) <= number) {
        year += std::max(1LL, (number - days_before(year)) / 366);
    }
    long long rest = number - days_before(year);
    month = 1;
    while (rest >= length(year, month)) rest -= length(year, month++);

    char text[64];
    std::snprintf(text, sizeof text, "%02lld/%02lld/%04lld", month, rest + 1, year);
    return text;
}
