# wrong answer: sums the rewards before a step, not those after it
def discounted_returns(rewards, done, gamma):
    out, total = [], 0.0
    for r, d in zip(rewards, done):
        total = r + gamma * total
        out.append(total)
        if d:
            total = 0.0
    return out
