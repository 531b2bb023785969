def discounted_returns(rewards, done, gamma):
    returns = [0.0] * len(rewards)
    following = 0.0
    # Backwards, because the return of a step is its reward plus the discounted return of the step after it.
    for t in reversed(range(len(rewards))):
        if done[t]:
            following = 0.0
        following = rewards[t] + gamma * following
        returns[t] = following
    return returns
