# wrong answer: lets the rewards of the next episode flow back over the end of this one
def discounted_returns(rewards, done, gamma):
    out, total = [], 0.0
    for r in reversed(rewards):
        total = r + gamma * total
        out.append(total)
    return out[::-1]
