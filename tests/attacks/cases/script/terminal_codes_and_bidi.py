"""Prints terminal codes with links and titles, overwritten lines, NUL and text that changes direction."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
print("\\x1b]8;;javascript:alert(1)\\x07points\\x1b]8;;\\x07 \\x1b[2J\\x1b]0;title<script>\\x07")
print("failed\\rpassed: 46 of 46 points", "\\u202e<tpircs>\\u202c", "\\x00\\x08\\x7f", "\\x9b31m")
print("<!--", "]]>", "</pre></body></html><script>alert(1)</script>", "{{ 7 * 7 }}", sep="\\n")
"""
]
