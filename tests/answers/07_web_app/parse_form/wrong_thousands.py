"""Removes commas as thousands separators."""
# fails: parse_form_visible, parse_form_hidden_1, parse_form_hidden_2, parse_form_hidden_4
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip().replace(",", "")
        try:
            x = float(text) if "_" not in text else -1
        except ValueError:
            x = -1
        if 0 < x <= LONGEST:
            values[name] = x
        else:
            errors[name] = "please type a number"
    return values, errors
