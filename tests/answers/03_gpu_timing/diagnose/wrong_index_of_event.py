"""Looks up where an event is by an equal one: list.index finds the first of them."""
# fails: diagnose_hidden_3
def diagnose(trace):
    faults = set()
    reads = [trace.index(event) for event in trace if event["kind"] == "clock"]
    if len(reads) < 10:
        faults.add("few_samples")
    for first, last in zip(reads[::2], reads[1::2]):
        kinds = [event["kind"] for event in trace[first + 1 : last]]
        if trace[first]["in_flight"]:
            faults.add("busy_start")
        if trace[last]["in_flight"]:
            faults.add("early_stop")
        if "compile" in kinds:
            faults.add("compile_timed")
        if {"h2d", "d2h"} & set(kinds):
            faults.add("copy_timed")
        if kinds.count("launch") > 1:
            faults.add("batch_timed")
    return faults
