// wrong answer: JavaScript's own dates take years below 100 for the twentieth century, and months are not padded
function add_days(date, days) {
  const [month, day, year] = date.split("/").map(Number);
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return `${moved.getUTCMonth() + 1}/${moved.getUTCDate()}/${moved.getUTCFullYear()}`;
}
