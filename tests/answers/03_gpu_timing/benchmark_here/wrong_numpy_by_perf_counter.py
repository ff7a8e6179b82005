"""Reads the real clock where the library is NumPy."""
# fails: benchmark_here_hidden_1
import time
def benchmark_here(backend, sizes):
    rows = []
    clock = time.perf_counter if backend.name == "NumPy" else backend.clock
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(lambda: backend.op(x), sync=backend.sync, clock=clock, repeat=5, warmup=1)
        ok = np.allclose(backend.to_numpy(backend.op(x)), host @ host, rtol=1e-3, atol=1e-3)
        rows.append({"backend": backend.name, "device": backend.device, "size": size,
                     "seconds": float(summarise(samples)["median"]), "correct": bool(ok)})
    return rows
