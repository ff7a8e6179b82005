"""What checks rely on is compared with what it was, wherever it really lives, and put back."""

import builtins
import copy
import json
import subprocess
import sys
import warnings

import numpy as np
import pytest

from grader.sandbox.guards import Guards


@pytest.fixture
def guards():
    made = Guards([])
    for module in (copy, json, np, warnings):
        made.guard(module)
    return made


def numeric():
    return sys.modules["numpy._core.numeric"]


@pytest.mark.parametrize(
    ("holder", "name", "where"),
    [
        (lambda: json, "dumps", "json.dumps"),
        (lambda: json.JSONEncoder, "encode", "JSONEncoder.encode"),
        (lambda: warnings.catch_warnings, "__enter__", "catch_warnings.__enter__"),
        (lambda: warnings, "_showwarnmsg_impl", "warnings._showwarnmsg_impl"),
        (numeric, "isclose", "numpy._core.numeric.isclose"),
    ],
)
def test_a_replaced_function_is_put_back(guards, monkeypatch, holder, name, where):
    original = vars(holder())[name]
    monkeypatch.setattr(holder(), name, lambda *args, **options: True)
    assert where in guards.restore(far=True)
    assert vars(holder())[name] is original
    assert guards.restore(far=True) == []


def test_a_table_that_decides_which_function_works_is_put_back(guards, monkeypatch):
    monkeypatch.setitem(copy._deepcopy_dispatch, dict, lambda value, memo: value)
    assert any("_deepcopy_dispatch" in name for name in guards.restore(far=False))
    given = {"inner": {}}
    assert copy.deepcopy(given)["inner"] is not given["inner"]


def test_a_name_that_hides_one_of_pythons_is_taken_away(guards):
    json.isinstance = lambda *args: True
    assert guards.restore(far=True) == ["json.isinstance"]
    assert not hasattr(json, "isinstance") and builtins.isinstance(1, int)


def test_a_method_that_hides_an_inherited_one_is_taken_away(guards):
    json.JSONDecodeError.__str__ = lambda error: "all is well"
    assert guards.restore(far=True) == ["JSONDecodeError.__str__"]
    with pytest.raises(json.JSONDecodeError, match="Expecting"):
        json.loads("{")


def test_what_nobody_relies_on_is_the_notebooks(guards, monkeypatch):
    monkeypatch.setattr(subprocess, "list2cmdline", lambda words: "")
    assert guards.restore(far=True) == []


def test_what_a_cell_of_the_masters_replaces_is_right_from_then_on(guards, monkeypatch):
    monkeypatch.setattr(json, "dumps", lambda value: "{}")
    assert guards.restore(far=True, stays=["dumps"]) == []
    assert json.dumps(1) == "{}"


def test_what_a_property_is_made_of_is_put_back(guards):
    kind = type("Pages", (), {"text": property(lambda page: "as it is")})
    guards.guard_kind(kind)
    property.__init__(vars(kind)["text"], lambda page: "as it should be")
    assert guards.restore(far=False) == ["a property or method of Pages"]
    assert kind().text == "as it is"


def test_what_a_class_inherits_from_is_put_back(guards):
    base, other = type("Base", (), {"says": lambda page: 1}), type("Other", (), {"says": lambda page: 2})
    kind = type("Pages", (base,), {})
    guards.guard_kind(kind)
    kind.__bases__ = (other,)
    assert guards.restore(far=False) == ["what Pages inherits from"]
    assert kind().says() == 1


@pytest.mark.parametrize("hides", [property(lambda page: "json"), "a text"])
def test_whatever_hides_what_a_class_inherits_and_does_is_taken_away(guards, hides):
    kind = type("Pages", (type("Base", (), {"type": property(lambda page: "html")}),), {})
    guards.guard_kind(kind)
    kind.type = hides
    assert guards.restore(far=False) == ["Pages.type"]
    assert kind().type == "html"


def test_the_class_of_a_module_and_of_what_it_keeps_is_put_back(guards):
    json.__class__ = type("Module", (type(json),), {"dumps": property(lambda module: repr)})
    json._default_encoder.__class__ = type("Encoder", (json.JSONEncoder,), {})
    assert guards.restore(far=True) == ["the class of json", "the class of json._default_encoder"]
    assert type(json) is type(copy) and type(json._default_encoder) is json.JSONEncoder


def test_the_defaults_of_a_function_are_put_back(guards, monkeypatch):
    monkeypatch.setitem(json.dumps.__kwdefaults__, "indent", 1)
    assert guards.restore(far=False) == ["json.dumps's defaults.indent"]
    assert json.dumps([1]) == "[1]"
