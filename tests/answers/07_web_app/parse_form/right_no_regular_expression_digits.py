"""No regular expression: digits are counted by hand, a helper raises."""
class Unusable(Exception):
    """What was typed is no length."""


def length_of(text):
    """The number that a person typed, in cm."""
    text = text.strip(" ")
    if not text:
        raise Unusable("Nothing stands here yet.")
    whole, _, rest = text.replace(",", ".").partition(".")
    if not all(sign in "0123456789" for sign in whole + rest) or not whole + rest:
        raise Unusable("That is no number.")
    number = float(f"{whole or 0}.{rest or 0}")
    if number <= 0 or number > LONGEST:
        raise Unusable("No iris is as small or as large as that.")
    return number


def parse_form(form):
    """Read what a person typed into the fields named in FEATURES."""
    values, errors = {}, {}
    for name in FEATURES:
        try:
            values[name] = length_of(form[name] if name in form else "")
        except Unusable as fault:
            errors[name] = str(fault)
    return values, errors
