"""Asks for the type of the outermost object."""
# fails: picklable_hidden_1, picklable_hidden_2, picklable_hidden_3
import types


def picklable(obj):
    if isinstance(obj, types.GeneratorType):
        return False, "generator"
    if isinstance(obj, types.LambdaType) and obj.__name__ == "<lambda>":
        return False, "lambda"
    if hasattr(obj, "fileno") and not isinstance(obj, io.BytesIO):
        return False, "open file"
    return True, ""
