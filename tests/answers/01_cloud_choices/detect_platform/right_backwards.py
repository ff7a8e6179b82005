"""Starts from local and lets earlier marks win."""
def detect_platform(env, modules, exists):
    answer = "local"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        answer = "sagemaker"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        answer = "databricks"
    if "google.colab" in modules:
        answer = "colab"
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        answer = "kaggle"
    return answer
