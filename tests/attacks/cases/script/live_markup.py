"""Shows scripts, SVG and HTML with handlers."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
from IPython.display import HTML, SVG, Javascript, display
display(HTML("<script>alert('PWNED')</script><img src=x onerror=alert('PWNED')>"))
display(Javascript("alert('PWNED')"))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload=\"alert('PWNED')\"></svg>"))
"""
}
