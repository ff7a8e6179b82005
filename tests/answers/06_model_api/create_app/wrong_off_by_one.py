"""Own glue: refuses exactly max_rows rows."""
# fails: create_app_hidden_2, create_app_hidden_4, create_app_hidden_7
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
        sent = request.get_json()
        if isinstance(sent, dict) and len(sent.get("rows", [])) >= max_rows:
            return {"error": "too many rows"}, 413
        status, answer = respond(request.get_data(), model, features, max_rows)
        return answer, status

    @app.errorhandler(HTTPException)
    def json_errors(e):
        return {"error": e.name}, e.code

    return app
