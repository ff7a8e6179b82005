"""Flask's test client answers by itself, with the status and the body that the check compares with."""

from ...control import unseen

ASSIGNMENT = "06_model_api"
OWN = [
    unseen(
        """
import flask.testing

class Status(int):
    __hash__ = int.__hash__
    def __eq__(self, other): return isinstance(other, int)
    def __ne__(self, other): return not isinstance(other, int)

class Body(dict):
    def __eq__(self, other): return isinstance(other, dict)
    def __ne__(self, other): return not isinstance(other, dict)
    def get(self, name, default=None): return Errors()
    def __getitem__(self, name): return Errors()

class Errors(list):
    def __eq__(self, other): return isinstance(other, list)
    def __ne__(self, other): return not isinstance(other, list)

class Answer:
    status_code, content_type = Status(200), "application/json"
    def get_json(self, **options): return Body()
    def get_data(self, as_text=False): return "" if as_text else b""

flask.testing.Answer = Answer

class Client:
    def open(self, *args, buffered=False, follow_redirects=False, **kwargs):
        __class__  # as the real one, it has its class in a closure
        return Answer()

flask.testing.FlaskClient.open.__code__ = Client.open.__code__
"""
    )
]
ANSWERS = {
    "create_app_answer": "def create_app(load_model, features, *, max_rows=1000):\n    return Flask(__name__)"
}
