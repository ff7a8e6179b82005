"""Outputs of a cell: as a notebook shows them, and never more than their limit, whatever messages come."""

import nbformat
import pytest

from grader.sandbox.outputs import Outputs

MOST = 10_000


def kept(*messages, before=()):
    outputs = Outputs(MOST)
    for kind, content in before:
        outputs.take(kind, content)
    earlier = outputs.ended()
    outputs.begin()
    for kind, content in messages:
        outputs.take(kind, content)
    found = outputs.ended()
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(outputs=o) for o in (earlier, found)])
    nbformat.validate(nb)
    assert len(nbformat.writes(nb)) < 10 * MOST
    return found


def stream(text, name="stdout"):
    return "stream", {"name": name, "text": text}


def display(text, name=None, kind="display_data"):
    transient = {} if name is None else {"display_id": name}
    return kind, {"data": {"text/plain": text}, "metadata": {}, "transient": transient}


def test_text_of_a_stream_is_joined_and_stdout_is_first():
    found = kept(stream("e", "stderr"), stream("a"), stream("b"), display("d"), stream("c"))
    assert [(o.get("name"), o.get("text")) for o in found[:2]] == [("stdout", "abc"), ("stderr", "e")]
    assert found[2].data == {"text/plain": "d"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("1%\r2%\r100%\n", "100%\n"),
        ("a\r\nb\r\n", "a\r\nb\r\n"),
        ("a\rb\r\nc", "b\r\nc"),
        ("a\r\r\n", "\r\n"),
        ("a\r", "a\r"),
        ("", ""),
    ],
)
def test_a_carriage_return_rewrites_its_line_as_in_nbclient(text, left):
    from nbclient.client import _RGX_CARRIAGERETURN

    assert _RGX_CARRIAGERETURN.sub("", text) == left
    assert "".join(o.text for o in kept(stream(text))) == left


def test_of_a_long_text_the_beginning_is_kept():
    first, last = kept(stream("begin" + "x" * 300 * MOST))
    assert first.text == ("begin" + "x" * MOST)[:MOST]
    assert "dropped" in last.text


def test_a_progress_bar_counts_as_what_is_left_of_it():
    found = kept(*[stream(f"\r{n}% " + "=" * 90) for n in range(2_000)], stream("\ndone\n"))
    assert [o.text.split("%")[0] for o in found] == ["1999"]
    assert found[0].text.endswith("done\n")


def test_an_animation_counts_as_its_last_picture():
    frames = [[("clear_output", {"wait": True}), display(f"{n} " + "x" * 6_000)] for n in range(50)]
    (found,) = kept(*[message for frame in frames for message in frame])
    assert found.data["text/plain"].startswith("49")


def test_what_is_shown_again_replaces_what_was_there():
    assert kept(display("a", "id"), display("b", "id", "update_display_data"))[0].data["text/plain"] == "b"
    assert [o.data["text/plain"] for o in kept(display("a", "id"), display("b", "id"))] == ["b", "b"]


def test_of_what_is_too_large_to_be_shown_the_beginning_of_its_text_is_kept():
    content = {"data": {"text/html": "<b>" * MOST, "text/plain": "begin" + "x" * 3 * MOST}, "metadata": {}}
    first, last = kept(("execute_result", content))
    assert first.data["text/plain"].startswith("begin" + "x" * (MOST - 200))
    assert list(first.data) == ["text/plain"]
    assert "dropped" in last.text


FLOODS = {
    "many writes": [stream("x" * 100)] * 1_000,
    "tiny writes": [stream("x")] * 20_000,
    "displays": [display("x" * 100)] * 1_000,
    "one update of many": [display("a", "id")] * 50 + [display("x" * 5_000, "id", "update_display_data")],
    "one display of many": [display("a", "id")] * 50 + [display("x" * 5_000, "id")],
    "metadata": [("display_data", {"data": {}, "metadata": {"x": "y" * 3_000}})] * 100,
    "deep": [("display_data", {"data": {"application/json": eval("[" * 90 + "]" * 90)}})] * 500,
    "errors": [("error", {"ename": "E", "evalue": "x", "traceback": ["x" * 500] * 2})] * 500,
}


@pytest.mark.parametrize("messages", FLOODS.values(), ids=list(FLOODS))
def test_a_flood_keeps_to_the_limit(messages):
    assert kept(*messages)


def test_a_later_cell_cannot_make_an_earlier_ones_outputs_grow_beyond_it():
    before = [display("a", "id")] * 60
    assert "dropped" in kept(display("x" * 5_000, "id", "update_display_data"), before=before)[-1].text


def test_all_cells_together_keep_no_more_than_some_cells_may():
    outputs, total = Outputs(MOST), 0
    for _ in range(500):
        outputs.begin()
        outputs.take(*stream("x" * 2 * MOST))
        total += sum(len(output.text) for output in outputs.ended())
    assert total < 30 * MOST


ODD = [
    ("stream", {"name": "stdin", "text": "x"}),
    ("stream", {"name": [], "text": {}}),
    ("stream", {}),
    ("error", {"traceback": "x", "evalue": {"a": 1}}),
    ("error", {"ename": None, "traceback": [None, {}]}),
    ("display_data", {"data": "x", "metadata": []}),
    ("display_data", {"data": {"text/plain": ["a", 3]}, "transient": 5}),
    ("display_data", {"data": {"text/html": "\ud800"}, "metadata": {"\udfff": None}}),
    ("execute_result", {"data": {"text/plain": "1"}, "execution_count": "many"}),
    ("execute_result", {"data": {}, "execution_count": -1}),
    ("update_display_data", {"data": {"a": "b"}, "transient": {"display_id": {}}}),
    ("clear_output", {"wait": "x"}),
    ("comm_open", {"data": {}}),
    ("nonsense", {}),
]


@pytest.mark.parametrize("message", ODD, ids=[str(number) for number in range(len(ODD))])
def test_whatever_a_message_holds_the_notebook_stays_valid(message):
    kept(stream("a"), message, stream("b"))
