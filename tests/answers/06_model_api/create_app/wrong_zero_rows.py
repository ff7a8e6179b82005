"""Takes max_rows=0 for the default."""
# fails: create_app_hidden_7
def create_app(load_model, features, *, max_rows=1000):
    app = Flask("api")
    max_rows = max_rows or MAX_ROWS
    try:
        model, ready = load_model(), True
    except Exception:
        model, ready = None, False

    @app.get("/health")
    def health():
        return {"ready": ready}, 200 if ready else 503

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "type"}, 415
        if not ready:
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
