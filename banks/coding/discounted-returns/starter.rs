pub fn discounted_returns(rewards: Vec<f64>, done: Vec<bool>, gamma: f64) -> Vec<f64> {
    // Return one number for each step.
    let _ = (done, gamma);
    vec![0.0; rewards.len() + 1]
}
