"""Consumes an iterator: up to a read, then up to the next; a frozenset."""
def diagnose(trace):
    events = iter(trace)
    faults = []
    n = 0
    for start in events:
        if start["kind"] != "clock":
            continue
        n += 1
        inner = []
        for stop in events:
            if stop["kind"] == "clock":
                break
            inner.append(stop["kind"])
        if start["in_flight"] != 0: faults.append("busy_start")
        if stop["in_flight"] != 0: faults.append("early_stop")
        if "compile" in inner: faults.append("compile_timed")
        if {"h2d", "d2h"} & set(inner): faults.append("copy_timed")
        if inner.count("launch") > 1: faults.append("batch_timed")
    if n < 5: faults.append("few_samples")
    return frozenset(faults)
