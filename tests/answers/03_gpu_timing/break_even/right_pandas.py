"""A sorted DataFrame and a reversed cumulative product."""
def break_even(sizes, cpu_s, gpu_s):
    df = pd.DataFrame({"n": sizes, "cpu": cpu_s, "gpu": gpu_s}).sort_values("n")
    wins = (df["gpu"] < df["cpu"]).astype(int)
    good = df.loc[wins[::-1].cumprod()[::-1] == 1, "n"]
    return None if good.empty else int(good.iloc[0])
