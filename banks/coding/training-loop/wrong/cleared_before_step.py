# wrong answer: clears the gradients between backward and step, so nothing is learned
def train(model, loss_function, optimizer, batches, epochs):
    mean_losses = []
    for _ in range(epochs):
        total = examples = 0
        for inputs, labels in batches:
            loss = loss_function(model(inputs), labels)
            loss.backward()
            optimizer.zero_grad()
            optimizer.step()
            total += loss.item() * len(labels)
            examples += len(labels)
        mean_losses.append(total / examples)
    return mean_losses
