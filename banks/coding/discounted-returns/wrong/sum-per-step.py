# time limit: sums anew for every step, which is quadratic in the length of an episode
def discounted_returns(rewards, done, gamma):
    out = []
    for t in range(len(rewards)):
        total, factor = 0.0, 1.0
        for k in range(t, len(rewards)):
            total += factor * rewards[k]
            factor *= gamma
            if done[k]:
                break
        out.append(total)
    return out
