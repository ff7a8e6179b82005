"""Compressed, in a with block, rewound."""
def roundtrip(obj):
    with io.BytesIO() as buf:
        joblib.dump(obj, buf, compress=3)
        buf.seek(0)
        return joblib.load(buf)
