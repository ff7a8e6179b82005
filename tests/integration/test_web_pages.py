"""The two pages of 07 in a real browser, by clicks and key strokes: what the notebook says of them."""

import json
import os
import threading
from contextlib import ExitStack

import nbformat
import pytest
from flask import Flask
from werkzeug.serving import make_server

from ..browser import NO_BROWSER, PROGRAM, chromium, wait_until
from ..solutions import HERE, as_module

# GitHub's machines have one, so that there nothing is skipped by mistake.
pytestmark = pytest.mark.skipif(not PROGRAM and "GITHUB_ACTIONS" not in os.environ, reason=NO_BROWSER)

NAMES = ["sepal_length", "sepal_width", "petal_length", "petal_width"]
SETOSA, VIRGINICA = [5.1, 3.5, 1.4, 0.2], [6.1, 2.8, 4.9, 1.7]
ATTACKS = [
    '"><script>window.hacked=1</script>',
    "<img src=x onerror=window.hacked=1>",
    '" autofocus onfocus="window.hacked=1',
    "'><svg onload='window.hacked=1'>",
    "</strong></form></title></style><script>window.hacked=1</script>",
    "{{ 7 * 7 }} {% if %} &lt;b&gt; &amp;",
]


@pytest.fixture(scope="module")
def solution(tmp_path_factory):
    with as_module("07_web_app", tmp_path_factory.mktemp("web")) as module:
        yield module


@pytest.fixture(scope="module")
def visitor():
    assert PROGRAM, NO_BROWSER
    with chromium() as visitor:
        yield visitor


@pytest.fixture
def visit(visitor):
    """A function that serves an app on a free port and opens a page of it."""
    with ExitStack() as stack:

        def visit(app, path="", before=lambda tab: None):
            server = make_server("127.0.0.1", 0, app, threaded=True)
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
            tab = visitor()
            before(tab)
            tab.open(f"http://127.0.0.1:{server.server_port}/{path}")
            return tab

        yield visit


@pytest.fixture
def calls():
    """What the predictors of a test were asked."""
    return []


@pytest.fixture
def predictor(solution, calls):
    def predictor(flower):
        calls.append(flower)
        return solution.predict_flower(flower)

    return predictor


def see(tab, name):
    """The text that a person sees in the element with this id; None where there is no such element."""
    return tab.js(f"document.getElementById('{name}')?.innerText ?? null")


def held(tab):
    return tab.js(f"{json.dumps(NAMES)}.map(name => document.getElementById(name).value)")


def fill_in(tab, texts):
    for name, text in zip(NAMES, texts, strict=True):
        tab.fill(f"#{name}", text)


def ask(tab):
    with tab.new_page():
        tab.click("form button")


def errors(tab):
    return {name: text for name in NAMES if (text := see(tab, f"{name}-error"))}


UNWRITTEN = ["html", "head", "body", "tbody"]  # a browser adds these where they are missing


def skeleton(tab):
    """All of a page that is not content: [depth, tag, names of attributes …] of each element."""
    return tab.js(f"""(() => {{
        const written = e => !{UNWRITTEN}.includes(e.tagName.toLowerCase());
        const depth = e => e ? depth(e.parentElement) + written(e) : 0;
        const every = [...document.querySelectorAll("*")].filter(written);
        return every.map(e => [depth(e), e.tagName.toLowerCase(), ...e.getAttributeNames().sort()]);
    }})()""")


def aloud(tab):
    """What a screen reader says at each field: [(name, description), …]."""
    nodes = tab.send("Accessibility.getFullAXTree")["nodes"]
    fields = [n for n in nodes if n.get("role", {}).get("value") in ("textbox", "spinbutton")]
    return [tuple(n.get(part, {}).get("value") for part in ("name", "description")) for n in fields]


def species(solution, flower):
    return solution.get_model().predict([flower])[0]


def only(solution, text, label):
    """Whether a text names this species and no other."""
    return [name for name in solution.get_model().classes_ if name in (text or "")] == [label]


# Flask


@pytest.mark.parametrize(
    ("typed", "flower"),
    [
        (["5.1", "3.5", "1.4", "0.2"], SETOSA),
        (["5,8", " 2.7 ", "4,1", "1."], [5.8, 2.7, 4.1, 1.0]),
        (["6.1", "2.8", "4.9", "1.7"], VIRGINICA),
    ],
)
def test_a_flower_typed_into_the_form_is_answered(solution, visit, predictor, calls, typed, flower):
    tab = visit(solution.create_site(predictor))
    fill_in(tab, typed)
    ask(tab)
    label = species(solution, flower)
    assert only(solution, see(tab, "answer"), label)
    assert tab.js("picture.complete && picture.naturalWidth") > 100
    assert label in tab.js("picture.alt")
    assert calls == [dict(zip(NAMES, flower, strict=True))]
    assert held(tab) == typed
    assert errors(tab) == {}


