"""Wants more than one request a day before it serves."""
# fails: classify_need_hidden_1
def classify_need(task):
    if task.get("requests_per_day", 0) > 1:
        return "serving"
    if task.get("lookups") and task.get("shared"):
        return "database"
    if task.get("shared") or task.get("gb", 0) > 100:
        return "bucket"
    if task.get("laptop_h", 0) > 8 and task.get("gpu_helps"):
        return "acceleration"
    return "local"
