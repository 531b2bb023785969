# wrong answer: adds the value of a next state after the last step too
def q_learning(table, transitions, alpha, gamma):
    q = [list(row) for row in table]
    for s, a, r, t, done in transitions:
        future = max(q[t]) if 0 <= t < len(q) else 0.0
        q[s][a] += alpha * (r + gamma * future - q[s][a])
    return q
