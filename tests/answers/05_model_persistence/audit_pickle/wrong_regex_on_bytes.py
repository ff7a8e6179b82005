"""Searches the raw bytes with a regular expression for GLOBAL."""
# fails: audit_pickle_visible, audit_pickle_hidden_1, audit_pickle_hidden_2, audit_pickle_hidden_3, audit_pickle_hidden_4
import re


def audit_pickle(data):
    found = re.findall(rb"c([\w.]+)\n([\w.]+)\n", data)
    return sorted({(m + b"." + n).decode() for m, n in found})
