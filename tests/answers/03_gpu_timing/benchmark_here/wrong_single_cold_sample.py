"""One sample per size, without a warm-up."""
# fails: benchmark_here_hidden_1, benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        backend.sync()
        start = backend.clock()
        backend.op(x)
        backend.sync()
        seconds = backend.clock() - start
        result = backend.to_numpy(backend.op(x))
        rows.append({
            "backend": backend.name,
            "device": backend.device,
            "size": size,
            "seconds": seconds,
            "correct": bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)),
        })
    return rows
