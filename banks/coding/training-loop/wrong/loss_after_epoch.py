# wrong answer: measures the loss after the steps of the epoch instead of before each
def train(model, loss_function, optimizer, batches, epochs):
    mean_losses = []
    for _ in range(epochs):
        for inputs, labels in batches:
            optimizer.zero_grad()
            loss_function(model(inputs), labels).backward()
            optimizer.step()
        total = sum(loss_function(model(inputs), labels).item() * len(labels) for inputs, labels in batches)
        mean_losses.append(total / sum(len(labels) for _, labels in batches))
    return mean_losses
