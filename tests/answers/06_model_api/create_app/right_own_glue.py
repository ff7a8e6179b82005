"""Writes the glue itself, with get_json, abort and MAX_CONTENT_LENGTH; model in app.config."""
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BYTES
    app.config["MODEL"] = None
    try:
        app.config["MODEL"] = load_model()
    except Exception as e:
        app.logger.error("could not load the model: %s", type(e).__name__)

    @app.get("/health")
    def health():
        if app.config["MODEL"] is None:
            return {"ready": False}, 503
        return {"ready": True}

    @app.post("/predict")
    def predict():
        if app.config["MODEL"] is None:
            flask.abort(503)
        if request.mimetype != "application/json":  # get_json takes application/ld+json, too
            flask.abort(415)
        payload = request.get_json()
        if isinstance(payload, dict) and isinstance(payload.get("rows"), list):
            if len(payload["rows"]) > max_rows:
                flask.abort(413, "too many rows")
        rows, errors = validate(payload, features)
        if errors:
            return {"errors": errors}, 422
        try:
            return {"predictions": predict_core(app.config["MODEL"], rows, features)}
        except Exception:
            app.logger.exception("prediction failed")
            return {"error": "prediction failed"}, 500

    @app.errorhandler(HTTPException)
    def json_error(e):
        response = e.get_response()
        response.data = json.dumps({"code": e.code, "name": e.name, "description": e.description})
        response.content_type = "application/json"
        return response

    return app
