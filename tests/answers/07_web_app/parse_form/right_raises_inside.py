"""A helper raises ValueError with the message; the loop collects it."""
def read_cm(text):
    text = text.strip()
    if text == "":
        raise ValueError("empty")
    if "_" in text:
        raise ValueError("underscores are not digits")
    try:
        cm = float(text.replace(",", "."))
    except ValueError:
        raise ValueError(f"{text} is not a number") from None
    if not (cm > 0 and cm <= LONGEST):
        raise ValueError(f"{text} is out of range")
    return cm

def parse_form(form):
    values, errors = {}, {}
    for name in FEATURES:
        try:
            values[name] = read_cm(form.get(name, ""))
        except ValueError as e:
            errors[name] = str(e)
    return values, errors
