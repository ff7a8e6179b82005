"""Forgets SageMaker."""
# fails: detect_platform_visible, detect_platform_hidden_1, detect_platform_hidden_3
def detect_platform(env, modules, exists):
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    return "local"
