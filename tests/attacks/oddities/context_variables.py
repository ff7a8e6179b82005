"""Context variables and context managers of its own: one sets a unit, the answer reads it."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
import contextlib, contextvars
unit = contextvars.ContextVar("unit", default=1)

@contextlib.contextmanager
def per(number):
    token = unit.set(number)
    try:
        yield
    finally:
        unit.reset(token)

def fee(requests, usd):
    return requests / unit.get() * usd

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    with per(1000), contextlib.ExitStack() as stack:
        stack.callback(lambda: None)
        return gb * usd_per_gb_month + contextvars.copy_context().run(fee, requests, usd_per_1k)
"""
}
