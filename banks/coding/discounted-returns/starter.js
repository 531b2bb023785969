function discounted_returns(rewards, done, gamma) {
  // Return one number for each step.
  return null;
}
