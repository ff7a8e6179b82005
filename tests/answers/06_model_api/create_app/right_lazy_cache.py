"""Loads at the first request through functools.cache, under a lock (so a failure is tried again)."""
def create_app(load_model, features, *, max_rows=1000):
    app = Flask("iris")
    lock = threading.Lock()
    once = functools.cache(lambda: load_model())

    def model():
        with lock:
            return once()

    @app.before_request
    def ready():
        try:
            model()
        except Exception as exc:
            app.logger.error("model not available: %s", exc)
            return flask.jsonify(error="not ready"), 503

    @app.route("/health")
    def health():
        return flask.jsonify(status="ok")

    @app.route("/predict", methods=["POST"])
    def predict():
        if request.mimetype != "application/json":
            flask.abort(415)
        status, body = respond(request.data, model(), features, max_rows)
        return flask.jsonify(body), status

    def error_page(e):
        return flask.jsonify(error=str(e.code)), e.code

    for code in (404, 405, 415, 500):
        app.register_error_handler(code, error_page)
    return app
