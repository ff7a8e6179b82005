"""State in app.config, replaced as a whole; while there is no model every request tries again."""
def create_service(s3, bucket):
    app = Flask("capstone")
    app.config["served"] = None

    def fetch():
        try:
            app.config["served"] = load_published(s3, bucket)
        except Exception as problem:
            app.logger.warning("no model: %r", problem)
            return None
        return app.config["served"]

    def current():
        return app.config["served"] or fetch()

    @app.get("/health")
    def health():
        served = current()
        if not served:
            return json_response({"ready": False}, 503)
        return json_response({"ready": True, "version": served[1]["version"]})

    @app.post("/reload")
    def again():
        served = fetch()
        if not served:
            return json_response({"reloaded": False}, 503)
        return json_response({"reloaded": True, "version": served[1]["version"]})

    @app.post("/predict")
    def predict():
        served = current()
        if not served:
            return json_response({"ready": False}, 503)
        if request.headers.get("Content-Type", "").split(";")[0] != "application/json":
            return json_response({"error": "content type"}, 415)
        model, manifest = served
        status, answer = respond(request.get_data(), model, manifest["features"])
        if status == 200:
            answer.update(version=manifest["version"])
        return json_response(answer, status)

    @app.errorhandler(HTTPException)
    def http_error(error):
        return json_response({"error": error.name}, error.code)

    def json_response(body, status=200):
        return app.response_class(
            json.dumps(body), status=status, mimetype="application/json"
        )

    current()
    return app
