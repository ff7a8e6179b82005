"""Remembers for each size whether the result was right."""
# fails: benchmark_here_hidden_3
_right = {}


def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(
            lambda: backend.op(x), sync=backend.sync, clock=backend.clock, repeat=5, warmup=1
        )
        if size not in _right:
            result = backend.to_numpy(backend.op(x))
            _right[size] = bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3))
        rows.append(
            {
                "backend": backend.name,
                "device": backend.device,
                "size": size,
                "seconds": summarise(samples)["median"],
                "correct": _right[size],
            }
        )
    return rows
