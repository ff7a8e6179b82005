"""Says the version that the body of a reload asks for."""
# fails: create_service_hidden_2
def create_service(s3, bucket):
    app = Flask(__name__)

    @app.errorhandler(HTTPException)
    def in_json(error):
        return {"error": error.name}, error.code

    served = []

    def load():
        try:
            served[:] = [load_published(s3, bucket)]
        except Exception:
            app.logger.exception("no model could be loaded")
            return False
        return True

    @app.get("/health")
    def health():
        if not served:
            return {"error": "no model yet"}, 503
        return {"version": served[0][1]["version"]}

    @app.post("/predict")
    def predict():
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        if not served:
            return {"error": "no model yet"}, 503
        model, manifest = served[0]
        status, answer = respond(request.get_data(), model, manifest["features"])
        if status == 200:
            answer = {**answer, "version": manifest["version"]}
        return answer, status

    @app.post("/reload")
    def reload():
        if not load():
            return {"error": "could not load"}, 503
        asked = request.get_json(silent=True) or {}
        return {"version": asked.get("version", served[0][1]["version"])}

    load()
    return app
