"""Only a dict is taken for an environment."""
# fails: detect_platform_hidden_1
def detect_platform(env, modules, exists):
    env = env if isinstance(env, dict) else {}
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