def test_one_number_is_changed_and_asked_again_by_the_enter_key(solution, visit, predictor):
    tab = visit(solution.create_site(predictor))
    fill_in(tab, map(str, VIRGINICA))
    ask(tab)
    first = tab.js("picture.src")
    tab.fill("#petal_length", "1.4")
    with tab.new_page():
        tab.press("Enter")
    assert only(solution, see(tab, "answer"), species(solution, [6.1, 2.8, 1.4, 1.7]))
    assert tab.js("picture.src") != first


def test_a_mistake_shows_its_message_beside_its_field_and_costs_no_other_entry(
    solution, visit, predictor, calls
):
    tab = visit(solution.create_site(predictor))
    typed = ["6,1", "2.8", "4.9", "17 mm"]
    fill_in(tab, typed)
    ask(tab)
    message = solution.parse_form(dict(zip(NAMES, typed, strict=True)))[1]["petal_width"]
    assert errors(tab) == {"petal_width": message}
    field, error = (
        tab.js(f"document.getElementById('petal_width{end}').getBoundingClientRect().toJSON()")
        for end in ("", "-error")
    )
    assert field["right"] <= error["left"]
    assert field["top"] < (error["top"] + error["bottom"]) / 2 < field["bottom"]
    assert held(tab) == typed
    assert (see(tab, "answer"), tab.js("document.images.length"), calls) == (None, 0, [])
    assert [description or "" for _, description in aloud(tab)] == ["", "", "", message]
    tab.fill("#petal_width", "1.7")
    ask(tab)
    assert only(solution, see(tab, "answer"), species(solution, VIRGINICA))
    assert errors(tab) == {}


def test_an_empty_form_shows_a_message_at_every_field(solution, visit):
    tab = visit(solution.create_site(solution.predict_flower))
    ask(tab)
    assert list(errors(tab)) == NAMES
    assert held(tab) == [""] * 4


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_a_stranger_types_stays_text(solution, visit, monkeypatch, attack):
    # Messages may quote what was typed, and labels of a model may hold anything.
    picture = solution.figure_png({"a": 0.75, "rose": 0.25})
    monkeypatch.setattr(solution, "figure_png", lambda shares: picture)
    monkeypatch.setattr(solution, "parse_form", lambda form: ({}, dict.fromkeys(NAMES, form["petal_width"])))
    tab = visit(solution.create_site(lambda flower: {attack: 0.75, "rose": 0.25}))

    def send(text):
        fill_in(tab, [text] * 4)
        ask(tab)
        assert held(tab) == [text] * 4
        for name in NAMES:
            tab.click(f"#{name}")  # an onfocus would run
        assert tab.js("typeof window.hacked") == "undefined"
        return skeleton(tab)

    harmless = send("harmless")
    assert send(attack) == harmless
    assert errors(tab) == dict.fromkeys(NAMES, attack)
    monkeypatch.setattr(solution, "parse_form", lambda form: (dict.fromkeys(NAMES, 1.0), {}))
    send(attack)
    assert attack in see(tab, "answer")
    assert attack in tab.js("picture.alt")


def test_the_four_ways_of_the_notebook_do_in_a_browser_what_it_says(solution, visit):
    nb = nbformat.read(HERE.path("source", "07_web_app") / "07_web_app.ipynb", as_version=4)
    (cell,) = [c.source for c in nb.cells if "marked_safe =" in c.source]
    space = dict(vars(solution))
    exec(cell.replace("alert(1)", "window.hacked=1"), space)
    run = {}
    for what, markup in [
        ("f-string", f'<input value="{space["typed"]}">'),
        *((what, space[what]) for what in ("marked_safe", "unquoted", "as_template")),
    ]:
        tab = visit(one_page(markup))
        tab.click("input")
        run[what] = tab.js("window.hacked ?? 0")
    assert run == {"f-string": 1, "marked_safe": 1, "unquoted": 1, "as_template": 0}
    assert tab.js("document.querySelector('input').value") == space["typed"]


def one_page(markup):
    app = Flask("one page")
    app.add_url_rule("/", view_func=lambda: markup)
    return app


