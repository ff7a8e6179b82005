"""Times the copy to the device together with the operation."""
# fails: benchmark_here_hidden_1
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = time_samples(lambda: backend.op(backend.asarray(host)), sync=backend.sync,
                               clock=backend.clock, repeat=5, warmup=1)
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
