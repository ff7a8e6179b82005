"""A class with a lock loads lazily; add_url_rule and one handler for every exception."""
class ModelBox:
    """Loads a model at the first request, once, and keeps it."""

    def __init__(self, load):
        self.load, self.lock, self.loaded, self.model = load, threading.Lock(), False, None

    def open(self):
        with self.lock:
            if not self.loaded:
                try:
                    self.model = self.load()
                    self.loaded = True
                except Exception:
                    return False
        return True


def create_app(load_model, features, *, max_rows=1000):
    """A Flask app that serves a model: POST /predict and GET /health, always JSON."""
    box = ModelBox(load_model)
    app = Flask("service")

    def health():
        ready = box.open()
        return {"ready": ready}, (200 if ready else 503)

    def predict():
        if not box.open():
            return {"error": "no model yet"}, 503
        if request.mimetype != "application/json":
            return {"error": "the content type must be application/json"}, 415
        return respond(
            raw=request.get_data(), model=box.model, features=features, max_rows=max_rows
        )[::-1]

    def refuse(error):
        code = error.code if isinstance(error, HTTPException) else 500
        return {"error": f"this request ended with status {code}"}, code

    app.add_url_rule("/health", view_func=health, methods=["GET"])
    app.add_url_rule("/predict", view_func=predict, methods=["POST"])
    app.register_error_handler(Exception, refuse)
    return app
