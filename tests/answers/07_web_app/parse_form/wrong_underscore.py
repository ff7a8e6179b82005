"""Trusts float, which reads 1_0 as ten."""
# fails: parse_form_hidden_2
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        try:
            x = float(form.get(name, "").replace(",", "."))
            assert 0 < x <= LONGEST
            values[name] = x
        except (ValueError, AssertionError):
            errors[name] = "This is not a length in cm."
    return values, errors
