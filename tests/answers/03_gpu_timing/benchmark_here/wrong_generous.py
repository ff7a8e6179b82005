"""Takes two digits for good enough."""
# fails: benchmark_here_hidden_3
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(lambda: backend.op(x), sync=backend.sync, clock=backend.clock, repeat=5, warmup=1)
        got = backend.to_numpy(backend.op(x))
        rows.append({
            "backend": backend.name, "device": backend.device, "size": size,
            "seconds": summarise(samples)["median"],
            "correct": bool(np.allclose(got, host @ host, rtol=1e-3, atol=5e-3)),
        })
    return rows
