"""Asks the disk as well."""
# fails: detect_platform_hidden_3
def detect_platform(env, modules, exists):
    f = "/opt/ml/metadata/resource-metadata.json"
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists(f) or os.path.exists(f):
        return "sagemaker"
    return "local"
