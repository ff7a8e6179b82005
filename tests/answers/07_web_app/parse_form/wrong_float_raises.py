"""Leaves what float cannot read to float: a word raises ValueError."""
# fails: parse_form_visible, parse_form_hidden_2, parse_form_hidden_4
def parse_form(form):
    values, errors = {}, {}
    for f in FEATURES:
        text = form.get(f, "").strip()
        if not text or "_" in text:
            errors[f] = "please give a number"
            continue
        number = float(text.replace(",", "."))
        if 0 < number <= LONGEST:
            values[f] = number
        else:
            errors[f] = f"between 0 and {LONGEST}, please"
    return values, errors
