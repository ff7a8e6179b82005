"""Removes one separator and asks isdigit; returns a list of two dicts."""
def parse_form(form):
    values = {}
    errors = {name: "please type a length in cm" for name in FEATURES}
    for name in FEATURES:
        if name not in form:
            continue
        text = form[name].strip().replace(",", ".", 1)
        if text.replace(".", "", 1).isdigit():
            x = float(text)
            if 0 < x <= 30:
                values[name] = x
                del errors[name]
            else:
                errors[name] = "no iris is like that"
    return [values, errors]
