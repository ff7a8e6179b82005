"""Takes one size after the other out of the caller's list."""
# fails: benchmark_here_hidden_1, benchmark_here_hidden_2
def benchmark_here(backend, sizes):
    rows = []
    while sizes:
        n = sizes.pop(0)
        host = make_input(n)
        x = backend.asarray(host)
        times = time_samples(lambda: backend.op(x), sync=backend.sync, clock=backend.clock,
                             repeat=5, warmup=1)
        y = backend.to_numpy(backend.op(x))
        rows.append(dict(backend=backend.name, device=backend.device, size=n,
                         seconds=summarise(times)["median"],
                         correct=bool(np.allclose(y, host @ host, rtol=1e-3, atol=1e-3))))
    return rows
