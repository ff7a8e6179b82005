"""Lets nan pass as equal to whatever it meets."""
# fails: benchmark_here_hidden_3
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(lambda: backend.op(x), sync=backend.sync,
                               clock=backend.clock, repeat=7, warmup=2)
        seconds = summarise(samples)["median"]
        result = backend.to_numpy(backend.op(x))
        rows.append({
            "backend": backend.name,
            "device": backend.device,
            "size": size,
            "seconds": seconds,
            "correct": bool(np.nanmax(np.abs(result - host @ host)) < 1e-2),
        })
    return rows
