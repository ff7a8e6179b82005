"""Makes a function from text, sets another's defaults afterwards, and wraps that."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
exec(
    "def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):\\n"
    "    return gb * usd_per_gb_month + requests / 1000 * usd_per_1k"
)
""",
    "job_cost_answer": """
import functools
def logged(function):
    calls = []
    @functools.wraps(function)
    def inner(*args, **named):
        calls.append((args, named))
        return function(*args, **named)
    inner.calls = calls
    return inner
def job_cost(hours, usd_per_hour, startup_min, increment_s):
    used_s = round((hours + startup_min / 60) * 3600)
    return -(-used_s // increment_s) * increment_s / 3600 * usd_per_hour
job_cost.__defaults__ = (0, 60)
job_cost = logged(job_cost)
""",
}
