"""Warms up before the first size only; the median of seven hides one slow sample."""
# fails: benchmark_here_hidden_2
import numpy as np


def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(
            lambda: backend.op(x),
            sync=backend.sync,
            clock=backend.clock,
            repeat=7,
            warmup=0 if rows else 2,
        )
        result = backend.to_numpy(backend.op(x))
        rows.append(
            {
                "backend": backend.name,
                "device": backend.device,
                "size": size,
                "seconds": float(summarise(samples)["median"]),
                "correct": bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)),
            }
        )
    return rows
