"""Own glue with a limit on rows only."""
# fails: create_app_hidden_7
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    try:
        model = load_model()
        ready = True
    except Exception:
        model, ready = None, False

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
        payload = request.get_json()
        rows = payload.get("rows") if isinstance(payload, dict) else None
        if isinstance(rows, list) and len(rows) > max_rows:
            return {"error": "too many rows"}, 413
        rows, errors = validate(payload, features)
        if errors:
            return {"errors": errors}, 422
        return {"predictions": predict_core(model, rows, features)}

    @app.errorhandler(HTTPException)
    def json_errors(e):
        return {"error": e.name}, e.code

    return app
