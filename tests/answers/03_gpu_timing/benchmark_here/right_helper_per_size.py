"""A helper for one size; median by NumPy; keeps the result of the warm-up."""
def _one_row(backend, n):
    a = make_input(n)
    d = backend.asarray(a)
    result = backend.to_numpy(backend.op(d))
    samples = time_samples(lambda: backend.op(d), sync=backend.sync,
                           clock=backend.clock, repeat=11, warmup=1)
    close = np.isclose(result, np.matmul(a, a), rtol=1e-3, atol=1e-3).all()
    return dict(backend=backend.name, device=backend.device, size=n,
                seconds=float(np.median(samples)), correct=close)


def benchmark_here(backend, sizes):
    return [_one_row(backend, n) for n in sizes]
