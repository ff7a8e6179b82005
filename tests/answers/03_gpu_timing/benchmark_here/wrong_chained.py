"""Times the operation on the result of the call before."""
# fails: benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        y = first = backend.op(x)
        samples = []
        for _ in range(5):
            backend.sync()
            start = backend.clock()
            y = backend.op(y)
            backend.sync()
            samples.append(backend.clock() - start)
        ok = np.allclose(backend.to_numpy(first), host @ host, rtol=1e-3, atol=1e-3)
        rows.append({"backend": backend.name, "device": backend.device, "size": size,
                     "seconds": float(statistics.median(samples)), "correct": bool(ok)})
    return rows
