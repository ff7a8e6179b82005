"""Copies the row of a size that came before."""
# fails: benchmark_here_hidden_1
def benchmark_here(backend, sizes):
    """Time and check the matrix product on one backend, for each size."""
    rows = []
    for size in sizes:
        known = [row for row in rows if row["size"] == size]
        if known:
            rows.append(dict(known[0]))
            continue
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(
            lambda: backend.op(x),
            sync=backend.sync,
            clock=backend.clock,
            repeat=7,
            warmup=1,
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
