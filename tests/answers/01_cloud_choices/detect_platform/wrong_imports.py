"""Tries to import google.colab."""
# fails: detect_platform_visible, detect_platform_hidden_1, detect_platform_hidden_2, detect_platform_hidden_3
def detect_platform(env, modules, exists):
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    try:
        import google.colab  # noqa: F401

        return "colab"
    except ImportError:
        pass
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
