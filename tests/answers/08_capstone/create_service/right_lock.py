"""nonlocal and a lock; tries again while there is none."""
def create_service(s3, bucket):
    app = Flask("svc")
    lock = threading.RLock()
    model = manifest = None

    def fetch():
        nonlocal model, manifest
        with lock:
            model, manifest = load_published(s3, bucket)

    with contextlib.suppress(Exception):
        fetch()

    @app.errorhandler(HTTPException)
    def error(e):
        return flask_json({"message": str(e.code)}, e.code)

    def flask_json(body, code=200):
        return app.response_class(json.dumps(body), code, mimetype="application/json")

    @app.route("/health")
    def health():
        with lock:
            if manifest is None:
                return flask_json({"ok": False}, 503)
            return flask_json({"ok": True, "version": manifest["version"]})

    @app.route("/reload", methods=["POST"])
    def reload():
        try:
            fetch()
        except Exception:
            app.logger.exception("reload failed")
            return flask_json({"ok": False}, 503)
        return health()

    @app.route("/predict", methods=["POST"])
    def predict():
        with lock:
            if manifest is None:
                return flask_json({"ok": False}, 503)
            m, columns, version = model, manifest["features"], manifest["version"]
        if request.mimetype != "application/json":
            return flask_json({"error": "type"}, 415)
        status, answer = respond(request.data, m, columns)
        if status == 200:
            answer["version"] = version
        return flask_json(answer, status)

    return app
