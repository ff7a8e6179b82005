"""Imports what the set-up has imported again, under the same and other names, and after del."""

ASSIGNMENT = "02_hardware_acceleration"
OWN = [
    """
import math, sys, time
import matplotlib.pyplot as plt
import numpy, numpy as np, numpy as xp
import pandas as pd
from countxp import CountingDevice, StandInTensor
del np
import numpy as np
from importlib import import_module, reload
np2 = import_module("numpy")
import countxp
reload(countxp)
from countxp import CountingDevice, StandInTensor
"""
]
