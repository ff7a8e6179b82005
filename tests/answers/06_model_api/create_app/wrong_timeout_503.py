"""A TimeoutError of the model is answered with 503."""
# fails: create_app_hidden_8
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
        except (TimeoutError, MemoryError):
            return {"error": "busy"}, 503
        except Exception:
            return {"error": "internal error"}, 500
        return answer, status

    return app
