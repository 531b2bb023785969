use std::collections::VecDeque;

pub fn window_maxima(numbers: Vec<i64>, width: i64) -> Vec<i64> {
    let width = width as usize;
    let mut maxima = Vec::new();
    // Positions of the numbers that may still become a maximum. The numbers there are in descending order, so the
    // maximum is the first.
    let mut candidates: VecDeque<usize> = VecDeque::new();
    for (position, &number) in numbers.iter().enumerate() {
        // The new number outlives all before it, so those that are not greater are out of the race. Each position
        // enters and leaves once: the inner loop costs O(n) over the whole run.
        while candidates.back().is_some_and(|&last| numbers[last] <= number) {
            candidates.pop_back();
        }
        candidates.push_back(position);
        if candidates[0] + width <= position {
            candidates.pop_front();
        }
        if position + 1 >= width {
            maxima.push(numbers[candidates[0]]);
        }
    }
    maxima
}
