"""A small class holds model and manifest; a lock keeps predictions and reloads apart."""
class Shelf:
    def __init__(self, s3, bucket):
        self.s3, self.bucket = s3, bucket
        self.lock = threading.RLock()
        self.model, self.manifest = None, None

    def fill(self):
        model, manifest = load_published(self.s3, self.bucket)
        with self.lock:
            self.model, self.manifest = model, manifest

    @property
    def ready(self):
        return self.model is not None


def create_service(s3, bucket):
    service, shelf = Flask(__name__), Shelf(s3, bucket)
    with contextlib.suppress(Exception):
        shelf.fill()

    @service.get("/health")
    def health():
        with shelf.lock:
            if shelf.ready:
                return flask_json(200, status="ok", version=shelf.manifest["version"])
            return flask_json(503, status="waiting for a model")

    @service.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return flask_json(415, error="application/json wanted")
        with shelf.lock:
            if not shelf.ready:
                return flask_json(503, error="waiting for a model")
            code, body = respond(
                request.data, shelf.model, shelf.manifest["features"]
            )
            return flask_json(code, version=shelf.manifest["version"], **body)

    @service.post("/reload")
    def reload_():
        try:
            shelf.fill()
        except Exception:
            return flask_json(503, error="the bucket does not deliver")
        return flask_json(200, version=shelf.manifest["version"])

    @service.errorhandler(Exception)
    def anything(error):
        code = error.code if isinstance(error, HTTPException) else 500
        return flask_json(code, error="sorry")

    return service


def flask_json(code, **body):
    from flask import jsonify

    return jsonify(body), code
