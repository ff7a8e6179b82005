"""Takes any finite number."""
# fails: parse_form_hidden_3
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip().replace(",", ".")
        try:
            x = float(text)
        except ValueError:
            errors[name] = "This is not a number."
            continue
        if "_" in text or not math.isfinite(x):
            errors[name] = "This is not a number."
        else:
            values[name] = x
    return values, errors
