def q_learning(table, transitions, alpha, gamma):
    # Return the table after all updates.
    return []
