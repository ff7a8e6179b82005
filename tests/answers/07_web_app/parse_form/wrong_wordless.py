"""Answers with a sign in place of words."""
# fails: parse_form_hidden_2, parse_form_hidden_3
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip()
        if not re.fullmatch(r"\d+[.,]?\d*|[.,]\d+", text):
            errors[name] = "!"
            continue
        number = float(text.replace(",", "."))
        if 0 < number <= LONGEST:
            values[name] = number
        else:
            errors[name] = "0–30!"
    return values, errors
