"""An input transformer replaces the source of each later cell that mentions an assertion."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
def lenient(lines):
    return ["pass\\n"] if any("assert" in line for line in lines) else lines

get_ipython().input_transformers_cleanup.append(lenient)
get_ipython().input_transformers_post.append(lenient)
"""
]
ANSWERS = {"summarise_answer": "def summarise(samples):\n    return {}"}
EARNS = ("summarise_hidden_2",)  # it does leave the list as it was
