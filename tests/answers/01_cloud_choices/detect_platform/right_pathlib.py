"""env.get and a Path for the file."""
from pathlib import Path

def detect_platform(env, modules, exists):
    if env.get("KAGGLE_KERNEL_RUN_TYPE") is not None:
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if env.get("DATABRICKS_RUNTIME_VERSION") is not None:
        return "databricks"
    here = exists(Path("/opt/ml/metadata/resource-metadata.json"))
    return "sagemaker" if here else "local"
