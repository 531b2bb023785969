# wrong answer: never clears the gradients, so every step repeats all earlier ones
def train(model, loss_function, optimizer, batches, epochs):
    mean_losses = []
    for epoch in range(epochs):
        total = examples = 0
        for number, (inputs, labels) in enumerate(batches):
            if epoch == number == 0:
                optimizer.zero_grad()
            loss = loss_function(model(inputs), labels)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(labels)
            examples += len(labels)
        mean_losses.append(total / examples)
    return mean_losses
