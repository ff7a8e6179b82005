"""Lazy, and /health stays at 503 until somebody has predicted."""
# fails: create_app_visible, create_app_hidden_1
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    state = {"model": None}

    @app.get("/health")
    def health():
        if state["model"] is None:
            return {"status": "not ready"}, 503
        return {"status": "ready"}

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "send JSON"}, 415
        if state["model"] is None:
            try:
                state["model"] = load_model()
            except Exception:
                return {"error": "not ready"}, 503
        status, answer = respond(request.get_data(), state["model"], features, max_rows)
        return answer, status

    @app.errorhandler(HTTPException)
    def json_errors(e):
        return {"error": e.name}, e.code

    return app
