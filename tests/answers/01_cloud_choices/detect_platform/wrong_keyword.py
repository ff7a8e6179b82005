"""Calls exists by a keyword of its own."""
# fails: detect_platform_hidden_1
def detect_platform(env, modules, exists):
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists(path="/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
