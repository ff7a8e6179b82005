"""Sends the first twenty errors only."""
# fails: create_app_hidden_4
def create_app(load_model, features, *, max_rows=1000):
    app = Flask("api")
    try:
        model = load_model()
    except Exception:
        model = None

    @app.errorhandler(HTTPException)
    def failed(error):
        return {"error": error.name}, error.code

    @app.get("/health")
    def health():
        if model is None:
            return {"status": "not ready"}, 503
        return {"status": "ready"}, 200

    @app.post("/predict")
    def predict():
        if model is None:
            return {"error": "not ready"}, 503
        if request.mimetype != "application/json":
            return {"error": "JSON is needed"}, 415
        raw = request.get_data()
        try:
            status, answer = respond(raw, model, features, max_rows)
        except Exception:
            return {"error": "internal error"}, 500
        if status == 422:
            answer = {**answer, 'errors': answer['errors'][:20]}
        return answer, status

    return app
