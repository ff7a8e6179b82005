"""Converts the input to float64 first."""
# fails: benchmark_here_hidden_3
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size).astype(float)
        x = backend.asarray(host)
        samples = time_samples(
            lambda: backend.op(x), sync=backend.sync, clock=backend.clock, repeat=5, warmup=1
        )
        result = backend.to_numpy(backend.op(x))
        rows.append(
            {
                "backend": backend.name,
                "device": backend.device,
                "size": size,
                "seconds": summarise(samples)["median"],
                "correct": bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)),
            }
        )
    return rows
