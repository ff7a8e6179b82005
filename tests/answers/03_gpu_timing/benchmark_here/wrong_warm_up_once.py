"""Warms up before the first size only; the best of two hides nothing."""
# fails: benchmark_here_hidden_1, benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    rows = []
    if sizes:
        backend.op(backend.asarray(make_input(sizes[0])))
        backend.sync()
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(lambda: backend.op(x), sync=backend.sync,
                               clock=backend.clock, repeat=1, warmup=0)
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
