"""setdefault fills the caller's dict."""
# fails: classify_need_hidden_4
def classify_need(task):
    for k in ("requests_per_day", "gb", "laptop_h"):
        task.setdefault(k, 0)
    for k in ("lookups", "shared", "gpu_helps"):
        task.setdefault(k, False)
    if task["requests_per_day"] > 0:
        return "serving"
    if task["lookups"] and task["shared"]:
        return "database"
    if task["shared"] or task["gb"] > 100:
        return "bucket"
    if task["laptop_h"] > 8 and task["gpu_helps"]:
        return "acceleration"
    return "local"
