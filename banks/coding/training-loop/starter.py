def train(model, loss_function, optimizer, batches, epochs):
    losses = []
    for _ in range(epochs):
        for inputs, labels in batches:
            predictions = model(inputs)
            loss = loss_function(predictions, labels)
    return losses
