"""Uses namedtuple, dataclass, Enum and typing."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple
P = namedtuple('P', 'x y')
@dataclass
class D:
    x: int = 3
class C(Enum):
    RED = 1
class N(NamedTuple):
    a: int
""",
]
