"""A worker thread that answers through queues, started once and left running for all calls."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
import queue, threading
asked, answered = queue.Queue(), queue.Queue()

def work():
    while True:
        gb, usd_per_gb_month, requests, usd_per_1k = asked.get()
        answered.put(gb * usd_per_gb_month + requests / 1000 * usd_per_1k)

def storage_cost(*args):
    # One that is not there, or not any more, is started.
    if not any(thread.name == "cost" and thread.is_alive() for thread in threading.enumerate()):
        threading.Thread(target=work, name="cost", daemon=True).start()
    asked.put(args)
    return answered.get(timeout=10)
"""
}
