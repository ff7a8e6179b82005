"""Publishes a forged execute_result."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
kernel = get_ipython().kernel
content = {'data': {'text/plain': '100'}, 'metadata': {}, 'execution_count': 9}
kernel.session.send(kernel.iopub_socket, 'execute_result', content, kernel.get_parent())
"""
}
