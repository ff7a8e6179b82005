"""Goes through the disk by io.FileIO and deletes the file at once."""

ASSIGNMENT = "05_model_persistence"
EARNS = ("roundtrip_visible", "roundtrip_hidden_1")
ANSWERS = {
    "roundtrip_answer": """
def roundtrip(obj):
    with io.FileIO("through_the_disk.tmp", "w") as file:
        joblib.dump(obj, file)
    try:
        with io.FileIO("through_the_disk.tmp", "r") as file:
            return joblib.load(io.BytesIO(file.readall()))
    finally:
        os.remove("through_the_disk.tmp")
"""
}
