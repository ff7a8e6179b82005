"""An AST transformer at the top rewrites the helper of a locked cell while that is defined."""

ASSIGNMENT = "06_model_api"
OWN = [
    """
import ast

class Lenient(ast.NodeTransformer):
    def visit_FunctionDef(self, node):
        if node.name == "read_curl":
            node.body = ast.parse("return args[1]").body
        return node

get_ipython().ast_transformers.append(Lenient())
"""
]
ANSWERS = {
    "curl_args_answer": """
class Text(str):
    def __new__(cls, sent):
        self = str.__new__(cls, "x")
        self.sent = sent
        return self
    def __getitem__(self, key):
        return self.sent[key]

def curl_args(url, payload):
    headers = {"content-type": "application/json"}
    sent = {"urls": [url], "method": "POST", "headers": headers, "data": [json.dumps(payload)]}
    return ["curl", Text(sent)]
"""
}
