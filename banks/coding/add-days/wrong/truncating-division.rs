// wrong answer: forgets that a year divisible by 400 is a leap year
pub fn add_days(date: String, days: i64) -> String {
    let leap = |y: i64| y % 4 == 0 && y % 100 != 0;
    let before = |y: i64| 365 * (y - 1) + (y - 1) / 4 - (y - 1) / 100;
    let length = |y: i64, m: i64| [31, if leap(y) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][(m - 1) as usize];
    let p: Vec<i64> = date.split('/').map(|x| x.parse().unwrap_or(1)).collect();
    let mut rest = before(p[2]) + (1..p[0]).map(|m| length(p[2], m)).sum::<i64>() + p[1] - 1 + days;
    let mut year = (rest / 366).max(0) + 1;
    while before(year + 1) <= rest {
        year += 1;
    }
    rest -= before(year);
    let mut month = 1;
    while month < 12 && rest >= length(year, month) {
        rest -= length(year, month);
        month += 1;
    }
    format!("{:02}/{:02}/{:04}", month, rest + 1, year)
}
