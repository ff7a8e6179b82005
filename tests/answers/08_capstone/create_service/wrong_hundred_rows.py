"""100 rows at most."""
# fails: create_service_hidden_6
def create_service(s3, bucket):
    app = Flask("wine")
    live = {"pair": None}

    def load():
        try:
            live["pair"] = load_published(s3, bucket)
        except Exception:
            return False
        return True

    load()

    @app.get("/health")
    def health():
        pair = live["pair"]
        if pair is None:
            return {"status": "no model"}, 503
        return {"version": pair[1]["version"]}

    @app.post("/predict")
    def predict():
        pair = live["pair"]
        if request.mimetype != "application/json":
            return {"error": "send application/json"}, 415
        if pair is None:
            return {"error": "no model"}, 503
        model, manifest = pair
        try:
            status, answer = respond(request.get_data(), model, manifest["features"], 100)
        except Exception:
            return {"error": "the model failed"}, 500
        return {**answer, "version": manifest["version"]}, status

    @app.post("/reload")
    def reload():
        if not load():
            return {"error": "not reloaded"}, 503
        return {"version": live["pair"][1]["version"]}

    @app.errorhandler(HTTPException)
    def page(error):
        return {"error": error.name}, error.code

    return app
