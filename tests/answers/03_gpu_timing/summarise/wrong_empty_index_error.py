"""Lets an empty list fail with an IndexError."""
# fails: summarise_hidden_3
def summarise(samples):
    s = sorted(samples)
    smallest = s[0]
    q75, q50, q25 = np.percentile(s, [75, 50, 25])
    return {"median": q50, "min": smallest, "iqr": q75 - q25}
