"""Part of Colab's package is enough."""
# fails: detect_platform_hidden_1
def detect_platform(env, modules, exists):
    """kaggle, colab, databricks, sagemaker or local, by the first mark that is there."""
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if any(f"google.colab{more}" in modules for more in ("", "._shell", ".drive")):
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
