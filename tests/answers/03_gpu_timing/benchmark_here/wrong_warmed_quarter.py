"""Warms up with a part of the matrix, and takes nine samples."""
# fails: benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    """Time and check the matrix product on one backend, for each size."""
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        backend.op(backend.asarray(host[: size // 2, : size // 2].copy()))
        samples = time_samples(
            lambda: backend.op(x),
            sync=backend.sync,
            clock=backend.clock,
            repeat=9,
            warmup=0,
        )
        result = backend.to_numpy(backend.op(x))
        correct = np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)
        rows.append(
            {
                "backend": backend.name,
                "device": backend.device,
                "size": size,
                "seconds": summarise(samples)["median"],
                "correct": bool(correct),
            }
        )
    return rows
