"""Sorts the features once."""
# fails: create_app_hidden_2
def create_app(load_model, features, *, max_rows=1000):
    features = sorted(features)
    app = Flask("api")
    state = {"ready": False, "model": None}
    try:
        state["model"] = load_model()
        state["ready"] = True
    except Exception:
        pass

    @app.get("/health")
    def health():
        if state["ready"]:
            return {"status": "ready"}, 200
        return {"status": "not ready"}, 503

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        if not state["ready"]:
            return {"error": "no model"}, 503
        try:
            status, answer = respond(request.get_data(), state["model"], features, max_rows)
        except Exception:
            return {"error": "the model failed"}, 500
        return answer, status

    @app.errorhandler(HTTPException)
    def page(error):
        return {"error": error.name}, error.code

    return app
