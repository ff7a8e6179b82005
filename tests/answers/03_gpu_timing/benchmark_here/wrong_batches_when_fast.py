"""Times ten calls together where one is fast."""
# fails: benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        y = backend.op(x)
        backend.sync()
        start = backend.clock(); backend.op(x); backend.sync()
        once = backend.clock() - start
        inner = 10 if once < 1e-4 else 1
        samples = []
        for _ in range(5):
            backend.sync()
            start = backend.clock()
            for _ in range(inner):
                backend.op(x)
            backend.sync()
            samples.append((backend.clock() - start) / inner)
        ok = np.allclose(backend.to_numpy(y), host @ host, rtol=1e-3, atol=1e-3)
        rows.append({"backend": backend.name, "device": backend.device, "size": size,
                     "seconds": float(statistics.median(samples)), "correct": bool(ok)})
    return rows
