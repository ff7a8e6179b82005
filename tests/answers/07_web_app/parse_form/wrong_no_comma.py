"""Reads a point only: 3,5 is an error."""
# fails: parse_form_visible, parse_form_hidden_1, parse_form_hidden_4
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip()
        try:
            x = float(text)
        except ValueError:
            errors[name] = "not a number"
            continue
        if "_" in text or not 0 < x <= LONGEST:
            errors[name] = "out of range"
        else:
            values[name] = x
    return values, errors
