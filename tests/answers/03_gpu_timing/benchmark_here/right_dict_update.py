"""Builds the row step by step; statistics.median; warms up by itself."""
def benchmark_here(backend, sizes):
    def one(size):
        host = make_input(size)
        on_device = backend.asarray(host)
        result = backend.to_numpy(backend.op(on_device))
        seconds = []
        for _ in range(9):
            backend.sync()
            begin = backend.clock()
            backend.op(on_device)
            backend.sync()
            seconds.append(float(backend.clock() - begin))
        row = {"backend": backend.name, "device": backend.device, "size": size}
        row["seconds"] = statistics.median(seconds)
        row["correct"] = bool(np.allclose(result, host @ host, 1e-3, 1e-3))
        return row

    return [one(size) for size in sizes]
