"""Keeps the rows in a dict by size, so that a repeated size has one row."""
# fails: benchmark_here_hidden_1
def benchmark_here(backend, sizes):
    rows = {}
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(
            lambda: backend.op(x), sync=backend.sync, clock=backend.clock, repeat=5, warmup=1
        )
        result = backend.to_numpy(backend.op(x))
        rows[size] = {
            "backend": backend.name,
            "device": backend.device,
            "size": size,
            "seconds": summarise(samples)["median"],
            "correct": np.allclose(result, host @ host, rtol=1e-3, atol=1e-3),
        }
    return list(rows.values())
