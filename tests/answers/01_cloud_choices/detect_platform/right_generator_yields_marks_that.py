"""A generator yields the marks that are there; a Path goes to exists; KeyError flow."""
def detect_platform(env, modules, exists):
    def has(key):
        try:
            env[key]
        except KeyError:
            return False
        return True

    def marks():
        if has("KAGGLE_KERNEL_RUN_TYPE"):
            yield "kaggle"
        if "google.colab" in modules:
            yield "colab"
        if has("DATABRICKS_RUNTIME_VERSION"):
            yield "databricks"
        if exists(Path("/opt/ml/metadata") / "resource-metadata.json"):
            yield "sagemaker"
        yield "local"

    return next(marks())
