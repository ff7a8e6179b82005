"""An empty value looks like no variable."""
# fails: detect_platform_hidden_1
def detect_platform(env, modules, exists):
    if env.get("KAGGLE_KERNEL_RUN_TYPE"):
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if env.get("DATABRICKS_RUNTIME_VERSION"):
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
