"""Words on the value axis, lying."""
def figure_png(values):
    labels, shares = list(values), list(values.values())
    figure = Figure(figsize=(5, 3), layout="constrained")
    ax = figure.subplots()
    ax.barh(labels, shares, color="#0072B2")
    ax.set_xlim(0, 1)
    ax.set_xticks([0, 0.5, 1], ["no", "perhaps", "surely"])
    ax.set_xlabel("share")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
