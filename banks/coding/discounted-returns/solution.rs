pub fn discounted_returns(rewards: Vec<f64>, done: Vec<bool>, gamma: f64) -> Vec<f64> {
    let mut returns = vec![0.0; rewards.len()];
    let mut following = 0.0;
    // Backwards, because the return of a step is its reward plus the discounted return of the step after it.
    for t in (0..rewards.len()).rev() {
        if done[t] {
            following = 0.0;
        }
        following = rewards[t] + gamma * following;
        returns[t] = following;
    }
    returns
}
