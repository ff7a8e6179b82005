"""Missing fields with others present: a summary entry."""
# fails: parse_form_hidden_4
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
            errors[name] = f"More than 0, at most {LONGEST}."
    if len(errors) > 1 and '' in form.values():
        errors['form'] = 'Several fields need a look.'
    return values, errors
