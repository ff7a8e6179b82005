"""Takes all memory."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
def predict_core(*args, **kwargs):
    return bytearray(8_000_000_000)
"""
}
