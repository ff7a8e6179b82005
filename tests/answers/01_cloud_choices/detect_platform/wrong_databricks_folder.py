"""Takes the folder /databricks for the mark of Databricks as well."""
# fails: detect_platform_hidden_1, detect_platform_hidden_3
def detect_platform(env, modules, exists):
    """kaggle, colab, databricks, sagemaker or local, by the first mark that is there."""
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env or exists("/databricks"):
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
