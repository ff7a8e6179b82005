"""Looks at the real disk for SageMaker's file."""
# fails: detect_platform_visible, detect_platform_hidden_1, detect_platform_hidden_3
import os

def detect_platform(env, modules, exists):
    if "KAGGLE_KERNEL_RUN_TYPE" in env:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if "DATABRICKS_RUNTIME_VERSION" in env:
        return "databricks"
    if os.path.exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
