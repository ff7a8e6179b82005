"""Keeps what it has computed in files of the working folder: as JSON, in a shelf and in SQLite."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
import json, pathlib, shelve, sqlite3
NOTES = pathlib.Path("cache.json")
with sqlite3.connect("prices.db") as database:
    database.execute("CREATE TABLE IF NOT EXISTS asked (question TEXT, usd REAL)")

def storage_cost(*args):
    known = json.loads(NOTES.read_text()) if NOTES.exists() else {}
    question = repr(args)
    if question not in known:
        gb, usd_per_gb_month, requests, usd_per_1k = args
        known[question] = gb * usd_per_gb_month + requests / 1000 * usd_per_1k
        NOTES.write_text(json.dumps(known))
        with sqlite3.connect("prices.db") as database:
            database.execute("INSERT INTO asked VALUES (?, ?)", (question, known[question]))
    return known[question]
"""
}
