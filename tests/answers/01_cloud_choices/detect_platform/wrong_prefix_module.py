"""Goes through the modules and looks for a beginning."""
# fails: detect_platform_hidden_1
def detect_platform(env, modules, exists):
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if any(m.startswith("google.colab") for m in modules):
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
