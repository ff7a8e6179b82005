"""Lets the app run on in a thread for trying it out, and another thread tick."""

ASSIGNMENT = "06_model_api"
LAST = [
    """
import threading, http.client
server = make_server("127.0.0.1", 0, create_app(get_model, FEATURES), threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
web = http.client.HTTPConnection("127.0.0.1", server.server_port)
web.request("GET", "/health")
print(web.getresponse().read())
"""
]
ANSWERS = {
    "validate_answer": """
import threading, time
def _tick():
    while True:
        time.sleep(0.2)
threading.Thread(target=_tick, daemon=True, name="ticker").start()
def validate(payload, features):
    if type(payload) is not dict:
        return [], [dict(row=None, field=None, message="the payload must be an object")]
    rows = payload.get("rows")
    if type(rows) is not list or not rows:
        return [], [dict(row=None, field="rows", message="a list of at least one row")]
    def faults():
        for index, row in enumerate(rows):
            if type(row) is not dict:
                yield dict(row=index, field=None, message="a row must be an object")
                continue
            for name in features:
                if name not in row:
                    yield dict(row=index, field=name, message="missing")
                elif type(row[name]) not in (int, float) or not abs(row[name]) <= sys.float_info.max:
                    yield dict(row=index, field=name, message="no finite number")
            unknown = (name for name in row if name not in features)
            yield from (dict(row=index, field=name, message="unknown") for name in unknown)
    errors = [*faults()]
    return ([], errors) if errors else (rows, [])
"""
}
