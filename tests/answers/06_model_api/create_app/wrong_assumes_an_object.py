"""Own glue: payload['rows'] before anybody asked whether it is an object."""
# fails: create_app_hidden_4
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
        if len(request.get_data()) > MAX_BYTES:
            return {"error": "too large"}, 413
        payload = request.get_json()
        if len(payload["rows"]) > max_rows:
            return {"error": "too many rows"}, 413
        rows, errors = validate(payload, features)
        if errors:
            return {"errors": errors}, 422
        return {"predictions": predict_core(model, rows, features)}

    @app.errorhandler(HTTPException)
    def json_errors(e):
        return {"error": e.name}, e.code

    return app
