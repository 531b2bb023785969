// wrong answer: resets after using the return of the next episode, one step too late
function discounted_returns(rewards, done, gamma) {
  const returns = [];
  let following = 0;
  for (let t = rewards.length - 1; t >= 0; t--) {
    following = rewards[t] + gamma * following;
    returns.unshift(following);
    if (done[t]) following = 0;
  }
  return returns;
}
