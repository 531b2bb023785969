pub fn add_days(date: String, days: i64) -> String {
    // Return the date as MM/DD/YYYY.
    let _ = (date, days);
    String::new()
}
