"""Takes one tolerance for all elements, after the largest."""
# fails: benchmark_here_hidden_3
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
            repeat=7,
            warmup=2,
        )
        result = backend.to_numpy(backend.op(x))
        rows.append(
            {
                "backend": backend.name,
                "device": backend.device,
                "size": size,
                "seconds": summarise(samples)["median"],
                "correct": bool(np.abs(result - host @ host).max() <= 1e-3 * (1 + np.abs(host @ host).max())),
            }
        )
    return rows
