"""A small class with a lock holds the model; loads when first needed, in either route."""
class Holder:
    def __init__(self, load):
        self.load, self.lock, self.model, self.done = load, threading.Lock(), None, False

    def get(self):
        with self.lock:
            if not self.done:
                self.model = self.load()
                self.done = True
        return self.model


def create_app(load_model, features, *, max_rows=1000):
    app, holder = Flask("model_api"), Holder(load_model)

    def as_json(body, status):
        return flask.Response(json.dumps(body), status=status, mimetype="application/json")

    @app.route("/health", methods=["GET"])
    def health():
        try:
            holder.get()
        except Exception:
            return as_json({"status": "loading failed"}, 503)
        return as_json({"status": "ok"}, 200)

    @app.route("/predict", methods=["POST"])
    def predict():
        ctype = (request.headers.get("Content-Type") or "").split(";")[0].strip().lower()
        if ctype != "application/json":
            return as_json({"error": "JSON please"}, 415)
        try:
            model = holder.get()
        except Exception:
            return as_json({"error": "try again later"}, 503)
        try:
            status, body = respond(request.get_data(), model, features, max_rows)
        except Exception:
            status, body = 500, {"error": "sorry"}
        return as_json(body, status)

    @app.errorhandler(404)
    def not_found(e):
        return as_json({"error": "no such address"}, 404)

    @app.errorhandler(405)
    def not_allowed(e):
        return as_json({"error": "method"}, 405)

    return app
