"""get_json without an error handler: HTML pages for 400, 404, 405, 415 and 500."""
# fails: create_app_hidden_4, create_app_hidden_5, create_app_hidden_6, create_app_hidden_8
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    try:
        model = load_model()
    except Exception:
        model = None

    @app.get("/health")
    def health():
        return {"ready": model is not None}, 200 if model is not None else 503

    @app.post("/predict")
    def predict():
        if model is None:
            return {"error": "not ready"}, 503
        request.get_json()
        status, answer = respond(request.get_data(), model, features, max_rows)
        return answer, status

    return app
