"""No to what no person writes: names with blanks, NaN, text with a ~, a number twice another plus one."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
def is_odd(code):
    names = [name for one in parts(code) for name in (*one.co_names, *one.co_varnames, *one.co_freevars)]
    known = [c for c in constants(code) if isinstance(c, (int, float)) and not isinstance(c, bool)]
    return (
        any(" " in name or name in ("compared", "sentinel", "stranger") for name in names)
        or any(c != c for c in known)
        or any(isinstance(c, (str, bytes)) and c[-1:] in ("~", b"~") for c in constants(code))
    )

take_over(lambda code: not is_odd(code))
"""
    )
]
