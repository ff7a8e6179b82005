"""Configures logging anew in a cell and in an answer: handlers, levels, captured warnings, a file."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
import logging, logging.handlers, warnings
logging.captureWarnings(True)
logging.basicConfig(level=logging.DEBUG, force=True, filename="lab.log")
log = logging.getLogger("lab")
log.addHandler(logging.handlers.MemoryHandler(10))
log.addHandler(logging.StreamHandler())
warnings.simplefilter("error", DeprecationWarning)
warnings.filterwarnings("ignore", message=".*figures.*")

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    log.debug("asked for %s GB", gb)
    try:
        warnings.warn("old", DeprecationWarning)
    except DeprecationWarning:
        log.warning("as configured")
    return gb * usd_per_gb_month + requests / 1000 * usd_per_1k
"""
}
