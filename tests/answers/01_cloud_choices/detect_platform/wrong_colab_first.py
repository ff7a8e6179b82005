"""Asks for Colab before Kaggle."""
# fails: detect_platform_hidden_1, detect_platform_hidden_2
def detect_platform(env, modules, exists):
    if "google.colab" in modules:
        return "colab"
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
