"""SimPy (PyPI simpy): processes as generators, in Python. Takes a network and seeds as JSON lines, answers each seed with one."""

import json
import random
import sys
import time

import simpy


def run(network, seed):
    draw = random.Random(seed)
    env = simpy.Environment()
    gates = [(simpy.Resource(env, gate["capacity"]), gate["mean"]) for gate in network["gates"]]
    total = {"services": 0, "done": 0, "sum": 0.0}

    def serve(resource, mean):
        with resource.request() as request:
            yield request
            yield env.timeout(draw.expovariate(1 / mean))
        total["services"] += 1

    def item():
        since = env.now
        while True:
            if network["isParallel"]:
                yield env.all_of([env.process(serve(*gate)) for gate in gates])
            else:
                for gate in gates:
                    yield from serve(*gate)
            if draw.random() >= network["rework"]:
                break
        total["sum"] += env.now - since
        total["done"] += 1

    def source():
        for _ in range(network["items"]):
            yield env.timeout(draw.expovariate(1 / network["interval"]))
            env.process(item())

    env.process(source())
    env.run()
    return network["items"] + total["services"], total["sum"] / total["done"]


network = json.loads(sys.argv[1])
print(json.dumps({"isReady": True, "isAble": True}), flush=True)
for line in sys.stdin:
    before = time.process_time()
    events, lead_time = run(network, int(line))
    seconds = time.process_time() - before
    print(json.dumps({"events": events, "leadTime": lead_time, "seconds": seconds}), flush=True)
