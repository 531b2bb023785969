# Everything by which other judges bring values across: none of it may be asked.
class Anything:
    def loud(name):
        def method(self, *ignored, **also):
            breach(f"{name} was called")
            return where_it_was_asked

        return method

    for name in ("__reduce__", "__reduce_ex__", "__getstate__", "__getnewargs__", "__copy__", "__deepcopy__", "__array__", "__index__", "__int__",
                 "__float__", "__bytes__", "__buffer__", "__iter__", "__len__", "__json__", "__dict__", "tolist", "item", "numpy", "_asdict", "__conform__"):
        locals()[name] = loud(name)
    del name, loud


where_it_was_asked = (print, ("forged",))


def solve(where):
    return Anything()
