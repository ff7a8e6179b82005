"""A regular expression that wants a digit in front and does not strip."""
# fails: parse_form_hidden_1
import re

def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "")
        if re.fullmatch(r"\d+([.,]\d+)?", text) and 0 < float(text.replace(",", ".")) <= LONGEST:
            values[name] = float(text.replace(",", "."))
        else:
            errors[name] = "Please type a number between 0 and 30"
    return values, errors