@pytest.mark.parametrize("path", ["", "?sepal_length=5&sepal_width=3&petal_length=4&petal_width=1"])
def test_a_get_is_empty_also_after_another_visitor(solution, visit, visitor, predictor, calls, path):
    tab = visit(solution.create_site(predictor), path)
    nothing = ([""] * 4, None, 0, {})

    def shown(tab):
        return held(tab), see(tab, "answer"), tab.js("document.images.length"), errors(tab)

    assert (shown(tab), calls) == (nothing, [])
    fill_in(tab, map(str, SETOSA))
    ask(tab)
    assert shown(tab) != nothing
    other = visitor()
    other.open(tab.js("location.origin") + "/" + path)
    assert (shown(other), len(calls)) == (nothing, 1)


def test_a_reload_sends_the_form_again(solution, visit, predictor, calls):
    tab = visit(solution.create_site(predictor))
    fill_in(tab, map(str, SETOSA))
    ask(tab)
    before = see(tab, "answer")
    with tab.new_page():
        tab.send("Page.reload")
    assert calls == [dict(zip(NAMES, SETOSA, strict=True))] * 2
    assert (see(tab, "answer"), held(tab)) == (before, list(map(str, SETOSA)))


def broken(flower):
    raise LookupError("the secret of the model")


def test_a_predictor_that_raises_leaves_the_form_and_tells_nothing(solution, visit):
    tab = visit(solution.create_site(broken))
    fill_in(tab, map(str, SETOSA))
    ask(tab)
    assert tab.js("performance.getEntriesByType('navigation')[0].responseStatus") == 500
    assert held(tab) == list(map(str, SETOSA))
    assert (see(tab, "answer"), tab.js("document.images.length")) == (None, 0)
    page = tab.js("document.documentElement.outerHTML")
    assert not [word for word in ("LookupError", "secret", "Traceback") if word in page]


def test_a_number_field_throws_away_what_a_text_field_keeps(visit):
    for kind, kept in [("number", ["", ""]), ("text", ["5,1", "17 mm"])]:
        tab = visit(one_page(f'<input type="{kind}" value="5,1"><input type="{kind}" value="17 mm">'))
        assert tab.js("[...document.querySelectorAll('input')].map(field => field.value)") == kept


def test_webtools_reads_pages_as_a_browser_does(solution, visit):
    def depth(element):
        return depth(element.parent) + (element.tag not in UNWRITTEN) if element.parent else 0

    client = solution.create_site(solution.predict_flower).test_client()
    flower = dict(zip(NAMES, map(str, SETOSA), strict=True))
    pages = [
        client.get("/"),
        client.post("/", data=flower),
        client.post("/", data={"sepal_width": ATTACKS[0]}),
    ]
    markups = [
        "<p>one<p>two<div>three</div><ul><li>a<li>b</ul><dl><dt>a<dd>b</dl>",
        "<table><tr><td>a<td>b<tr><th>c</table>",
        "<INPUT NAME=a VALUE=5 onfocus=x><input name=a name=b value='1&quot; 2'><br/>x",
        "<label>Length <input name=n></label> &lt;b&gt; &amp;quot; &eacute; <!-- <i>not</i> -->",
        "<script>if (1 < 2) '<p>'</script><p id=answer>1 &lt;\n <b>2</b></p><style>p > b {}</style>",
    ]
    for markup in [*(page.get_data(as_text=True) for page in pages), *markups]:
        tab = visit(one_page(markup))
        page = solution.read_page(markup)
        read = [[depth(e), e.tag, *sorted(e.attrs)] for e in page.elements if e.tag not in UNWRITTEN]
        assert read == skeleton(tab)
        assert page.root.text.split() == tab.js("document.body.innerText").split()
        for name in filter(page.by_id, [*NAMES, "answer", *(f"{name}-error" for name in NAMES)]):
            assert page.text_of(name) == " ".join(see(tab, name).split())


# Dash


def bars(tab):
    """What the picture shows: {name: height}, as shares of the axis; empty where there are no bars."""
    return tab.js("""(() => {
        const height = e => e?.getBoundingClientRect().height || 1;
        const bars = [...document.querySelectorAll("#picture .bars .point path")];
        const names = [...document.querySelectorAll("#picture .xtick text")];
        const whole = document.querySelector("#picture .nsewdrag");
        return Object.fromEntries(bars.map((b, i) => [names[i]?.textContent, height(b) / height(whole)]));
    })()""")


def matches(solution, tab, flower):
    """Whether answer and picture show what the model says about this flower."""
    shares, shown = solution.predict_flower(dict(zip(NAMES, flower, strict=True))), bars(tab)
    close = shown.keys() == shares.keys() and all(abs(shown[k] - shares[k]) < 0.02 for k in shares)
    return close and only(solution, see(tab, "answer"), species(solution, flower))


