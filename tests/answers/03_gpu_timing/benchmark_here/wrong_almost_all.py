"""Calls a result correct when nearly all of its elements are."""
# fails: benchmark_here_hidden_3
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(lambda: backend.op(x), sync=backend.sync, clock=backend.clock, repeat=5, warmup=1)
        y, want = backend.to_numpy(backend.op(x)), host @ host
        ok = np.isclose(y, want, rtol=1e-3, atol=1e-3).mean() >= 0.999
        rows.append({"backend": backend.name, "device": backend.device, "size": size,
                     "seconds": float(summarise(samples)["median"]), "correct": bool(ok)})
    return rows
