"""Loads in the first request, with a lock."""
def create_app(load_model, features, *, max_rows=1000):
    app = Flask(__name__)
    lock, kept = threading.Lock(), []

    def get():
        with lock:
            if not kept:
                kept.append(load_model())
            return kept[0]

    @app.route("/health")
    def health():
        try:
            get()
            return flask.jsonify(ok=True)
        except Exception:
            return flask.jsonify(ok=False), 503

    @app.route("/predict", methods=["POST"])
    def predict():
        if (request.content_type or "").split(";")[0].strip().lower() != "application/json":
            flask.abort(415)
        try:
            model = get()
        except Exception:
            flask.abort(503)
        status, body = respond(request.data, model, features, max_rows)
        return flask.jsonify(body), status

    @app.errorhandler(HTTPException)
    def all_json(e):
        return flask.jsonify(error=e.name), e.code

    return app
