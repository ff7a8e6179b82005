"""Times by itself, without time_samples, and builds the rows in a comprehension."""
def benchmark_here(backend, sizes):
    def one_sample(x):
        backend.sync()
        start = backend.clock()
        y = backend.op(x)
        backend.sync()
        return backend.clock() - start, y

    def row(size):
        host = make_input(size)
        x = backend.asarray(host)
        first = backend.to_numpy(backend.op(x))  # the warm-up is also what is checked
        seconds = np.median([one_sample(x)[0] for _ in range(8)])
        reference = host.astype(np.float64) @ host.astype(np.float64)
        return dict(
            backend=backend.name,
            device=backend.device,
            size=size,
            seconds=float(seconds),
            correct=bool(np.allclose(first, reference, rtol=1e-3, atol=1e-3)),
        )

    return [row(size) for size in sizes]
