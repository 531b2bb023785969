function discounted_returns(rewards, done, gamma) {
  const returns = new Array(rewards.length);
  let following = 0;
  // Backwards, because the return of a step is its reward plus the discounted return of the step after it.
  for (let t = rewards.length - 1; t >= 0; t--) {
    if (done[t]) following = 0;
    following = rewards[t] + gamma * following;
    returns[t] = following;
  }
  return returns;
}
