"""Makes a list of the modules."""
# fails: detect_platform_hidden_1
def detect_platform(env, modules, exists):
    names = list(modules)
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in names:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
