"""Takes the folder /opt/ml for SageMaker."""
# fails: detect_platform_visible, detect_platform_hidden_1
def detect_platform(env, modules, exists):
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml"):
        return "sagemaker"
    return "local"
