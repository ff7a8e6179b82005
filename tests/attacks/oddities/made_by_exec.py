"""Makes an answer from a text with exec, and another by compile and eval."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
source = '''
def {name}(cpu_s, gpu_s, *, transfer_s=0.0):
    if cpu_s <= 0 or gpu_s <= 0 or transfer_s < 0:
        raise ValueError("seconds")
    return cpu_s / (gpu_s + transfer_s)
'''
exec(source.format(name="speedup"))
double = eval(compile("lambda x: 2 * x", "<own>", "eval"))
assert double(2) == 4
"""
}
