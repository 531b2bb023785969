# wrong answer: takes all targets from the table as it was at the start
def q_learning(table, transitions, alpha, gamma):
    q = [list(row) for row in table]
    for s, a, r, t, done in transitions:
        future = 0.0 if done else max(table[t])
        q[s][a] += alpha * (r + gamma * future - q[s][a])
    return q
