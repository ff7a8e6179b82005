"""The rules as a list of pairs, the first that holds."""
def classify_need(task):
    t = {"requests_per_day": 0, "lookups": False, "shared": False, "gb": 0, "laptop_h": 0, "gpu_helps": False} | task
    rules = [
        (t["requests_per_day"] > 0, "serving"),
        (t["lookups"] and t["shared"], "database"),
        (t["shared"] or t["gb"] > 100, "bucket"),
        (t["laptop_h"] > 8 and t["gpu_helps"], "acceleration"),
        (True, "local"),
    ]
    return next(word for holds, word in rules if holds)
