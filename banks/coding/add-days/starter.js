function add_days(date, days) {
  // Return the date as MM/DD/YYYY.
  return "";
}
