"""Reads time.perf_counter instead of the backend's clock."""
# fails: benchmark_here_hidden_1, benchmark_here_hidden_2
import time


def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(lambda: backend.op(x), sync=backend.sync,
                               clock=time.perf_counter, repeat=5, warmup=1)
        seconds = summarise(samples)["median"]
        result = backend.to_numpy(backend.op(x))
        rows.append({
            "backend": backend.name,
            "device": backend.device,
            "size": size,
            "seconds": seconds,
            "correct": bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)),
        })
    return rows
