"""Keeps the model that is there when what was loaded has the same version."""
# fails: create_service_hidden_1
def create_service(s3, bucket):
    app = Flask(__name__)

    @app.errorhandler(HTTPException)  # 404, 405, and 500 for what the model raises
    def in_json(error):
        return {"error": error.name}, error.code

    state = {"live": None}

    def load():
        try:
            model, manifest = load_published(s3, bucket)
            if state["live"] is None or state["live"][1]["version"] != manifest["version"]:
                state["live"] = (model, manifest)
        except Exception:
            app.logger.exception("loading failed")
            return False
        return True

    load()

    @app.get("/health")
    def health():
        live = state["live"]
        if live is None:
            return {"error": "no model"}, 503
        return {"status": "ready", "version": live[1]["version"]}

    @app.post("/predict")
    def predict():
        live = state["live"]
        if live is None:
            return {"error": "no model"}, 503
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        model, manifest = live
        try:
            status, answer = respond(request.get_data(), model, manifest["features"])
        except Exception:
            app.logger.exception("the model failed")
            return {"error": "the model failed"}, 500
        if status == 200:
            answer["version"] = manifest["version"]
        return answer, status

    @app.post("/reload")
    def reload():
        if not load():
            return {"error": "loading failed"}, 503
        return {"version": state["live"][1]["version"]}

    return app
