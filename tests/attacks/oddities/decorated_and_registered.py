"""Decorators that keep a register of functions, check arguments and count; with wraps and without."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
import functools, inspect
REGISTER, checks = {}, []

def register(function):
    REGISTER[function.__name__] = function
    return function

def checked(**kinds):
    def decorate(function):
        signature = inspect.signature(function)
        @functools.wraps(function)
        def wrapper(*args, **options):
            bound = signature.bind(*args, **options)
            for name, kind in kinds.items():
                assert isinstance(bound.arguments[name], kind), name
            checks.append(bound.arguments)
            return function(*args, **options)
        return wrapper
    return decorate

@register
@checked(gb=(int, float), requests=int)
def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    return gb * usd_per_gb_month + requests / 1000 * usd_per_1k
"""
}
