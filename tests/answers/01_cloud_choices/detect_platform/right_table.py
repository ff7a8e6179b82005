"""A table of marks, the first that is there."""
def detect_platform(env, modules, exists):
    marks = {
        "kaggle": lambda: "KAGGLE_KERNEL_RUN_TYPE" in env,
        "colab": lambda: "google.colab" in modules,
        "databricks": lambda: "DATABRICKS_RUNTIME_VERSION" in env,
        "sagemaker": lambda: exists("/opt/ml/metadata/resource-metadata.json"),
    }
    for name, found in marks.items():
        if found():
            return name
    return "local"
