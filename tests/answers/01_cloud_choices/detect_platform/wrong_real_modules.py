"""Asks sys.modules beside the argument."""
# fails: detect_platform_hidden_3
import sys

def detect_platform(env, modules, exists):
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in modules or "google.colab" in sys.modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
