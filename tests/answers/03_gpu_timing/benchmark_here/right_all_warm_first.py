"""Warms up all sizes first; times every call and leaves the first samples out."""
def benchmark_here(backend, sizes):
    inputs = [make_input(n) for n in sizes]
    arrays = [backend.asarray(a) for a in inputs]
    for x in arrays:
        backend.op(x)
    table = []
    for n, a, x in zip(sizes, inputs, arrays):
        times = []
        for _ in range(8):
            backend.sync()
            t = backend.clock()
            y = backend.op(x)
            backend.sync()
            times.append(backend.clock() - t)
        good = bool(np.allclose(backend.to_numpy(y), a @ a, rtol=1e-3, atol=1e-3))
        table.append({"backend": backend.name, "device": backend.device, "size": n,
                      "seconds": float(np.median(times[2:])), "correct": good})
    return table
