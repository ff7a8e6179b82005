"""Loads in the first request, without a lock: two first requests load twice."""
# fails: create_app_hidden_1
def create_app(load_model, features, *, max_rows=1000):
    app = Flask("api")
    box = []

    def model():
        if not box:
            box.append(load_model())
        return box[0]

    @app.get("/health")
    def health():
        try:
            model()
        except Exception:
            return {"status": "not ready"}, 503
        return {"status": "ready"}, 200

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        try:
            ready = model()
        except Exception:
            return {"error": "no model"}, 503
        try:
            status, answer = respond(request.get_data(), ready, features, max_rows)
        except Exception:
            return {"error": "the model failed"}, 500
        return answer, status

    @app.errorhandler(HTTPException)
    def page(error):
        return {"error": error.name}, error.code

    return app
