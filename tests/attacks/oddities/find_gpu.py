"""Looks for the CUDA driver's library by ctypes, as frameworks do."""

ASSIGNMENT = "02_hardware_acceleration"
OWN = [
    """
import ctypes.util
print("CUDA driver:", ctypes.util.find_library("cuda"))
try:
    ctypes.CDLL("libcuda.so.1")
except OSError as error:
    print("none:", error)
with open("/proc/cpuinfo") as cpu:
    print(cpu.readline())
"""
]
