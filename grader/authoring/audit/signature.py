"""Mistakes with what a function is given: ignored, changed, tidied, or taken from elsewhere."""

from __future__ import annotations

import ast
import re

from .answer import Answer, Function
from .operators import Changes, operator
from .source import Edit, called, words

# Arguments that stand for something of the machine's: where a careless answer takes it from.
_ELSEWHERE = {
    "env": "__import__('os').environ",
    "environ": "__import__('os').environ",
    "modules": "__import__('sys').modules",
    "exists": "__import__('os').path.exists",
    "clock": "__import__('time').perf_counter",
    "now": "__import__('datetime').datetime.now()",
    "s3": "__import__('boto3').client('s3', region_name='us-east-1')",
}
# With one of these an answer reads something that can be another the next time.
_LASTING = words("s3 bucket client url model root folder")


def _asked_for(answer: Answer, node: ast.AST) -> Function | None:
    """Return a node if it is the function that the exercise asks for."""
    return answer.function if node is answer.function else None


def _at_the_top(answer: Answer, function: Function, line: str) -> tuple[Edit, ...]:
    """Return the edit that writes a line ahead of all that a function does."""
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(function.body) > 1:
        first = function.body[1]  # after the docstring
    number = min([first.lineno, *(node.lineno for node in getattr(first, "decorator_list", []))])
    begin = answer.offset(number, 0)
    return (Edit(begin, begin, f"{answer.indent(first)}{line}\n"),)


@operator("argument ignored")
def ignored(answer: Answer, node: ast.AST) -> Changes:
    """Take an argument's default, or the value of the example, whatever is passed."""
    if not (function := _asked_for(answer, node)):
        return
    defaults = _defaults(function)
    for name in answer.parameters:
        values = {defaults[name]} if name in defaults else set()
        values |= {answer.shown[name]} if name in answer.shown else set()
        for value in sorted(values):
            yield _at_the_top(answer, function, f"{name} = {value}")


def _defaults(function: Function) -> dict[str, str]:
    of = function.args
    places = [*of.posonlyargs, *of.args]
    pairs = zip(places[len(places) - len(of.defaults) :], of.defaults, strict=True)
    found = {arg.arg: ast.unparse(value) for arg, value in pairs}
    given = zip(of.kwonlyargs, of.kw_defaults, strict=True)
    return found | {arg.arg: ast.unparse(value) for arg, value in given if value is not None}


@operator("elsewhere")
def elsewhere(answer: Answer, node: ast.AST) -> Changes:
    """Read the environment, the disk or the clock of the machine in place of the argument."""
    if function := _asked_for(answer, node):
        for name in answer.parameters:
            if name in _ELSEWHERE:
                yield _at_the_top(answer, function, f"{name} = {_ELSEWHERE[name]}")


@operator("tidied")
def tidied(answer: Answer, node: ast.AST) -> Changes:
    """Tidy a text that is to be taken as it comes."""
    if (function := _asked_for(answer, node)) and answer.returns != "Axes":
        for name in answer.parameters:
            said = words_of(answer, name)
            if re.search(r"\b(str|text|name|key)\b", said) and not re.search(_NO_TEXT, said):
                for method in ("strip", "lower"):
                    yield _at_the_top(answer, function, f"{name} = {name}.{method}()")


_NO_TEXT = r"\b(mapping|dict|list|set|called|client|model|sequence|tuple)\b"


@operator("argument changed")
def caller_changed(answer: Answer, node: ast.AST) -> Changes:
    """Change the caller's list, dict, set or array."""
    if called(node) == "sorted" and isinstance(node, ast.Call) and len(node.args) == 1:
        (first,) = node.args
        if isinstance(first, ast.Name) and first.id in answer.parameters:
            options = ", ".join(ast.unparse(keyword) for keyword in node.keywords)
            yield (answer.put(node, f"({first.id}.sort({options}) or {first.id})"),)
    elif called(node) in ("deepcopy", "copy", "dict", "list") and isinstance(node, ast.Call) and node.args:
        first = node.args[0]
        if isinstance(first, ast.Name) and first.id in answer.parameters:
            yield (answer.put(node, first.id),)
    elif _asked_for(answer, node) and (last := _last_return(answer)) and last.value:
        for name in answer.parameters:
            if change := _change_of(answer, name):
                made = f"_made = {answer.text(last.value)}; {change}; return _made"
                yield (answer.put(last, made),)


def _last_return(answer: Answer) -> ast.Return | None:
    """Return where the function returns last, of the places in its own code."""
    nodes = ast.walk(answer.function) if answer.function else ()
    found = [node for node in nodes if isinstance(node, ast.Return) and answer.owner(node) is answer.function]
    return max(found, key=lambda node: node.lineno, default=None)


def _change_of(answer: Answer, name: str) -> str:
    """Return a statement that changes what the caller passed; nothing where that cannot be changed."""
    found = re.match(r"(?i)(?:an?|the)?\s*(?:\w+ )?(list|dict|mapping)\b", words_of(answer, name))
    if not found:
        return ""
    if found[1].lower() == "list":
        return f"isinstance({name}, list) and {name}.append(None)"
    return f"isinstance({name}, dict) and {name}.pop(next(iter({name}), None), None)"


def words_of(answer: Answer, name: str) -> str:
    """Return what the contract says that an argument is."""
    rows = (said for part, said in answer.contract.items() if f"`{name}`" in part)
    return next(rows, "")


@operator("kept")
def kept(answer: Answer, node: ast.AST) -> Changes:
    """Keep the first result for as long as the process lives."""
    function = _asked_for(answer, node)
    if function and not function.decorator_list and _LASTING & set(answer.parameters):
        begin = answer.offset(function.lineno, 0)
        yield (Edit(begin, begin, "@__import__('functools').cache\n"),)
