class Tower:
    pass
