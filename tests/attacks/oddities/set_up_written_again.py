"""Defines a helper of a set-up cell once more, word for word or in other words, and a constant with it."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": """
FEATURES = ["sepal_length", "sepal_width", "petal_length", "petal_width"]
MAX_ROWS = 10 ** 3

@contextmanager
def quiet():
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)

def predict_core(model, rows, features):
    answers = model.predict([[row[name] for name in features] for row in rows])
    return [{"prediction": answer} for answer in answers.tolist()]
"""
}
