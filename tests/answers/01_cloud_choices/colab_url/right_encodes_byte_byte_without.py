"""Encodes byte by byte, without quote."""
def colab_url(owner, repo, ref, path):
    plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/"

    def encoded(text):
        for byte in text.encode("utf-8"):
            yield chr(byte) if chr(byte) in plain else f"%{byte:02X}"

    parts = ["https://colab.research.google.com/github", owner, repo, "blob"]
    return "/".join([*parts, "".join(encoded(ref)), "".join(encoded(path))])
