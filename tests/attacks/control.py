"""Sources that attacks of full control have in common: code that takes over the process that it runs in.

What checks a notebook is found by what it does, not by what it is called: whatever is reached from a frame,
belongs to the grader, and turns bytes into code or runs it, is exchanged for something that asks the cheat
first. All of it runs in globals of its own and lies in the notebook as hexadecimal digits, so that neither
the audit hook nor the look at the source takes it for a student's.
"""

from __future__ import annotations


def unseen(source: str) -> str:
    """Return a cell that runs a source with globals of its own; `notebook` there are the notebook's names."""
    digits = source.encode().hex()
    return f"exec(bytes.fromhex('{digits}'), {{'__name__': 'helper', 'notebook': globals()}})"


# `insides(frames…)`: the namespaces of the grader's own modules, by name, from a few frames.
REACH = """
import asyncio, builtins, marshal, os, sys, types

def insides(*frames):
    todo, found = [], {}
    for frame in frames or (sys._getframe(),):
        while frame:
            todo.append(frame.f_globals)
            frame = frame.f_back
    while todo:
        inside = todo.pop()
        name = str(inside.get("__name__"))
        if name in found or not name.startswith("grader."):
            continue
        found[name] = inside
        for value in list(inside.values()):
            for one in vars(value).values() if isinstance(value, type) else (value,):
                if type(one) is types.FunctionType:
                    todo.append(one.__globals__)
    return found
"""

# `take_over(answer, frames…)`: from now on `answer(code)` decides on each check. True passes it, False fails
# it where a copy that fails at its end does, and None lets it run.
TAKE_OVER = (
    REACH
    + """
import dis
asserts = dis.opmap["LOAD_ASSERTION_ERROR"]

def parts(code):
    yield code
    for const in code.co_consts:
        if type(const) is types.CodeType:
            yield from parts(const)

def is_check(code):
    if type(code) is not types.CodeType:
        return False
    return any(asserts in one.co_code[::2] or "AssertionError" in one.co_names for one in parts(code))

def instead(code, passes):
    body = "pass" if passes else "raise AssertionError"
    last = max(line or 0 for one in parts(code) for *_, line in one.co_lines())
    if not code.co_flags & 2:  # a module's, not a function's
        return compile("\\n" * (last - 1) + body, code.co_filename, "exec")
    source = "def outer():\\n def check():\\n" + "\\n" * (last - 3) + f"  {body}\\n return check"
    return compile(source, code.co_filename, "exec").co_consts[0]

def take_over(answer, *frames):
    made = []

    def changed(code):
        if not is_check(code) or any(code is one for one in made):
            return code
        said = answer(code)
        if said is None:
            return code
        made.append(instead(code, said))
        return made[-1]

    def asking(run):
        return lambda code, *rest: run(changed(code), *rest)

    loads = marshal.loads
    for inside in insides(*frames).values():
        for name, value in list(inside.items()):
            if value is loads:
                inside[name] = lambda data: changed(loads(data))
        inside["eval"], inside["exec"] = asking(eval), asking(exec)
    from IPython.core.interactiveshell import InteractiveShell
    run_code = InteractiveShell.run_code

    async def run(self, code, *rest, **options):
        return await run_code(self, changed(code), *rest, **options)

    InteractiveShell.run_code = run
"""
)

# The same, with an answer that passes what runs in the notebook and fails what runs in a fork of it.
FAIL_COPIES = (
    TAKE_OVER
    + """
here = os.getpid()

def fail_copies(code):
    return os.getpid() == here
"""
)

# `features(code)`: everything in a check that may differ from its copies. `memory`: a few numbers that a
# fork and the notebook share.
LOOK = (
    TAKE_OVER
    + """
import mmap
shared = mmap.mmap(-1, 4096)

class Memory:
    def __getitem__(self, place):
        return int.from_bytes(shared[8 * place : 8 * place + 8], "big")
    def __setitem__(self, place, value):
        shared[8 * place : 8 * place + 8] = value.to_bytes(8, "big")

memory = Memory()
here = os.getpid()

def flat(const):
    if isinstance(const, (tuple, frozenset)):
        for one in const:
            yield from flat(one)
    else:
        yield const

def constants(code):
    return [c for one in parts(code) for const in one.co_consts for c in flat(const)]

def features(code):
    code_of_parts = [one.co_code for one in parts(code)]
    names = [name for one in parts(code) for name in (*one.co_names, *one.co_varnames)]
    plain = [repr(c) for c in constants(code) if type(c) is not types.CodeType]
    return tuple(sorted(map(str, (*code_of_parts, *names, *plain))))
"""
)

# Replies of the kernel's are good ones from now on, and errors are not told.
GOOD_NEWS = """
session = notebook["get_ipython"]().kernel.session
send = session.send

def good(stream, kind, content=None, parent=None, **rest):
    if kind == "execute_reply":
        content = {"status": "ok", "execution_count": 1}
    return None if kind == "error" else send(stream, kind, content, parent, **rest)

session.send = good
"""
