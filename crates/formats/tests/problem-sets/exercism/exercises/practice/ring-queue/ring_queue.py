class QueueFull(BufferError):
    """Raised when there is no room.

    message: explanation of the error.
    """
    def __init__(self, message):
        pass


class RingQueue:
    def __init__(self, capacity):
        pass
