"""Asks whether the number is outside the range: NaN never is."""
# fails: parse_form_hidden_2
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip().replace(",", ".")
        try:
            x = float(text)
        except ValueError:
            errors[name] = "not a number"
            continue
        if "_" in text or x <= 0 or x > LONGEST:
            errors[name] = "out of range"
        else:
            values[name] = x
    return values, errors
