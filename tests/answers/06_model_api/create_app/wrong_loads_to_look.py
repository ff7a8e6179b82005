"""Loads once to see whether it works, and once more to keep it."""
# fails: create_app_hidden_1, create_app_hidden_8
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    try:
        load_model()
        ready = True
        model = load_model()
    except Exception:
        ready = False

    @app.get("/health")
    def health():
        if not ready:
            return {"status": "not ready"}, 503
        return {"status": "ready"}, 200

    @app.post("/predict")
    def predict():
        if not ready:
            return {"error": "not ready"}, 503
        if request.mimetype != "application/json":
            return {"error": "send JSON"}, 415
        status, answer = respond(request.get_data(), model, features, max_rows)
        return answer, status

    @app.errorhandler(HTTPException)
    def json_errors(e):
        return {"error": e.name}, e.code

    return app
