"""webtools: read a web page, watch a figure, speak to a Dash app, for this notebook.

The checks must not care how your HTML is written, only what a browser would make of it.
So they read the page as a browser does, into a tree of elements, and ask the tree.

Public names
------------
`show(html)`
    A page as a frame in the notebook.
`serve(app)`
    A Flask app on a free port, until you press Enter. You call only these two.
`read_page(html)`
    The page as a tree: `Page.field(name)`, `Page.label_of(field)`, `Page.text_of(id)` …
`watch_figures()`
    Notes which bars every matplotlib figure shows while a `with` block runs.
`DashPage(app)`
    A Dash app as the browser sees it: its layout, its callbacks, and their answers.
`plain_figure(figure)`
    The bars of a Plotly figure, as plain Python.

Example
-------
>>> page = read_page('<p id="a">1 &lt; <b>2</b></p><input name="n" value="&quot;">')
>>> page.text_of("a"), page.field("n").attrs["value"]
('1 < 2', '"')
"""

from __future__ import annotations

import base64
import contextlib
import functools
import html
import json
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from plotly.utils import PlotlyJSONEncoder

STYLE = """
body {font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto;
      padding: 0 1rem; color: #222; background: #fff}
label {display: inline-block; min-width: 11rem}
input {font: inherit; padding: .2rem .4rem; width: 7rem; border: 1px solid #777}
button {font: inherit; padding: .3rem 1rem}
img {max-width: 100%}
strong {color: #a40000}
"""

