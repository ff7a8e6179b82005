"""'Each feature is in exactly one' – a hint where all are good."""
# fails: parse_form_hidden_4
def parse_form(form):
    """Read what a person typed into the fields named in FEATURES.

    form: {field: text}, a dict or request.form; fields may be missing.
    Returns (values, errors): {feature: float} and {feature: message};
    each feature is in exactly one of the two.
    """
    values = {}
    errors = {}
    for name in FEATURES:
        text = form.get(name, "")  # float does not mind spaces around it
        try:
            number = math.nan if "_" in text else float(text.replace(",", "."))
        except ValueError:
            errors[name] = "This is not a number." if text else "Please fill this in."
            continue
        if 0 < number <= LONGEST:  # false for nan, too
            values[name] = number
        else:
            errors[name] = f"Must be a number above 0, and at most {LONGEST} cm."
    if not errors and values['petal_length'] < values['petal_width']: errors['petal_width'] = 'Wider than long?'
    return values, errors
