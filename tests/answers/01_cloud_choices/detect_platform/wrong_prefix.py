"""Takes any variable that begins with KAGGLE or DATABRICKS for the platform."""
# fails: detect_platform_hidden_1
def detect_platform(env, modules, exists):
    if any(key.startswith("KAGGLE_") for key in env):
        return "kaggle"
    if "google.colab" in modules:
        return "colab"
    if any(key.startswith("DATABRICKS_") for key in env):
        return "databricks"
    if exists("/opt/ml/metadata/resource-metadata.json"):
        return "sagemaker"
    return "local"
