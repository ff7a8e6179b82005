"""Stops at the first faulty field."""
# fails: parse_form_visible, parse_form_hidden_4
def parse_form(form):
    values = {}
    for name in FEATURES:
        text = form.get(name, "").strip().replace(",", ".")
        try:
            x = float(text) if "_" not in text else math.nan
        except ValueError:
            x = math.nan
        if not 0 < x <= LONGEST:
            return values, {name: "please correct this"}
        values[name] = x
    return values, {}
