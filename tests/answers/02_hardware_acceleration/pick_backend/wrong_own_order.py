"""Prefers CUDA libraries in an order of its own."""
# fails: pick_backend_visible, pick_backend_hidden_3, pick_backend_hidden_4
def pick_backend(probes):
    for name in ("torch", "cupy", "jax"):
        if name in probes:
            try:
                if probes[name]() >= 1:
                    return name
            except Exception:
                pass
    return "numpy"
