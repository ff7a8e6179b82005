"""While there is no model, every request is answered with 503."""
def create_app(load_model, features, *, max_rows=1000):
    """A Flask app that serves a model: POST /predict and GET /health, always JSON."""
    app = Flask(__name__)
    try:
        model = load_model()
    except Exception:
        model = None

    @app.before_request
    def ready():
        if model is None:
            return {"error": "not ready"}, 503

    @app.errorhandler(HTTPException)
    def problem(error):
        return {"error": error.name}, error.code

    @app.get("/health")
    def health():
        return {"status": "ok"}

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        try:
            status, answer = respond(request.get_data(), model, features, max_rows)
        except Exception:
            return {"error": "internal error"}, 500
        return answer, status

    return app
