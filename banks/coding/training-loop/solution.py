def train(model, loss_function, optimizer, batches, epochs):
    mean_losses = []
    for _ in range(epochs):
        total = 0.0
        examples = 0
        for inputs, labels in batches:
            # Before the backward pass, so that gradients of earlier batches, or of whatever ran before, are gone when
            # it adds its own.
            optimizer.zero_grad()
            loss = loss_function(model(inputs), labels)
            loss.backward()
            optimizer.step()
            # `item` gives a plain number. Keeping the loss itself would keep everything that it was computed from.
            # The loss is a mean over the batch, so it counts as often as the batch has examples.
            total += loss.item() * len(labels)
            examples += len(labels)
        mean_losses.append(total / examples)
    return mean_losses
