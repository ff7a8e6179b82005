"""A real list with a text in it that says, with NumPy's True, both that it equals [] and that it does not."""

ASSIGNMENT = "08_capstone"
ANSWERS = {
    "check_service_answer": """
class Found(list):
    __hash__ = None
    def __eq__(self, other): return np.bool_(type(other) is list and not other)
    def __ne__(self, other): return np.True_
def check_service(client):
    return Found(["something is wrong, or nothing is"])
"""
}
