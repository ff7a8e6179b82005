"""Displays SVG with a script in it, an onload handler and a foreign object."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
from IPython.display import SVG
SVG('''<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script>
<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>
<a href="javascript:alert(1)"><text>x</text></a>
<image href="http://localhost/seen.png"/><set attributeName="onmouseover" to="alert(1)"/></svg>''')
"""
]
