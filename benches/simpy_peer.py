"""SimPy on the same design files as the example `design_speed`, as its manual teaches it: a process for each customer, a
Resource for each station. Reads what these files use of the form: one source, pools one after the other, rates per second and
services in seconds. Prints the events a CPU-second of each; an event is an arrival from outside or a completed service."""

import random
import sys
import time
import tomllib
from pathlib import Path

import simpy

CUSTOMERS = 50_000


def customer(environment, stations, draw):
    for resource, mean in stations:
        with resource.request() as turn:
            yield turn
            yield environment.timeout(draw(1.0 / mean))


def source(environment, rate, stations, draw, customers):
    for _ in range(customers):
        yield environment.timeout(draw(rate))
        environment.process(customer(environment, stations, draw))


def network(file):
    """The rate of arrivals, and the stations on the way by servers and mean."""
    design = tomllib.loads(file.read_text())
    (people,) = design["source"].values()
    number = lambda text, unit: float(text.removesuffix(unit))
    shape, name = [], people["to"]
    while name:
        pool = design["pool"][name]
        shape.append((pool.get("servers", 1), number(pool["service"], " s")))
        name = pool.get("to")
    return number(people["rate"], " request/s"), shape


def main():
    for file in map(Path, sys.argv[1:]):
        rate, shape = network(file)
        draw = random.Random(1).expovariate
        environment = simpy.Environment()
        stations = [(simpy.Resource(environment, capacity=servers), mean) for servers, mean in shape]
        environment.process(source(environment, rate, stations, draw, CUSTOMERS))
        begun = time.process_time()
        environment.run()
        print(file.stem, round(CUSTOMERS * (1 + len(shape)) / (time.process_time() - begun)))


if __name__ == "__main__":
    main()
