def greet(name=None):
    return f"For {name or 'you'}, with love."
