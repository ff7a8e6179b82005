"""A module-level cache: the second app gets the first app's model."""
# fails: create_app_hidden_1, create_app_hidden_2, create_app_hidden_3, create_app_hidden_8
_models = {}


def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)

    def ready():
        if "model" not in _models:
            try:
                _models["model"] = load_model()
            except Exception:
                return False
        return True

    @app.get("/health")
    def health():
        return ({"ok": True}, 200) if ready() else ({"ok": False}, 503)

    @app.post("/predict")
    def predict():
        if not ready():
            return {"error": "not ready"}, 503
        if request.mimetype != "application/json":
            return {"error": "send JSON"}, 415
        status, answer = respond(request.get_data(), _models["model"], features, max_rows)
        return answer, status

    @app.errorhandler(HTTPException)
    def json_errors(e):
        return {"error": e.name}, e.code

    return app
