"""A list of rules (answer, condition); next() takes the first that is true."""
def classify_need(task):
    from collections import defaultdict

    t = defaultdict(int, task)
    rules = [
        ("serving", t["requests_per_day"] > 0),
        ("database", all((t["lookups"], t["shared"]))),
        ("bucket", any((t["shared"], t["gb"] > 100))),
        ("acceleration", t["laptop_h"] > 8 and t["gpu_helps"]),
    ]
    return next((answer for answer, fits in rules if fits), "local")
