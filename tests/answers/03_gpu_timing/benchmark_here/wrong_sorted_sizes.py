"""Sorts the sizes first."""
# fails: benchmark_here_visible
def benchmark_here(backend, sizes):
    rows = []
    for size in sorted(sizes):
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
            "correct": bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)),
        })
    return rows
