"""Loads the model inside each view."""
# fails: create_app_hidden_1, create_app_hidden_8
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)

    @app.get("/health")
    def health():
        try:
            load_model()
        except Exception:
            return {"status": "not ready"}, 503
        return {"status": "ready"}

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "send JSON"}, 415
        try:
            model = load_model()
        except Exception:
            return {"error": "not ready"}, 503
        status, answer = respond(request.get_data(), model, features, max_rows)
        return answer, status

    @app.errorhandler(HTTPException)
    def json_errors(e):
        return {"error": e.name}, e.code

    return app
