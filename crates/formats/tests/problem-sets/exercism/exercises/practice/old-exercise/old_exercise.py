def doubled(number):
    pass
