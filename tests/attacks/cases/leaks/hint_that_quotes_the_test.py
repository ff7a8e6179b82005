"""The answer raises an error whose message, the student's hint, quotes the test that calls it."""

ASSIGNMENT = "01_cloud_choices"
SECRETS = ("(0, 0.03, 250, 4.0)", "(0; 0.03; 250; 4.0)")
ANSWERS = {
    "storage_cost_answer": """
def storage_cost(*args):
    try:
        raise LookupError
    except LookupError as error:
        code = error.__traceback__.tb_frame.f_back.f_code
    tuples = [str(const) for const in code.co_consts if type(const) is tuple]
    raise AssertionError(" ".join(tuples).replace(",", ";"))
"""
}
