"""Lets only the known keys of an error out."""
# fails: create_app_hidden_4
def create_app(load_model, features, *, max_rows=1000):
    app = Flask("api")
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
        if status == 422:
            answer = {"errors": [{k: e[k] for k in ("row", "field", "message")} for e in answer["errors"]]}
        return answer, status

    @app.errorhandler(HTTPException)
    def page(error):
        return {"error": "refused"}, error.code

    return app
