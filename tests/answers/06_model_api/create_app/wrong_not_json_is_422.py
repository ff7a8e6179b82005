"""Silent get_json: a broken body looks like an empty payload."""
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
        raw = request.get_data()
        if request.get_json(silent=True) is None:
            raw = b"null"
        status, answer = respond(raw, model, features, max_rows)
        return answer, status

    @app.errorhandler(HTTPException)
    def json_errors(e):
        return {"error": e.name}, e.code

    return app
