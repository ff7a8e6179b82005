"""Takes fewer samples of large matrices."""
# fails: benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    """Time and check the matrix product on one backend, for each size.

    Returns a list of dicts with the keys "backend", "device", "size", "seconds" and
    "correct".
    """
    rows = []
    for size in sizes:
        host = make_input(size)
        # 1. Put the input on the device.  2. Time backend.op on it.
        # 3. Compare a result with NumPy's.  4. Append a row.  (Keep `return rows`.)
        x = backend.asarray(host)
        samples = time_samples(
            lambda x=x: backend.op(x),
            sync=backend.sync,
            clock=backend.clock,
            repeat=7 if size < 64 else 3,
            warmup=2,
        )
        result = backend.to_numpy(backend.op(x))
        rows.append(
            {
                "backend": backend.name,
                "device": backend.device,
                "size": size,
                "seconds": summarise(samples)["median"],
                "correct": bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)),
            }
        )
    return rows