def dash_page(solution, visit, predictor):
    """A tab with the app in it, after its first answer."""
    tab = visit(solution.make_dash(predictor).server)
    wait_until(lambda: see(tab, "answer"), "the app has answered for the first time")
    return tab


def test_dash_follows_the_keys_without_a_reload(solution, visit, predictor):
    tab = dash_page(solution, visit, predictor)
    loads = tab.loads
    tab.js("window.stays = 1")
    for flower in (SETOSA, [5.8, 2.7, 4.1, 1.0], VIRGINICA):
        fill_in(tab, map(str, flower))
        wait_until(lambda flower=flower: matches(solution, tab, flower), f"the page answers for {flower}")
    for key in ("Backspace", "Backspace", ".", "3"):  # 1.7 → 1.3, in the last field
        tab.press(key)
    changed = [*VIRGINICA[:3], 1.3]
    wait_until(lambda: matches(solution, tab, changed), "the page answers for the corrected number")
    assert species(solution, changed) != species(solution, VIRGINICA)
    assert (tab.js("window.stays"), tab.loads, tab.troubles) == (1, loads, [])


def test_dash_an_emptied_field_takes_the_old_answer_away(solution, visit, monkeypatch):
    heard, update = [], solution.update

    def listening(*values, predictor):
        heard.append(values)
        return update(*values, predictor=predictor)

    monkeypatch.setattr(solution, "update", listening)
    tab = dash_page(solution, visit, solution.predict_flower)
    assert list(solution.FLOWER.values()) == VIRGINICA  # stand in the fields at first
    wait_until(lambda: matches(solution, tab, VIRGINICA), "the page answers")
    what_to_do = update(None, None, None, None)[0]
    heard.clear()
    tab.fill("#petal_length", "")
    wait_until(lambda: see(tab, "answer") == what_to_do, "the page says what to do")
    wait_until(lambda: bars(tab) == {}, "the old picture is gone")
    # The question before update: 51 is typed where 4.9 was. Three calls, the second for nobody's flower.
    tab.press("5")
    wait_until(lambda: matches(solution, tab, [6.1, 2.8, 5, 1.7]), "the page answers for 5")
    tab.press("1")
    wait_until(lambda: see(tab, "answer") == what_to_do, "the page says what to do")
    wait_until(lambda: bars(tab) == {}, "the picture for 5 is gone")
    assert [values[2] for values in heard] == [None, 5, 51]
    tab.fill("#petal_length", "4.9")
    wait_until(lambda: matches(solution, tab, VIRGINICA), "the page answers again")
    assert tab.troubles == []


def test_dash_a_predictor_that_raises_takes_the_old_answer_away(solution, visit):
    def moody(flower):
        return broken(flower) if flower["petal_length"] == 2 else solution.predict_flower(flower)

    tab = dash_page(solution, visit, moody)
    before = see(tab, "answer")
    assert only(solution, before, species(solution, list(solution.FLOWER.values())))
    tab.fill("#petal_length", "2")
    sorry = solution.update(*SETOSA, predictor=broken)[0]
    wait_until(lambda: see(tab, "answer") == sorry, "the page says sorry")
    wait_until(lambda: bars(tab) == {}, "the old picture is gone")
    page = tab.js("document.documentElement.outerHTML")
    assert not [word for word in ("LookupError", "secret", "Traceback") if word in page]
    assert tab.troubles == []


# Both


def both(solution, visit, **more):
    yield visit(solution.create_site(solution.predict_flower), **more)
    yield visit(solution.make_dash(solution.predict_flower).server, **more)


def test_a_label_is_read_aloud_and_a_click_on_it_goes_to_its_field(solution, visit):
    for tab in both(solution, visit):
        wait_until(lambda tab=tab: tab.js("!!document.querySelector('label')"), "the form is there")
        assert [name for name, _ in aloud(tab)] == [solution.LABELS[name] for name in NAMES]
        for name in NAMES:
            tab.click(f"label[for={name}]")
            assert tab.js("document.activeElement.id") == name


def test_without_javascript_flask_works_and_dash_does_not(solution, visit):
    def switch_off(tab):
        tab.send("Emulation.setScriptExecutionDisabled", value=True)

    site, dash = both(solution, visit, before=switch_off)
    fill_in(site, map(str, SETOSA))
    ask(site)
    assert only(solution, see(site, "answer"), species(solution, SETOSA))
    assert (see(dash, "answer"), dash.js("document.querySelectorAll('input').length")) == (None, 0)
