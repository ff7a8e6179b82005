"""One pattern, two comprehensions and a helper that gives None."""
NUMBER = re.compile(r" *(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+) *")


def parse_form(form):
    """Read what a person typed into the fields named in FEATURES."""

    def read(text):
        if NUMBER.fullmatch(text) is None:
            return None
        number = float(text.strip().replace(",", ".", 1))
        return number if 0 < number <= LONGEST else None

    numbers = {name: read(form.get(name, "")) for name in FEATURES}
    values = {name: n for name, n in numbers.items() if n is not None}
    errors = {
        name: f"{LABELS[name]}: a number above 0, up to {LONGEST}, please"
        for name in FEATURES
        if name not in values
    }
    return values, errors
