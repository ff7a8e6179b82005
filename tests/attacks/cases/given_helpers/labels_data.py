"""A table that a locked cell made, and checks read, is the student's to change."""

LEFT = "A table that a locked cell made is the notebook's: a loop over one that was emptied checks nothing."
ASSIGNMENT = "07_web_app"
EARNS = ("create_site_visible_1",)
ANSWERS = {
    "create_site_answer": """
FEATURES.clear()
def create_site(predictor):
    app = Flask(__name__)
    @app.route("/", methods=["GET", "POST"])
    def page():
        return "<form method=post action=/></form><h2 id=answer>tea Rose_no-2</h2>"
    return app
"""
}
