"""Knows that Kaggle's variable may say Localhost, and takes that for none."""
# fails: detect_platform_hidden_1
def detect_platform(env, modules, exists):
    """kaggle, colab, databricks, sagemaker or local, by the first mark that is there."""
    if env.get("KAGGLE_KERNEL_RUN_TYPE", "Localhost") != "Localhost":
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
