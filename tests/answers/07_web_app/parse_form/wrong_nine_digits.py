"""Rounds to nine digits."""
# fails: parse_form_hidden_1
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip()
        if not re.fullmatch(r"\d+[.,]?\d*|[.,]\d+", text):
            errors[name] = "Please type a number."
            continue
        number = float(text.replace(",", "."))
        if 0 < number <= LONGEST:
            values[name] = round(number, 9)
        else:
            errors[name] = f"More than 0 and at most {LONGEST}, please."
    return values, errors
