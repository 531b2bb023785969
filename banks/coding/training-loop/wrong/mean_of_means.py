# wrong answer: averages over batches, so examples of a small batch weigh more
def train(model, loss_function, optimizer, batches, epochs):
    mean_losses = []
    for _ in range(epochs):
        losses = []
        for inputs, labels in batches:
            optimizer.zero_grad()
            loss = loss_function(model(inputs), labels)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        mean_losses.append(sum(losses) / len(losses))
    return mean_losses
