"""Prints and displays lone surrogates, which no file in UTF-8 can hold."""

ASSIGNMENT = "03_gpu_timing"
OWN = ["print(chr(0xD800))\ndisplay({'text/plain': chr(0xD900)}, raw=True)"]
