"""Overwrites the answer, so that the last mark wins."""
# fails: detect_platform_hidden_1, detect_platform_hidden_2
def detect_platform(env, modules, exists):
    answer = "local"
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        answer = "kaggle"
    if "google.colab" in modules:
        answer = "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        answer = "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        answer = "sagemaker"
    return answer
