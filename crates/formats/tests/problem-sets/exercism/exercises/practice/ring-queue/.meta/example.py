class QueueFull(BufferError):
    def __init__(self, message):
        self.message = message


class QueueEmpty(BufferError):
    def __init__(self, message):
        self.message = message


class RingQueue:
    def __init__(self, capacity):
        self.capacity, self.items = capacity, []

    def put(self, item):
        if len(self.items) == self.capacity:
            raise QueueFull("The queue is full")
        self.items.append(item)

    def push_out(self, item):
        if len(self.items) == self.capacity:
            self.items.pop(0)
        self.items.append(item)

    def get(self):
        if not self.items:
            raise QueueEmpty("The queue is empty")
        return self.items.pop(0)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)
