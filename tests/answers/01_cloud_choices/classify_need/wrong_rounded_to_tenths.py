"""Rounds to tenths before it compares."""
# fails: classify_need_hidden_1
def classify_need(task):
    t = {"requests_per_day": 0, "lookups": False, "shared": False, "gb": 0, "laptop_h": 0, "gpu_helps": False} | task
    if t["requests_per_day"] > 0:
        return "serving"
    if t["lookups"] and t["shared"]:
        return "database"
    if t["shared"] or round(t["gb"], 1) > 100:
        return "bucket"
    if round(t["laptop_h"], 1) > 8 and t["gpu_helps"]:
        return "acceleration"
    return "local"
