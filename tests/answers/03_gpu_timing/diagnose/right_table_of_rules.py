"""A dict of rules, each a function of one sample."""
def diagnose(trace):
    at = [i for i, e in enumerate(trace) if e["kind"] == "clock"]
    samples = [trace[a : b + 1] for a, b in zip(at[::2], at[1::2])]

    def count(sample, *kinds):
        return sum(e["kind"] in kinds for e in sample)

    rules = {
        "busy_start": lambda s: s[0]["in_flight"] > 0,
        "early_stop": lambda s: s[-1]["in_flight"] > 0,
        "compile_timed": lambda s: count(s, "compile") > 0,
        "copy_timed": lambda s: count(s, "h2d", "d2h") > 0,
        "batch_timed": lambda s: count(s, "launch") >= 2,
    }
    found = {name for name, rule in rules.items() if any(map(rule, samples))}
    return found | ({"few_samples"} if len(samples) < 5 else set())
