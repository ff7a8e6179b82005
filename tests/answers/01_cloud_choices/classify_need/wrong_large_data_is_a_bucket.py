"""Thinks that large data can only lie in a bucket, and asks for size before lookups."""
# fails: classify_need_hidden_2, classify_need_hidden_3
def classify_need(task):
    if task.get("requests_per_day", 0) > 0:
        return "serving"
    if task.get("gb", 0) > 100:
        return "bucket"
    if task.get("lookups") and task.get("shared"):
        return "database"
    if task.get("shared"):
        return "bucket"
    if task.get("laptop_h", 0) > 8 and task.get("gpu_helps"):
        return "acceleration"
    return "local"
