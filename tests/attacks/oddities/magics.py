"""Uses magics and shell commands."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
%timeit -n1 -r1 pass
!echo hello
%matplotlib inline
""",
    r"""
%%time
x = sum(range(10))
""",
]
