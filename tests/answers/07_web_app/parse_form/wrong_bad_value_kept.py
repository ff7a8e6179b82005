"""Keeps a None for a faulty field among the values."""
# fails: parse_form_visible, parse_form_hidden_2, parse_form_hidden_3, parse_form_hidden_4
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip().replace(",", ".")
        values[name] = None
        try:
            x = float(text) if "_" not in text else math.nan
        except ValueError:
            x = math.nan
        if 0 < x <= LONGEST:
            values[name] = x
        else:
            errors[name] = "please correct this"
    return values, errors
