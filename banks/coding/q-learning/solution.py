def q_learning(table, transitions, alpha, gamma):
    # The rows are lists of their own: copying only the outer list would still change the caller's table.
    q = [list(row) for row in table]
    for state, action, reward, next_state, done in transitions:
        future = 0.0 if done else max(q[next_state])
        q[state][action] += alpha * (reward + gamma * future - q[state][action])
    return q
