use std::collections::VecDeque;

pub fn course_order(courses: i64, requirements: Vec<(i64, i64)>) -> Option<Vec<i64>> {
    let count = courses as usize;
    let mut unlocks = vec![Vec::new(); count];
    let mut missing = vec![0; count]; // how many requirements of each course are still open
    for (course, before) in requirements {
        unlocks[before as usize].push(course as usize);
        missing[course as usize] += 1;
    }

    let mut ready: VecDeque<usize> = (0..count).filter(|&course| missing[course] == 0).collect();
    let mut order = Vec::with_capacity(count);
    while let Some(course) = ready.pop_front() {
        order.push(course as i64);
        // A requirement that was stated twice was counted twice and is met twice here.
        for &other in &unlocks[course] {
            missing[other] -= 1;
            if missing[other] == 0 {
                ready.push_back(other);
            }
        }
    }
    // The courses of a circle wait for each other and never become ready.
    (order.len() == count).then_some(order)
}
