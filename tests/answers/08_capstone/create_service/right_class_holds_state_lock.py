"""a class holds the state, with a lock, add_url_rule and an exception of its own"""
class Shelf:
    """The model that is being served, swapped as one pair."""

    def __init__(self, fetch):
        self.fetch, self.lock, self.served = fetch, threading.Lock(), ()

    def refresh(self):
        with self.lock:
            model, manifest = self.fetch()
            self.served = (model, tuple(manifest["features"]), manifest["version"])
            return self.served[-1]


def create_service(s3, bucket):
    app = Flask(__name__)
    shelf = Shelf(lambda: load_published(s3, bucket=bucket))

    @app.errorhandler(HTTPException)
    def in_json(error):
        return {"error": error.name}, error.code

    def sorry(status, text):
        return {"error": text}, status

    def health():
        served = shelf.served
        return {"version": served[-1]} if len(served) else sorry(503, "no model")

    def predict():
        if request.mimetype != "application/json":
            return sorry(415, "content type")
        served = shelf.served
        if len(served) == 0:
            return sorry(503, "no model")
        model, features, version = served
        try:
            status, answer = respond(request.data, model, features)
        except Exception:
            app.logger.exception("predict")
            return sorry(500, "something broke")
        return (answer | {"version": version} if status == 200 else answer), status

    def reload():
        try:
            return {"version": shelf.refresh()}
        except Exception:
            app.logger.exception("reload")
            return sorry(503, "nothing new to be had")

    app.add_url_rule("/health", view_func=health, methods=["GET"])
    app.add_url_rule("/predict", view_func=predict, methods=["POST"])
    app.add_url_rule("/reload", view_func=reload, methods=["POST"])
    try:
        shelf.refresh()
    except Exception:
        app.logger.exception("start without a model")
    return app
