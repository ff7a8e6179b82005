"""A regular expression says what a number looks like."""
import re

def parse_form(form):
    good, bad = {}, {}
    for f in FEATURES:
        s = (form.get(f) or "").strip().replace(",", ".")
        if not re.fullmatch(r"-?(\d+\.?\d*|\.\d+)", s):
            bad[f] = "A number in cm, please."
        elif float(s) <= 0 or float(s) > LONGEST:
            bad[f] = "Between 0 and 30 cm, please."
        else:
            good[f] = float(s)
    return good, bad
