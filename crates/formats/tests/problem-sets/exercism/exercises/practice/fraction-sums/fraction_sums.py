class Ratio:
    def __init__(self, top, bottom):
        pass