# Elements without an end tag, and those that end when the next of their kind begins.
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link"})
_VOID |= {"meta", "source", "track", "wbr"}
_BLOCKS = frozenset({"div", "dl", "fieldset", "form", "h1", "h2", "h3", "h4", "h5"})
_BLOCKS |= {"h6", "hr", "main", "ol", "p", "pre", "section", "table", "ul"}
_ENDS = {block: frozenset({"p"}) for block in _BLOCKS} | {
    "li": frozenset({"li"}),
    "option": frozenset({"option"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
}
_BREAKS = _BLOCKS | {"br", "li", "td", "th", "dt", "dd", "tr"}
_UNSEEN = {"head", "script", "style", "template", "title"}


class Element:
    """One element of a page: its tag, its attributes, and what lies in it."""

    def __init__(self, tag: str, attrs: dict[str, str], parent: Element | None) -> None:
        self.tag, self.attrs, self.parent = tag, attrs, parent
        self.children: list[Element | str] = []

    def walk(self) -> Iterator[Element]:
        """This element and all in it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    @property
    def text(self) -> str:
        """The text that a reader sees, with single spaces."""
        parts: list[str] = []

        def collect(element: Element) -> None:
            for child in element.children:
                if isinstance(child, str):
                    parts.append(child)
                elif child.tag not in _UNSEEN:
                    if child.tag in _BREAKS:
                        parts.append(" ")
                    collect(child)

        collect(self)
        return " ".join("".join(parts).split())


class Page(HTMLParser):
    """A whole page; `read_page` makes one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self._here = Element("page", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Hang a new element below the open one."""
        while self._here.tag in _ENDS.get(tag, ()) and self._here.parent:
            self._here = self._here.parent
        # of two attributes with one name a browser takes the first
        first = {name: value or "" for name, value in reversed(attrs)}
        element = Element(tag, first, self._here)
        self._here.children.append(element)
        if tag not in _VOID:
            self._here = element

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost open element of this tag, if there is one."""
        here: Element | None = self._here
        while here is not None and here.tag != tag:
            here = here.parent
        if here is not None and here.parent is not None:
            self._here = here.parent

    def handle_data(self, data: str) -> None:
        """Keep the text where it stands."""
        self._here.children.append(data)

    @property
    def elements(self) -> list[Element]:
        """All elements, in the order of the page."""
        return list(self.root.walk())[1:]

    def all(self, *tags: str) -> list[Element]:
        """All elements with one of these tags."""
        return [element for element in self.elements if element.tag in tags]

    def by_id(self, name: str) -> Element | None:
        """The first element with this id."""
        return next((e for e in self.elements if e.attrs.get("id") == name), None)

    def text_of(self, name: str) -> str:
        """The text of the element with this id; empty where there is none."""
        element = self.by_id(name)
        return element.text if element else ""

    def fields(self, name: str) -> list[Element]:
        """All input elements with this name."""
        return [
            element
            for element in self.all("input")
            if element.attrs.get("name") == name
        ]

    def field(self, name: str) -> Element | None:
        """The first input element with this name."""
        return next(iter(self.fields(name)), None)

    def typed(self, name: str) -> str | None:
        """What the input with this name holds; None where there is no such input."""
        field = self.field(name)
        return field.attrs.get("value", "") if field else None

    def label_of(self, field: Element) -> str:
        """The text of the label that belongs to an input."""
        for label in self.all("label"):
            if "for" in label.attrs:
                if label.attrs["for"] and label.attrs["for"] == field.attrs.get("id"):
                    return label.text
            elif field in list(label.walk()):
                return label.text
        return ""

    def skeleton(self) -> Counter[str]:
        """Tags and names of attributes, counted: all of a page that is not content."""
        return Counter(" ".join([e.tag, *sorted(e.attrs)]) for e in self.elements)


def read_page(text: str) -> Page:
    """Read HTML as a browser does: forgiving, and without caring how it is written."""
    page = Page()
    page.feed(text)
    page.close()
    return page


def show(text: str, height: int = 560) -> Any:
    """A page as a frame in the notebook; no server stands behind its button."""
    from IPython.display import HTML

    frame = f'<iframe sandbox srcdoc="{html.escape(text)}" title="the page" '
    frame += f'style="width:100%;height:{height}px;border:1px solid #999;'
    frame += 'background:#fff"></iframe>'
    return HTML(f"<div>{frame}</div>")


def serve(app: Any) -> None:
    """Serve a Flask app on a free port, until somebody presses Enter."""
    import logging
    import sys
    import threading

    from werkzeug.serving import make_server

    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    level = logging.root.manager.disable
    try:
        if "google.colab" in sys.modules:
            from google.colab import output

            output.serve_kernel_port_as_window(server.server_port)
        else:
            print(f"http://127.0.0.1:{server.server_port}/")
        logging.disable(logging.CRITICAL)  # servers log every request
        input("Open the address above. Press Enter here to stop the server. ")
    finally:
        logging.disable(level)
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def watch_figures(paint: bool = True) -> Iterator[list[dict[str, Any]]]:
    """Note the bars of each figure that matplotlib draws; the last note counts.

    Without `paint` nothing is painted: the file stays white, and is there sooner.
    """
    seen: list[dict[str, Any]] = []
    real = Figure.draw

    @functools.wraps(real)
    def draw(self: Figure, renderer: Any) -> Any:
        result = real(self, renderer) if paint else None
        seen.append(_bars_of(self))
        return result

    Figure.draw = draw  # type: ignore[method-assign]
    try:
        yield seen
    finally:
        Figure.draw = real  # type: ignore[method-assign]


def _bars_of(figure: Figure) -> dict[str, Any]:
    """What a bar chart shows: its bars by name, and the scale they stand on."""
    notes: list[dict[str, Any]] = [
        {"bars": {}, "count": 0, "areas": 0, "from": None, "to": None, "scale": None}
    ]
    filled = sum(len(ax.patches) + len(ax.images) for ax in figure.axes)
    filled += sum(
        isinstance(one, PolyCollection) for ax in figure.axes for one in ax.collections
    )
    for ax in figure.axes:
        boxes = [patch for patch in ax.patches if isinstance(patch, Rectangle)]
        upright = [(b.get_x() + b.get_width() / 2, b.get_height()) for b in boxes]
        lying = [(b.get_y() + b.get_height() / 2, b.get_width()) for b in boxes]
        # bars begin at the zero of their scale; where that fits both, words decide
        stand = all(abs(b.get_y()) < 1e-9 for b in boxes)
        lie = all(abs(b.get_x()) < 1e-9 for b in boxes)
        for names, lengths, bars, sure in (
            (ax.xaxis, ax.yaxis, upright, stand and not lie),
            (ax.yaxis, ax.xaxis, lying, lie and not stand),
        ):
            ax.autoscale_view()
            low, high = map(float, lengths.get_view_interval())
            names.get_ticklabels()  # writes the texts of the ticks, also unpainted
            ticks = [
                (t.get_loc(), t.label1.get_text()) for t in names.get_major_ticks()
            ]
            named = {
                name: float(length)
                for middle, length in bars
                for where, name in ticks
                if name and abs(where - middle) < 0.3
            }
            note = {"bars": named, "count": len(bars), "scale": lengths.get_scale()}
            note |= {"areas": filled - len(bars), "sure": sure}
            notes.append(note | {"from": low, "to": high})
    return max(
        notes,
        key=lambda note: (
            bool(note["count"]) and bool(note.get("sure")),
            sum(not _is_number(name) for name in note["bars"]),
            note["count"],
        ),
    )


def _is_number(text: str) -> bool:
    try:
        float(text.replace("−", "-"))
    except ValueError:
        return False
    return True


class DashPage:
    """A Dash app as the browser sees it, over HTTP but without a network."""

    def __init__(self, app: Any) -> None:
        self._web = app.server.test_client()
        self.layout = self._web.get("/_dash-layout").get_json()
        self.callbacks: list[dict[str, Any]] = self._web.get(
            "/_dash-dependencies"
        ).get_json()

    def components(self) -> list[dict[str, Any]]:
        """All components of the layout: type, namespace, props, the label around."""
        found: list[dict[str, Any]] = []

        def walk(node: Any, label: str) -> str:
            if isinstance(node, (list, tuple)):
                return " ".join(walk(child, label) for child in node)
            if not isinstance(node, dict) or "props" not in node:
                return str(node) if isinstance(node, (str, int, float)) else ""
            here = {key: node.get(key) for key in ("type", "namespace", "props")}
            here["label"] = label
            found.append(here)
            first = len(found)
            text = walk(node["props"].get("children"), label)
            if here["type"] == "Label" and not node["props"].get("htmlFor"):
                for inner in found[first:]:
                    inner["label"] = inner["label"] or text.strip()
            here["text"] = " ".join(text.split())
            return text

        walk(self.layout, "")
        return found

    def by_id(self, name: str) -> dict[str, Any] | None:
        """The component with this id."""
        return next(
            (one for one in self.components() if one["props"].get("id") == name), None
        )

    def label_of(self, name: str) -> str:
        """The text of the label that names the component, or encloses it."""
        for one in self.components():
            if one["type"] == "Label" and one["props"].get("htmlFor") == name:
                return str(one["text"])
        here = self.by_id(name)
        return str(here["label"]) if here else ""

    def change(self, values: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Status and answer of the first callback when the fields hold these values."""
        if not self.callbacks:
            return 0, {}
        callback = self.callbacks[0]
        wires = {
            part: [wire | {"value": values.get(wire["id"])} for wire in callback[part]]
            for part in ("inputs", "state")
        }
        names = callback["output"].strip(".").split("...")
        outputs: Any = [
            dict(zip(("id", "property"), n.rsplit(".", 1), strict=True)) for n in names
        ]
        if not callback["output"].startswith(".."):
            outputs = outputs[0]
        changed = [
            f"{wire['id']}.{wire['property']}" for wire in callback["inputs"][:1]
        ]
        body = {
            "output": callback["output"],
            "outputs": outputs,
            "changedPropIds": changed,
        }
        answer = self._web.post("/_dash-update-component", json=body | wires)
        sent = answer.get_json(silent=True)
        return answer.status_code, sent.get("response", {}) if isinstance(
            sent, dict
        ) else {}


def plain_figure(figure: Any) -> dict[str, Any] | None:
    """The bars of a Plotly figure as a browser draws them: [(name, length), …].

    With the kinds of its traces, and the range that the axis of the lengths has for
    certain. None where it is neither a dict nor a Plotly Figure, is dash.no_update, or
    holds what cannot travel to a browser.
    """
    try:
        figure = json.loads(json.dumps(figure, cls=PlotlyJSONEncoder))
    except TypeError:
        return None
    if not isinstance(figure, dict) or "_dash_no_update" in figure:
        return None
    layout, traces = figure.get("layout") or {}, list(figure.get("data") or [])
    bars: list[tuple[str, float]] = []
    across = any(trace.get("orientation") == "h" for trace in traces)
    names, lengths = ("y", "x") if across else ("x", "y")
    for trace in traces:
        if trace.get("visible", True) is not True:
            continue
        pairs = zip(_plain(trace.get(names)), _plain(trace.get(lengths)), strict=False)
        bars += [(str(name), float(length)) for name, length in pairs]
    if layout.get("barnorm"):  # each bar as a share of all bars at its place: a whole
        bars = [(name, 1.0) for name, _ in bars]
    bars = _in_order(bars, layout.get(f"{names}axis") or {})
    # "y" is the axis of layout["yaxis"], "y2" that of layout["yaxis2"]
    number = str(traces[0].get(f"{lengths}axis") or lengths)[1:] if traces else ""
    axis = layout.get(f"{lengths}axis{number}") or {}
    kinds = sorted({str(trace.get("type", "scatter")) for trace in traces})
    span = axis.get("range")
    loose = axis.get("autorange", False) is not False or axis.get("type") == "log"
    span = None if span is None or loose else [float(end) for end in span]
    return {"bars": bars, "kinds": kinds, "range": span}


def _in_order(
    bars: list[tuple[str, float]], axis: dict[str, Any]
) -> list[tuple[str, float]]:
    """The bars as their axis puts them, which may sort them."""
    what, _, way = str(axis.get("categoryorder", "trace")).partition(" ")
    if what == "array":
        wanted = [str(name) for name in axis.get("categoryarray") or []]
        place = {name: n for n, name in enumerate(wanted)}
        return sorted(bars, key=lambda bar: place.get(bar[0], len(place)))
    if what == "trace":
        return bars
    n = 0 if what == "category" else 1
    return sorted(bars, key=lambda bar: bar[n], reverse=way == "descending")


def _plain(values: Any) -> list[Any]:
    """A Plotly column as a list, also where it travels as base64 text."""
    if isinstance(values, dict) and "bdata" in values:
        raw = base64.b64decode(values["bdata"])
        return list(np.frombuffer(raw, dtype=values["dtype"]).tolist())
    return list(values) if isinstance(values, list) else []
