"""While one request is served, others are sent away with 503."""
# fails: create_app_hidden_1
def create_app(load_model, features, *, max_rows=1000):
    app = Flask("api")
    lock = threading.Lock()
    try:
        model = load_model()
    except Exception:
        model = None

    @app.errorhandler(HTTPException)
    def failed(error):
        return {"error": error.name}, error.code

    @app.get("/health")
    def health():
        if model is None:
            return {"status": "not ready"}, 503
        return {"status": "ready"}, 200

    @app.post("/predict")
    def predict():
        if model is None:
            return {"error": "not ready"}, 503
        if request.mimetype != "application/json":
            return {"error": "JSON is needed"}, 415
        raw = request.get_data()
        if not lock.acquire(blocking=False):
            return {'error': 'busy'}, 503
        try:
            status, answer = respond(raw, model, features, max_rows)
        except Exception:
            return {"error": "internal error"}, 500
        finally:
            lock.release()
        return answer, status

    return app
