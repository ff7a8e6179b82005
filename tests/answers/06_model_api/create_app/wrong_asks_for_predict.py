"""Takes an object without predict for a model that was not loaded."""
# fails: create_app_hidden_1
from contextlib import suppress


def create_app(load_model, features, *, max_rows=1000):
    app = Flask("api")
    model = None
    with suppress(Exception):
        model = load_model()

    @app.get("/health")
    def health():
        return {"ready": hasattr(model, "predict")}, 200 if hasattr(model, "predict") else 503

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "type"}, 415
        if not hasattr(model, "predict"):
            return {"error": "not ready"}, 503
        try:
            status, answer = respond(request.get_data(), model, features, max_rows)
        except Exception:
            return {"error": "internal"}, 500
        return answer, status

    @app.errorhandler(HTTPException)
    def page(error):
        return {"error": "refused"}, error.code

    return app
