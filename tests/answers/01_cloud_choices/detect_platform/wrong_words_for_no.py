"""Takes the values 0, false and no for a variable that is not there."""
# fails: detect_platform_hidden_1
def off(value):
    return value.strip().lower() in ("0", "false", "no", "none")


def detect_platform(env, modules, exists):
    """kaggle, colab, databricks, sagemaker or local, by the first mark that is there."""
    if "KAGGLE_KERNEL_RUN_TYPE" in env and not off(env["KAGGLE_KERNEL_RUN_TYPE"]):
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env and not off(env["DATABRICKS_RUNTIME_VERSION"]):
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
