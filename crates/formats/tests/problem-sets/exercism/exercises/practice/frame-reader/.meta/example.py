class Reader:
    def read(self, source):
        return source.take(self)
