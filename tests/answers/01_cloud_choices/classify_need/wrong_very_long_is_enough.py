"""Sends what takes very long to a GPU that does not help."""
# fails: classify_need_hidden_4
def classify_need(task):
    """What the task needs: serving, database, bucket, acceleration or local.

    task: a dict; an entry that is missing counts as 0 or False.
    The first rule of the contract that fits decides.
    """
    requests_per_day = task.get("requests_per_day", 0)
    lookups = task.get("lookups", False)
    shared = task.get("shared", False)
    gb = task.get("gb", 0)
    laptop_h = task.get("laptop_h", 0)
    gpu_helps = task.get("gpu_helps", False)

    if requests_per_day > 0:
        return "serving"
    # Rules 2 to 5, in the same way.
    if lookups and shared:
        return "database"
    if shared or gb > 100:
        return "bucket"
    if laptop_h > 8 and (gpu_helps or laptop_h > 200):
        return "acceleration"
    return "local"
