"""Has timeit run a statement: the frame that looks around is one of the standard library's."""

from ...control import FAIL_COPIES

SOURCE = FAIL_COPIES + "take_over(fail_copies)"
ASSIGNMENT = "01_cloud_choices"
OWN = [
    f"""
import timeit
timeit.timeit(
    "exec(bytes.fromhex(digits), dict(__name__='helper'))",
    number=1,
    globals=dict(digits="{SOURCE.encode().hex()}"),
)
"""
]
