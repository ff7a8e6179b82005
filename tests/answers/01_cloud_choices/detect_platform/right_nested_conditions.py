"""One expression of nested conditions."""
def detect_platform(env, modules, exists):
    has = env.__contains__
    return (
        "kaggle" if has("KAGGLE_KERNEL_RUN_TYPE")
        else "colab" if "google.colab" in modules
        else "databricks" if has("DATABRICKS_RUNTIME_VERSION")
        else ["local", "sagemaker"][bool(exists(Path("/opt/ml/metadata/resource-metadata.json")))]
    )
