# wrong answer: copies only the outer list, so the caller's rows change
def q_learning(table, transitions, alpha, gamma):
    q = list(table)
    for s, a, r, t, done in transitions:
        future = 0.0 if done else max(q[t])
        q[s][a] += alpha * (r + gamma * future - q[s][a])
    return q
