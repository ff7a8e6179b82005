"""Plotly's own Figure and an early list of what is missing."""
def update(*values, predictor=predict_flower):
    import plotly.graph_objects as go

    flower = dict(zip(FEATURES, values))
    missing = [name for name, v in flower.items() if v is None or v <= 0 or v > LONGEST]
    if missing:
        return "Please check: " + ", ".join(missing), go.Figure()
    try:
        shares = predictor(flower)
    except Exception:
        return "Something went wrong, try again later.", go.Figure()
    fig = go.Figure(go.Bar(x=list(shares.keys()), y=np.array(list(shares.values()))))
    fig.update_layout(yaxis_range=[0, 1])
    return f"It is probably {max(shares, key=shares.get)}.", fig
