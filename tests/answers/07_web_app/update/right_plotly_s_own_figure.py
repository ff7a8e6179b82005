"""Plotly's own Figure; try, except, else."""
import plotly.graph_objects as go


def update(*values, predictor=predict_flower):
    """The new contents of the page: (text, figure) for the four values."""
    figure = go.Figure(layout_yaxis_range=[0, 1])
    flower = dict(zip(FEATURES, values))
    if None in values or min(values) <= 0 or max(values) > LONGEST:
        return f"Four numbers, please, each above 0 and at most {LONGEST}.", figure
    try:
        shares = predictor(flower)
    except Exception:
        text = "We are sorry: no answer this time."
    else:
        figure.add_bar(x=list(shares.keys()), y=list(shares.values()))
        text = max(shares.items(), key=lambda pair: pair[1])[0]
    return text, figure
