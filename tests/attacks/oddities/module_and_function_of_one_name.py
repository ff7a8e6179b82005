"""Above the set-up a function is imported by the name of a module that the set-up imports."""

ASSIGNMENT = "01_cloud_choices"
OWN = ["from copy import copy, deepcopy\nprint(deepcopy([1]))"]
