"""Prints the traceback on the server's stderr, sends a plain 500."""
import traceback


def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    state = {}
    try:
        state["model"] = load_model()
    except Exception:
        traceback.print_exc()

    @app.get("/health")
    def health():
        return {"ready": "model" in state}, (200 if "model" in state else 503)

    @app.post("/predict")
    def predict():
        if "model" not in state:
            return {"error": "not ready"}, 503
        if request.mimetype != "application/json":
            return {"error": "content type"}, 415
        return tuple(reversed(respond(request.data, state["model"], features, max_rows)))

    @app.errorhandler(Exception)
    def on_error(e):
        if isinstance(e, HTTPException):
            return {"error": e.description}, e.code
        traceback.print_exc()
        return {"error": "internal"}, 500

    return app
