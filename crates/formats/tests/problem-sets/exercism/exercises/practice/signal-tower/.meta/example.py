class Tower:
    def __init__(self, level):
        self._level, self._listeners = level, []

    @property
    def level(self):
        return self._level

    @level.setter
    def level(self, level):
        if level != self._level:
            self._level = level
            for listener in self._listeners:
                listener(level)

    def listen(self, listener):
        if listener not in self._listeners:
            self._listeners.append(listener)

    def ignore(self, listener):
        if listener in self._listeners:
            self._listeners.remove(listener)


def each(function, items):
    for item in items:
        yield function(item)
