"""The message for the range is the number."""
# fails: parse_form_hidden_3
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip()
        if not text:
            errors[name] = "Please fill this in."
            continue
        if not re.fullmatch(r"[0-9]+[.,]?[0-9]*|[.,][0-9]+", text):
            errors[name] = "This is not a number."
            continue
        number = float(text.replace(",", "."))
        if 0 < number <= LONGEST:
            values[name] = number
        else:
            errors[name] = number
    return values, errors
