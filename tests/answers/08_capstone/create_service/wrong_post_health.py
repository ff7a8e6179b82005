"""GET or POST, /health answers both."""
# fails: create_service_hidden_6
def create_service(s3, bucket):
    """A Flask app that serves the published model: /health, /predict, /reload."""
    app = Flask(__name__)

    @app.errorhandler(HTTPException)  # 404, 405, and 500 for what the model raises
    def in_json(error):
        return {"error": error.name}, error.code

    serve = {"now": None}  # (model, manifest), replaced as a whole

    def load():
        try:
            serve["now"] = tuple(load_published(s3, bucket))
            return True
        except Exception:  # whatever it is: the log says what, the caller 503
            app.logger.exception("loading failed")
            return False

    def not_ready():
        return {"error": "not available; try again later"}, 503

    @app.route("/health", methods=["GET", "POST"])
    def health():
        now = serve["now"]
        return {"version": now[1]["version"]} if now else not_ready()

    @app.post("/predict")
    def predict():
        now = serve["now"]
        if now is None:
            return not_ready()
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        model, manifest = now
        status, answer = respond(request.get_data(), model, manifest["features"])
        return {**answer, "version": manifest["version"]}, status

    @app.post("/reload")
    def reload():
        return {"version": serve["now"][1]["version"]} if load() else not_ready()

    load()
    return app
