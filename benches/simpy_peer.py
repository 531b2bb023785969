"""SimPy on the networks of the example `simulation_speed`, as its manual teaches it: a process for each customer, a Resource
for each station. Prints the events a CPU-second of each; an event is an arrival from outside or a completed service."""

import random
import sys
import time

import simpy

NETWORKS = {
    "mm1": (0.8, [(1, 1.0)]),
    "mm8": (6.4, [(8, 1.0)]),
    "tandem5": (0.8, [(1, 1.0), (2, 2.0), (4, 4.0), (8, 8.0), (1, 0.875)]),
}


def customer(environment, stations, draw):
    for resource, mean in stations:
        with resource.request() as turn:
            yield turn
            yield environment.timeout(draw(1.0 / mean))


def source(environment, rate, stations, draw, customers):
    for _ in range(customers):
        yield environment.timeout(draw(rate))
        environment.process(customer(environment, stations, draw))


def main():
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    for name, (rate, shape) in NETWORKS.items():
        draw = random.Random(1).expovariate
        environment = simpy.Environment()
        stations = [(simpy.Resource(environment, capacity=servers), mean) for servers, mean in shape]
        environment.process(source(environment, rate, stations, draw, customers))
        begun = time.process_time()
        environment.run()
        events = customers * (1 + len(shape))
        print(name, round(events / (time.process_time() - begun)))


if __name__ == "__main__":
    main()
