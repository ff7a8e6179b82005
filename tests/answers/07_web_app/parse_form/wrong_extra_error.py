"""'Each feature is in exactly one of them, and nothing else is in either' – an empty form gets one more error under the key `form`."""
# fails: parse_form_hidden_4
import re

def parse_form(form):
    """Read what a person typed into the fields named in FEATURES."""
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip(" ")
        if not text:
            errors[name] = "Please fill this in."
        elif not re.fullmatch(r"[0-9]+[.,]?[0-9]*|[.,][0-9]+", text):
            errors[name] = "This is not a number."
        elif not 0 < float(text.replace(",", ".")) <= LONGEST:
            errors[name] = f"Please give a length above 0 and up to {LONGEST} cm."
        else:
            values[name] = float(text.replace(",", "."))
    if not values:
        errors["form"] = "Please fill in at least one field."
    return values, errors
