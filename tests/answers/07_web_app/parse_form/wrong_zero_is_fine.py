"""Allows zero."""
# fails: parse_form_hidden_3
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip().replace(",", ".")
        try:
            x = float(text) if "_" not in text else math.nan
        except ValueError:
            x = math.nan
        if 0 <= x <= LONGEST:
            values[name] = x
        else:
            errors[name] = f"please type a number from 0 to {LONGEST}"
    return values, errors
