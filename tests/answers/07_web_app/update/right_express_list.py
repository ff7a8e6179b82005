"""plotly.express, and a list instead of a tuple."""
def update(*values, predictor=predict_flower):
    import plotly.express as px

    text, fig = "Please type four numbers.", {"data": [], "layout": {}}
    usable = None not in values and min(values) > 0 and max(values) <= LONGEST
    if usable:
        try:
            shares = predictor(dict(zip(FEATURES, values, strict=True)))
            text = sorted(shares, key=shares.get)[-1]
            frame = pd.DataFrame({"species": list(shares), "share": list(shares.values())})
            fig = px.bar(frame, x="species", y="share", range_y=(0, 1))
        except Exception:
            text = "Sorry."
    return [text, fig]
