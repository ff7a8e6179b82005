"""Loads at the start and once more at the first prediction."""
# fails: create_service_hidden_1, create_service_hidden_6
def create_service(s3, bucket):
    app = Flask("wine")
    model = manifest = None

    def refresh():
        nonlocal model, manifest
        new_model, new_manifest = load_published(s3, bucket)
        model, manifest = new_model, new_manifest

    @app.route("/health")
    def health():
        if manifest is None:
            return {"error": "no model yet"}, 503
        return {"version": manifest["version"]}

    @app.route("/predict", methods=["POST"])
    def predict():
        if request.mimetype != "application/json":
            return {"error": "JSON, please"}, 415
        if not app.config.get("warm"):
            app.config["warm"] = True
            try:
                refresh()
            except Exception:
                app.logger.exception("warm up")
        the_model, the_manifest = model, manifest
        if the_manifest is None:
            return {"error": "no model yet"}, 503
        try:
            status, answer = respond(
                request.get_data(), the_model, the_manifest["features"]
            )
        except Exception:
            app.logger.exception("predict")
            return {"error": "internal"}, 500
        answer["version"] = the_manifest["version"]
        return answer, status

    @app.route("/reload", methods=["POST"])
    def reload():
        try:
            refresh()
        except Exception:
            app.logger.exception("reload")
            return {"error": "not now"}, 503
        return {"version": manifest["version"]}

    @app.errorhandler(404)
    @app.errorhandler(405)
    def wrong_door(e):
        return {"error": e.description}, e.code

    try:
        refresh()
    except Exception:
        app.logger.exception("start")
    return app
