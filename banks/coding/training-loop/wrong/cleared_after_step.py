# wrong answer: clearing only after the step lets leftover gradients into the first one
def train(model, loss_function, optimizer, batches, epochs):
    mean_losses = []
    for _ in range(epochs):
        total = examples = 0
        for inputs, labels in batches:
            loss = loss_function(model(inputs), labels)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item() * len(labels)
            examples += len(labels)
        mean_losses.append(total / examples)
    return mean_losses
