"""Takes the sixth of ten sorted samples for the median."""
# fails: benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    rows = []
    for size in sizes:
        host = make_input(size)
        x = backend.asarray(host)
        samples = sorted(
            time_samples(
                lambda: backend.op(x),
                sync=backend.sync,
                clock=backend.clock,
                repeat=10,
                warmup=1,
            )
        )
        result = backend.to_numpy(backend.op(x))
        rows.append(
            {
                "backend": backend.name,
                "device": backend.device,
                "size": size,
                "seconds": samples[len(samples) // 2],
                "correct": bool(np.allclose(result, host @ host, rtol=1e-3, atol=1e-3)),
            }
        )
    return rows
