"""Its own loop never waits for the device."""
# fails: benchmark_here_hidden_1
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        backend.op(x)
        times = []
        for _ in range(5):
            start = backend.clock()
            backend.op(x)
            times.append(backend.clock() - start)
        seconds = statistics.median(times)
        result = backend.to_numpy(backend.op(x))
        rows.append({
            "backend": backend.name,
            "device": backend.device,
            "size": size,
            "seconds": seconds,
            "correct": bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)),
        })
    return rows
