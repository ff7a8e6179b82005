"""Catches whatever the model raises in the view, also what Flask would take for an answer."""
def create_app(load_model, features, *, max_rows=1000):
    app = Flask("api")
    try:
        model, ready = load_model(), True
    except Exception:
        model, ready = None, False

    @app.errorhandler(HTTPException)
    def refused(error):
        return {"error": "request refused"}, error.code

    @app.get("/health")
    def health():
        return {"ready": ready}, 200 if ready else 503

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        if not ready:
            return {"error": "not ready"}, 503
        try:
            status, answer = respond(request.get_data(), model, features, max_rows)
        except Exception:
            app.logger.exception("no prediction")
            return {"error": "internal server error"}, 500
        return answer, status

    return app
