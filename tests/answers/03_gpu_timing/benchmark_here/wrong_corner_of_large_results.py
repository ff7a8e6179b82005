"""Compares only a corner of a large result, to save time."""
# fails: benchmark_here_hidden_3
def benchmark_here(backend, sizes):
    """Time and check the matrix product on one backend, for each size."""
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(
            lambda: backend.op(x),
            sync=backend.sync,
            clock=backend.clock,
            repeat=7,
            warmup=1,
        )
        result = backend.to_numpy(backend.op(x))[:64, :64]
        expected = host[:64] @ host[:, :64]
        rows.append(
            {
                "backend": backend.name,
                "device": backend.device,
                "size": size,
                "seconds": float(summarise(samples)["median"]),
                "correct": bool(np.allclose(result, expected, rtol=1e-3, atol=1e-3)),
            }
        )
    return rows
