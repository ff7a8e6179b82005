"""Takes the fields out of the caller's form."""
# fails: parse_form_visible, parse_form_hidden_4
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.pop(name, "").strip().replace(",", ".")
        try:
            x = float(text) if "_" not in text else math.nan
        except ValueError:
            x = math.nan
        if 0 < x <= LONGEST:
            values[name] = x
        else:
            errors[name] = "please correct this"
    return values, errors
