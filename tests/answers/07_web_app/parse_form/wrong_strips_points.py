"""Points at the end are dropped."""
# fails: parse_form_hidden_2
def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        text = form.get(name, "").strip().rstrip(".")
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
            errors[name] = f"More than 0, at most {LONGEST}."
    return values, errors
