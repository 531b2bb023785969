# wrong answer: `loss.backward` without parentheses names the method and does not call it
def train(model, loss_function, optimizer, batches, epochs):
    mean_losses = []
    for _ in range(epochs):
        total = examples = 0
        for inputs, labels in batches:
            optimizer.zero_grad()
            loss = loss_function(model(inputs), labels)
            loss.backward
            optimizer.step()
            total += loss.item() * len(labels)
            examples += len(labels)
        mean_losses.append(total / examples)
    return mean_losses
