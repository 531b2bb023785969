function add_days(date, days) {
  let [month, day, year] = date.split("/").map(Number);
  let number = daysBefore(year) + day - 1 + days;
  for (let earlier = 1; earlier < month; earlier++) number += lengthOf(year, earlier);

  // No year is longer than 366 days, so this estimate is never too late; each round comes closer.
  year = Math.floor(number / 366) + 1;
  while (daysBefore(year + 1) <= number) {
    year += Math.max(1, Math.floor((number - daysBefore(year)) / 366));
  }
  let rest = number - daysBefore(year);
  month = 1;
  while (rest >= lengthOf(year, month)) {
    rest -= lengthOf(year, month);
    month += 1;
  }
  const digits = (value, width) => String(value).padStart(width, "0");
  return `${digits(month, 2)}/${digits(rest + 1, 2)}/${digits(year, 4)}`;
}

// The days from the first of January of the year 1 to that of `year`.
function daysBefore(year) {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function lengthOf(year, month) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
