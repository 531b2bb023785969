// runtime error: the number of windows goes below zero when the window is much wider than the list, and a usize cannot
pub fn window_maxima(numbers: Vec<i64>, width: i64) -> Vec<i64> {
    let width = width as usize;
    (0..numbers.len() + 1 - width).map(|i| *numbers[i..i + width].iter().max().unwrap()).collect()
}
