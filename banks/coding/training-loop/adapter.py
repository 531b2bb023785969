"""A linear model, the squared error and SGD with momentum, with the calls of PyTorch."""


class Parameter:
    def __init__(self, values):
        self.values = list(values)
        # Left over from something that ran before.
        self.gradient = [1.0 for _ in values]


class Linear:
    def __init__(self, weights, bias):
        self.weights = Parameter(weights)
        self.bias = Parameter([bias])

    def parameters(self):
        return [self.weights, self.bias]

    def __call__(self, inputs):
        weights, (bias,) = self.weights.values, self.bias.values
        return Predictions(self, inputs, [sum(w * x for w, x in zip(weights, row)) + bias for row in inputs])


class Predictions:
    def __init__(self, model, inputs, values):
        self.model = model
        self.inputs = inputs
        self.values = values


class SquaredError:
    def __call__(self, predictions, labels):
        if len(predictions.values) != len(labels):
            raise ValueError(f"{len(predictions.values)} predictions, but {len(labels)} labels")
        return Loss(predictions, [value - label for value, label in zip(predictions.values, labels)])


class Loss:
    def __init__(self, predictions, errors):
        self.predictions = predictions
        self.errors = errors
        self.used = False

    def item(self):
        return sum(error * error for error in self.errors) / len(self.errors)

    def backward(self):
        if self.used:
            raise RuntimeError("Trying to backward through the graph a second time")
        self.used = True
        model = self.predictions.model
        for row, error in zip(self.predictions.inputs, self.errors):
            slope = 2.0 * error / len(self.errors)
            for i, x in enumerate(row):
                model.weights.gradient[i] += slope * x
            model.bias.gradient[0] += slope


class SGD:
    def __init__(self, parameters, learning_rate, momentum):
        self.parameters = parameters
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.velocities = [[0.0] * len(parameter.values) for parameter in parameters]

    def zero_grad(self):
        for parameter in self.parameters:
            parameter.gradient = [0.0] * len(parameter.values)

    def step(self):
        for parameter, velocity in zip(self.parameters, self.velocities):
            for i, gradient in enumerate(parameter.gradient):
                velocity[i] = self.momentum * velocity[i] + gradient
                parameter.values[i] -= self.learning_rate * velocity[i]


def arguments(weights, bias, learning_rate, momentum, batches, epochs):
    model = Linear(weights, bias)
    optimizer = SGD(model.parameters(), learning_rate, momentum)
    return model, SquaredError(), optimizer, batches, epochs


def result(value, arguments):
    model = arguments[0]
    return value, list(model.weights.values), model.bias.values[0]
