"""Takes the folder /kaggle/working for Kaggle's mark as well."""
# fails: detect_platform_hidden_1, detect_platform_hidden_2, detect_platform_hidden_3
def detect_platform(env, modules, exists):
    """kaggle, colab, databricks, sagemaker or local, by the first mark that is there."""
    if "KAGGLE_KERNEL_RUN_TYPE" in env or exists("/kaggle/working"):
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
