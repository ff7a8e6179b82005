"""Keeps each result of the loop and compares the last; extra keys in the row."""
def benchmark_here(backend, sizes):
    out = []
    for n in sizes:
        host = make_input(n)
        truth = host @ host
        x = backend.asarray(host)
        last = {}

        def work():
            last["y"] = backend.op(x)

        samples = time_samples(work, sync=backend.sync, clock=backend.clock, repeat=9, warmup=3)
        stats = summarise(samples)
        got = backend.to_numpy(last["y"])
        out.append({
            "backend": backend.name,
            "device": backend.device,
            "size": n,
            "seconds": stats["median"],
            "iqr": stats["iqr"],
            "correct": bool(np.allclose(got, truth, rtol=1e-3, atol=1e-3)),
        })
    return out
