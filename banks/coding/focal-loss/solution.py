from math import exp, log1p


def focal_loss(logits, labels, alpha, gamma):
    if not logits:
        raise ValueError("the mean of no losses")
    total = 0.0
    for logit, label in zip(logits, labels):
        # Seen from the true class: a positive margin is right for either label.
        margin = logit if label == 1 else -logit
        weight = alpha if label == 1 else 1 - alpha
        total += weight * sigmoid(-margin) ** gamma * softplus(-margin)
    return total / len(logits)


# 1 - p_t is sigmoid(-margin), and -ln p_t is softplus(-margin). Neither 1 - p nor a logarithm of a rounded probability is ever
# formed, and exp sees no positive argument.
def sigmoid(x):
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))


def softplus(x):
    return max(x, 0.0) + log1p(exp(-abs(x)))
