"""Starts from a copy of the whole form, so buttons and tokens come along."""
# fails: parse_form_hidden_4
def parse_form(form):
    values, errors = dict(form), {}
    for name in FEATURES:
        text = values.pop(name, "").strip().replace(",", ".")
        try:
            x = float(text) if "_" not in text else math.nan
        except ValueError:
            x = math.nan
        if 0 < x <= LONGEST:
            values[name] = x
        else:
            errors[name] = "please correct this"
    return values, errors
