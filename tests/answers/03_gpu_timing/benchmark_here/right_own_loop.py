"""Writes the timing loop out and needs no earlier exercise."""
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        for _ in range(3):
            y = backend.op(x)
        backend.sync()
        times = []
        for _ in range(5):
            backend.sync()
            start = backend.clock()
            y = backend.op(x)
            backend.sync()
            times.append(backend.clock() - start)
        ok = np.allclose(backend.to_numpy(y), host @ host, rtol=1e-3, atol=1e-3)
        rows.append({"backend": backend.name, "device": backend.device, "size": size,
                     "seconds": statistics.median(times), "correct": ok})
    return rows
