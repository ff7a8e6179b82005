"""Reads the variables of the real environment."""
# fails: detect_platform_visible, detect_platform_hidden_1, detect_platform_hidden_2, detect_platform_hidden_3
import os

def detect_platform(env, modules, exists):
    if "KAGGLE_KERNEL_RUN_TYPE" in os.environ:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in os.environ:
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
