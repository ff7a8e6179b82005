import base64
import datetime as dt
import os
from html.parser import HTMLParser

import nbformat
import pytest

from grader.cells import fill
from grader.engine import Outcome, Status
from grader.errors import FeedbackError
from grader.grading.judge import judge
from grader.grading.result import CellStatus, GradeStatus, Result
from grader.grading.submission import to_text
from grader.reporting.addresses import page_path
from grader.reporting.feedback import feedback_html
from grader.reporting.marks import Mark, Marks, display_name, read_book
from grader.reporting.outline import exercise_of, outline_of
from grader.reporting.pages import begun, duration, number, percent
from grader.reporting.pictures import Pictures, image
from grader.reporting.shown import clean, outputs, without_paths
from grader.reporting.writer import make_page, make_page_without_work, write_feedback
from grader.sandbox.sanitize import sanitized
from grader.store.gradebook import GradebookWriter

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&"
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"0" * 20).decode()
HIDDEN_LINE = "assert f(40) == 41"


class Elements(HTMLParser):
    """The names and attributes of a page's elements, and its text."""

    def __init__(self, html):
        super().__init__()
        self.names, self.attributes, self.parts = set(), [], []
        self.feed(html)
        self.text = "".join(self.parts)
        self.words = " ".join(" ".join(self.parts).split())

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.parts.append(data)


def harmless(html):
    """Parse a page and make sure that nothing in it can run or load."""
    page = Elements(html)
    assert not page.names & {"script", "iframe", "object", "embed", "form", "link", "base", "video"}
    for name, value in page.attributes:
        assert not name.startswith("on"), name
        if name in ("src", "href", "xlink:href"):
            assert not (value or "").strip().lower().startswith(("javascript:", "http", "//", "data:text")), (
                value
            )
    policy = next(value for _, value in page.attributes if value and "default-src" in value)
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    return page


def stream(text):
    return nbformat.v4.new_output("stream", text=text)


def made(course, answer="def f(x):\n    return x", shown=(), message="f(40) is off", student="ann", more=()):
    """A result as grading makes it, with the visible test passed and the hidden one failed; no kernel."""
    nb = fill(course.assignment("ps1").master("ps1"), {"f_answer": answer})
    found = {"f_hidden": Outcome(Status.ERROR, "AssertionError", message)}
    statuses = [found.get(cell["id"], Outcome(Status.OK)) for cell in nb.cells]
    verdicts = judge(nb, statuses, nb, "ps1")
    for cell in nb.cells:
        if cell["id"] == "f_answer":
            cell.outputs = list(shown)
        if cell["id"] == "f_hidden":
            cell.outputs = [
                nbformat.v4.new_output(
                    "error", ename="AssertionError", evalue="", traceback=["--> TRACEBACK of the test"]
                )
            ]
    nb.cells += more
    return Result(
        assignment="ps1",
        student=student,
        status=GradeStatus.GRADED,
        score=sum(verdict.points for verdict in verdicts),
        max_score=9,
        cells=verdicts,
        notebooks={"ps1": to_text(nb)},
    )


@pytest.fixture
def page(course):
    """A function that makes the page of a result."""

    def page(result, marks=None, name=""):
        notebooks = {key: nbformat.reads(text, as_version=4) for key, text in result.notebooks.items()}
        return feedback_html(result, notebooks, outline_of(course, "ps1"), marks, name)

    return page


@pytest.fixture
def writer(course):
    with GradebookWriter(course) as writer:
        writer.prepare(course.assignment("ps1"))
        yield writer


def test_the_page_shows_score_hint_code_and_visible_check(course, page):
    text = harmless(page(made(course, shown=[stream("mine 42")]), name="Lee, Ann (ann)")).text
    assert "Lee, Ann (ann)" in text
    for wanted in ("f(40) is off", "return x", "mine 42", "assert f(1) == 2"):
        assert wanted in text
    assert "2 of 9 points" in " ".join(text.split())


def test_hidden_source_traceback_and_mark_scheme_stay_secret(course, page):
    html = page(made(course))
    for secret in (HIDDEN_LINE, "TRACEBACK", "HIDDEN TESTS", "mark scheme", "secret_solution"):
        assert secret not in Elements(html).text
        assert secret not in html


@pytest.mark.parametrize(
    "printed",
    [
        f'x = 1\n{HIDDEN_LINE}, "the hint of the hidden test"',
        f"{HIDDEN_LINE}  # only the condition",
        repr(f'{HIDDEN_LINE}, "the hint of the hidden test"'),
        repr([f'a\n  {HIDDEN_LINE}, \\"the hint of the hidden test\\"']),
    ],
)
def test_a_student_who_prints_the_hidden_test_does_not_get_it_back(course, page, printed):
    own = nbformat.v4.new_code_cell("print(In)")
    own.outputs = [stream(printed)]
    text = Elements(page(made(course, shown=[stream(printed)], message=printed, more=[own]))).text
    assert "print(In)" in text
    assert "f(40)" not in text
    assert text.count("hidden tests and was left out") == 3


def test_what_was_printed_after_a_hidden_check_is_not_repeated(course, page):
    last = nbformat.v4.new_code_cell("print(calls)")
    last.outputs = [stream("(40, 'YmFzZTY0')")]
    text = Elements(page(made(course, shown=[stream("before")], more=[last]))).text
    assert "before" in text
    assert "YmFzZTY0" not in text
    assert "ran after hidden checks" in text


def test_the_message_of_a_flagged_check_waits_for_a_person(course, page):
    result = made(course, message="says too much")
    result.cells = [verdict.model_copy(update={"flags": ["looked at frames"]}) for verdict in result.cells]
    text = Elements(page(result)).text
    assert "says too much" not in text
    assert "once your instructor has looked" in text


def test_the_hint_of_a_hidden_test_is_not_taken_for_its_source(course, page):
    assert "the hint of the hidden test" in page(made(course, message="the hint of the hidden test"))


def test_without_the_source_every_check_counts_as_hidden(course):
    result = made(course)
    notebooks = {"ps1": nbformat.reads(result.notebooks["ps1"], as_version=4)}
    text = Elements(feedback_html(result, notebooks)).text
    assert "assert" not in text
    assert "Visible check" not in text
    assert "return x" in text


def test_what_a_student_wrote_stays_text(course, page):
    outs = [
        stream(EVIL),
        nbformat.v4.new_output("error", ename="E", evalue=EVIL, traceback=[EVIL]),
        nbformat.v4.new_output("display_data", {"text/html": EVIL, "text/plain": f"plain {EVIL}"}),
        nbformat.v4.new_output("display_data", {"image/svg+xml": f"<svg>{EVIL}</svg>"}),
        nbformat.v4.new_output("display_data", {"application/javascript": "alert(3)"}),
    ]
    result = made(course, f"# {EVIL}", outs, message=EVIL, student=EVIL)
    result.repairs = [EVIL]
    result.cells[0].id = EVIL
    marks = Marks(comments={("ps1", "f_answer"): EVIL})
    seen = harmless(page(result, marks, name=EVIL))
    assert seen.names.isdisjoint({"img", "svg"})
    assert seen.text.count(EVIL) >= 8
    assert "alert(3)" not in seen.text


def test_images_are_shown_when_they_are_what_they_say(course, page):
    good = nbformat.v4.new_output("display_data", {"image/png": PNG, "text/plain": "<Figure>"})
    bad = nbformat.v4.new_output("display_data", {"image/png": base64.b64encode(b"<svg/>").decode()})
    html = page(made(course, shown=[good, bad]))
    assert html.count("<img") == 1
    assert f"data:image/png;base64,{PNG}" in html


def test_forged_outputs_do_not_break_the_page():
    cell = nbformat.v4.new_code_cell("")
    cell.outputs = [
        {"output_type": "stream", "text": ["a", 1]},
        {"output_type": "stream", "text": None},
        {"output_type": "error", "ename": 3, "evalue": {"x": 1}},
        {"output_type": "display_data", "data": 7},
        {"output_type": "display_data", "data": {"image/png": 7, "text/plain": {"a": 1}}},
        {"output_type": "unheard of"},
    ]
    assert [(out.kind, out.text) for out in outputs(cell)] == [
        ("text", "a1"),
        ("error", "3: {'x': 1}"),
        ("text", "{'a': 1}"),
    ]


def test_long_outputs_are_cut():
    cell = nbformat.v4.new_code_cell("")
    cell.outputs = [stream("x" * 10_000) for _ in range(50)]
    shown = outputs(cell)
    assert len(shown) == 21
    assert shown[0].text.endswith("more characters)")
    assert "30 more outputs" in shown[-1].text


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("x.ipynb is empty.", "x.ipynb is empty."),
        ("The grader failed (E: /srv/y; f, line 3).", "not your fault"),
    ],
)
def test_a_refused_submission_gets_a_page_that_says_what_to_do(reason, words):
    result = Result(assignment="ps1", student="dan", status=GradeStatus.REFUSED, reason=reason, max_score=9)
    text = harmless(feedback_html(result)).text
    assert words in text
    assert "/work" not in text
    assert "of 9" not in text


def test_paths_are_cut_to_the_name():
    text = 'File "/tmp/grader-run-x1/ps1/a.py", line 3; /home/ann/b.csv; C:\\Users\\ann\\c.txt; file:///tmp/q/d.py'
    assert without_paths(text) == 'File "…/a.py", line 3; …/b.csv; …/c.txt; …/d.py'
    same = "GET /predict data/images/x.png http://127.0.0.1:80/tmp/x a/tmp/b 1/2 </tmp>"
    assert without_paths(same) == same


def test_text_loses_colours_and_rewritten_lines():
    assert clean("\x1b[31mred\x1b[0m\r\n10%\r100%\n") == "red\n100%\n"


def test_control_characters_and_lone_surrogates_do_not_stop_a_page(course, page, tmp_path):
    html = page(made(course, message="a\x00b\ud800c"))
    assert "a�b�c" in html
    assert html.encode()


def test_scores_and_comments_of_a_person_are_shown(course, writer):
    result = made(course)
    reflection = next(cell for cell in result.cells if cell.id == "reflection")
    reflection.status, reflection.message = CellStatus.MANUAL, ""
    writer.record(result)
    (path,) = write_feedback(course, [result])
    assert "4 of the points are still open" in Elements(path.read_text()).words

    notebook = writer.gradebook.find_submission_notebook("ps1", "ps1", "ann")
    for grade in notebook.grades:
        if grade.name == "reflection":
            grade.manual_score, grade.needs_manual_grade = 3, False
    for comment in notebook.comments:
        comment.manual_comment = f"well put, {comment.name}"
    writer.gradebook.db.commit()
    write_feedback(course, [result])
    text = Elements(path.read_text()).words
    assert "5 of 9 points" in text
    assert "3 of 4" in text
    assert "well put, reflection" in text
    assert "well put, f_answer" in text
    assert "still open" not in text


def test_points_are_counted_by_what_is_decided_open_or_extra(course, page):
    result = made(course)
    reflection = next(cell for cell in result.cells if cell.id == "reflection")
    reflection.status, reflection.message = CellStatus.MANUAL, ""
    words = Elements(page(result)).words
    assert "2 of 5 points so far 4 more still open" in words
    assert "reflection" in words
    assert "0 of 4" not in words

    cells = {
        ("ps1", "f_visible"): Mark(2, 2),
        ("ps1", "f_hidden"): Mark(3, 3),
        ("ps1", "reflection"): Mark(4, 4, by_hand=True, extra=0.5),
    }
    words = Elements(page(result, Marks(cells=cells, penalty=1, seconds_late=60))).words
    assert "8.5 points 9 of 9, and 0.5 extra credit, less 1 for lateness" in words
    assert "4 of 4, 0.5 extra" in words
    assert "4.5 of 4" not in words
    assert "hidden check not passed" not in words.lower(), "the gradebook's points are the newer ones"

    cells["ps1", "reflection"] = Mark(3, 4, waiting=True, by_hand=True)
    words = Elements(page(result, Marks(cells=cells))).words
    assert "8 of 9 points" in words
    assert "will look at these points once more" in words


def test_what_the_grader_noted_for_a_person_is_not_for_the_student(course, writer):
    result = made(course)
    result.cells[0].flags = ["looked at frames of the referee"]
    writer.record(result)
    (path,) = write_feedback(course, [result])
    assert "looked at frames" not in path.read_text()


def own(source, **more):
    return nbformat.v4.new_markdown_cell(source, **more)


def test_what_was_released_is_not_the_students(course, page):
    source = course.path("source", "ps1") / "ps1.ipynb"
    text = "Given: `a <b and c> d` -> **see** <img src=x>"
    nb = nbformat.read(source, as_version=4)
    nb.cells.append(own(text, id="given"))
    nbformat.write(nb, source)
    result = made(course, more=[own(text), own(text.replace(" ->", "  \r\n ->"), id="mine")])
    words = Elements(page(result)).words
    assert words.count("Given:") == 1  # the changed one


@pytest.mark.parametrize("as_graded", [False, True])
def test_markdown_is_rendered_and_loses_nothing(course, page, as_graded):
    source = (
        "# Why\n\nif a <b and c> d: `List<int>` -> **bold**, $a_1<b_2$\n\n* one\n* two\n\n"
        "| k | v |\n|---|---|\n| 1 | 2 |\n\n[site](http://example.org/) <script>alert(1)</script>"
    )
    nb = nbformat.v4.new_notebook(cells=[own(source)])
    cell = sanitized(nb, [0]).cells[0] if as_graded else nb.cells[0]
    seen = harmless(page(made(course, more=[cell])))
    assert {"strong", "code", "li", "td", "msub"} <= seen.names
    assert "a" not in {name for name, value in seen.attributes if name == "href" and "example.org" in value}
    for wanted in ("a <b and c> d", "List<int>", "->", "a1<b2", "<script>alert(1)</script>"):
        assert wanted in seen.text, wanted
    assert "site (http://example.org/)" in seen.text
    assert "&amp;" not in page(made(course, more=[cell])).split("<body>")[1]


EVIL_MARKDOWN = [
    EVIL,
    "[x](javascript:alert(1)) <javascript:alert(1)> [y]\n\n[y]: javascript:alert(2)",
    "![x](http://example.org/t.png) ![y](//example.org/t.png) ![z](data:image/svg+xml;base64,PHN2Zz4=)",
    '![x" onerror="alert(1)](attachment:x.png) <img src="attachment:x.png" onload=alert(1)>',
    '<div onclick="x">\n<iframe src=http://example.org></iframe>\n</div>\n<!-- c --><?php x ?><![CDATA[x]]>',
    '```<script>\nalert(1)\n```\n\n~~~ "onclick=x\nx\n~~~',
    "$$</span><script>alert(1)</script>$$ $<b onclick=x>$",
    "| <script> |\n|---|\n| <img src=x onerror=y> |",
    "[" * 20_000,
    "<b>" * 20_000,
    "![" * 10_000,
]


@pytest.mark.parametrize("source", EVIL_MARKDOWN, ids=range(len(EVIL_MARKDOWN)))
def test_markdown_of_students_and_comments_runs_and_loads_nothing(course, page, source):
    attachments = {"x.png": {"image/png": PNG}}
    marks = Marks(comments={("ps1", "f_answer"): source})
    seen = harmless(page(made(course, more=[own(source, attachments=attachments)]), marks))
    assert all(value.startswith("data:image/png;base64,") for name, value in seen.attributes if name == "src")
    assert {name for name, _ in seen.attributes} <= {
        *("alt", "aria-hidden", "charset", "class", "content", "href", "http-equiv", "id", "lang", "name"),
        *("src", "style", "title", "start", "role", "aria-label", "tabindex", "display", "stretchy"),
    }


def test_pictures_that_were_handed_in_are_shown(course, page, tmp_path):
    folder = tmp_path / "autograded"
    (folder / "img").mkdir(parents=True)
    raw = base64.b64decode(PNG)
    for name in ("plot.png", "my plot.png", "img/a.jpg"):
        (folder / name).write_bytes(raw)
    (folder / "page.png").write_bytes(b"<svg onload=alert(1)>")
    (folder / "large.png").write_bytes(raw + bytes(3_000_000))
    (tmp_path / "secret.png").write_bytes(raw)
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "up").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.png")
    shown = ["attachment:x.png", "attachment:my%20x.png", f"data:image/png;base64,{PNG}"]
    shown += ["plot.png", "./plot.png", "my%20plot.png", "img/a.jpg"]
    left_out = ["attachment:y.png", "attachment:fake.png", "page.png", "large.png", "link.png"]
    left_out += ["up/secret.png", "../secret.png", str(tmp_path / "secret.png"), "file:plot.png"]
    left_out += ["pipe.png", "nothing.png", "%00"]
    png = {"image/png": PNG}
    names = {"x.png": png, "my x.png": png, "fake.png": {"image/png": "PHN2Zz4="}}
    source = "\n\n".join(f"![picture]({name})" for name in [*shown, *left_out])
    source += '\n\n<img src="attachment:x.png" width="300">'
    result = made(course, more=[own(source, attachments=names)])
    notebooks = {"ps1": nbformat.reads(result.notebooks["ps1"], as_version=4)}
    html = feedback_html(result, notebooks, outline_of(course, "ps1"), folder=folder)
    harmless(html)
    assert html.count("<img") == len(shown) + 1
    assert html.count("Picture not shown") == len(left_out)


def test_a_page_of_pictures_has_an_end():
    pictures = Pictures(left=2 * len(f"data:image/png;base64,{PNG}") + 1)
    found = [pictures.find(f"data:image/png;base64,{PNG}") for _ in range(5)]
    assert [bool(uri) for uri in found] == [True, True, False, False, False]
    kinds = [{"image/png": nonsense} for nonsense in ({}, ["!"], None)]
    for nonsense in (None, 7, [], {"x.png": 7}, *({"x.png": kind} for kind in kinds)):
        assert pictures.find("attachment:x.png", nonsense) == ""


def test_lateness_and_its_price_are_taken_from_the_gradebook(course, writer):
    result = made(course)
    writer.record(result)
    book = writer.gradebook
    book.update_or_create_student("ann", first_name="Ann", last_name="Lee")
    book.update_or_create_assignment("ps1", duedate="2026-01-01 10:00:00")
    submission = book.find_submission("ps1", "ann")
    submission.timestamp = dt.datetime(2026, 1, 1, 12, 30)
    submission.notebooks[0].late_submission_penalty = 1.5
    book.db.commit()
    found = read_book(course)
    marks = found.marks["ps1", "ann"]
    assert (marks.seconds_late, marks.penalty, marks.score, marks.max_score) == (9000, 1.5, 0.5, 9)
    assert found.students == {"ann": "Lee, Ann (ann)"}
    (path,) = write_feedback(course, [result])
    text = Elements(path.read_text()).words
    assert "Submitted 2 hours 30 minutes after the due date (1 day begun); this costs 1.5 points" in text


def test_an_extension_without_a_due_date_is_not_late(course, writer):
    writer.record(made(course))
    writer.gradebook.find_submission("ps1", "ann").extension = dt.timedelta(days=1)
    writer.gradebook.db.commit()
    assert read_book(course).marks["ps1", "ann"].seconds_late == 0


def test_without_a_gradebook_none_is_made(course):
    assert read_book(course).marks == {}
    assert not (course.root / "gradebook.db").exists()


def test_pages_lie_where_nbgrader_puts_them_and_a_broken_notebook_costs_only_its_code(course, writer):
    first, second = made(course), made(course, student="bob")
    refused = Result(assignment="ps1", student="cy", status=GradeStatus.REFUSED, reason="It is empty.")
    for result in (first, second, refused):
        writer.record(result)
    (course.path("autograded", "ps1", "bob") / "ps1.ipynb").write_text("{")
    paths = write_feedback(course, [first, second, refused])
    assert paths == [page_path(course, "ps1", student) for student in ("ann", "bob", "cy")]
    assert paths[0] == course.root / "feedback" / "ann" / "ps1" / "ps1.html"
    assert "return x" in Elements(paths[0].read_text()).text
    assert "f(40) is off" in paths[1].read_text()
    assert "It is empty." in paths[2].read_text()
    # What `nbgrader release_feedback` opens for every page that it finds.
    beside = {"submission_secret.txt", "timestamp.txt"}
    assert {path.name for path in paths[0].parent.iterdir()} == {"ps1.html", *beside}


def test_every_notebook_has_the_page_and_so_has_the_name_it_was_handed_in_by(course, writer, submit):
    source = course.path("source", "ps1")
    (source / "p2.ipynb").write_bytes((source / "ps1.ipynb").read_bytes())
    submit("ann", name="ps1.ipynb")
    for name in ("my own (1).ipynb", "x" * 249 + ".ipynb", "page.html.ipynb"):
        submit("ann", name=name)
    result = made(course)
    writer.record(result)
    (path,) = write_feedback(course, [result])
    assert path.name == "ps1.html"
    pages = {page.name: page.read_text() for page in path.parent.glob("*.html")}
    assert set(pages) == {"ps1.html", "p2.html", "my own (1).html", "page.html.html"}
    assert len(set(pages.values())) == 1


def test_the_exchange_s_secret_is_the_students_or_stays_as_it_was_made(course, writer, submit):
    secret = submit("ann").with_name("submission_secret.txt")
    pipe = submit("bob").with_name("submission_secret.txt")
    secret.write_text("of ann")
    os.mkfifo(pipe)
    results = [made(course, student=student) for student in ("ann", "bob")]
    for result in results:
        writer.record(result)

    def secrets():
        paths = write_feedback(course, results)
        return [path.with_name("submission_secret.txt").read_text() for path in paths]

    first = secrets()
    assert first[0] == "of ann"
    assert len(first[1]) == 64
    assert secrets() == first
    assert not (course.path("autograded", "ps1", "bob") / "submission_secret.txt").exists()


def test_an_untouched_answer_and_own_cells(course, page):
    master = course.assignment("ps1").master("ps1")
    scaffold = next(cell.source for cell in master.cells if cell["id"] == "f_answer")
    more = [nbformat.v4.new_code_cell("mine = 1"), nbformat.v4.new_markdown_cell("because **I** think so")]
    text = Elements(page(made(course, answer=scaffold, more=more))).text
    assert "Nothing was written here." in text
    assert "mine = 1" in text
    assert "because I think so" in text
    assert "Write your answer" not in text


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("list_keys_hidden_1", "list_keys"),
        ("list_keys_visible", "list_keys"),
        ("list_hidden_files_answer", "list_hidden_files"),
        ("reflection", "reflection"),
        ("_visible", "_visible"),
    ],
)
def test_exercises(name, exercise):
    assert exercise_of(name) == exercise


def test_a_test_without_a_telling_name_belongs_to_the_answer_above(course):
    source = course.path("source", "ps1") / "ps1.ipynb"
    source.write_text(source.read_text().replace("f_answer", "squares").replace("f_hidden", "test_squares"))
    cells = {cell.id: cell for cell in outline_of(course, "ps1").cells}
    assert (cells["test_squares"].exercise, cells["test_squares"].hidden) == ("f", True)
    assert (cells["f_visible"].exercise, cells["f_visible"].hidden) == ("f", False)
    source.write_text(source.read_text().replace("f_visible", "another"))
    assert outline_of(course, "ps1").find("ps1", "test_squares").exercise == "squares"


def test_hidden_tests_are_found_by_the_course_s_own_markers(course):
    source = course.path("source", "ps1") / "ps1.ipynb"
    source.write_text(source.read_text().replace("### BEGIN HIDDEN TESTS", "# BEGIN HIDDEN TESTS"))
    outline = outline_of(course, "ps1")
    assert outline.find("ps1", "f_hidden").hidden
    assert not outline.keeps(HIDDEN_LINE + ', "the hint of the hidden test"')


def test_numbers():
    assert [number(value) for value in (0, 2, 2.5, 1 / 3, 10, 100.0)] == [
        "0",
        "2",
        "2.5",
        "0.33",
        "10",
        "100",
    ]
    assert [percent(value) for value in (0, 0.001, 0.5, 0.999, 1, None)] == [
        "0 %",
        "1 %",
        "50 %",
        "99 %",
        "100 %",
        "–",
    ]


@pytest.mark.parametrize(
    ("seconds", "wanted"),
    [
        (1, "1 minute (1 day begun)"),
        (61, "2 minutes (1 day begun)"),
        (3600, "1 hour (1 day begun)"),
        (86_400, "1 day"),
        (86_401, "24 hours 1 minute (2 days begun)"),
        (27 * 3600, "27 hours (2 days begun)"),
        (48 * 3600 - 30, "2 days (2 days begun)"),
        (2 * 86_400, "2 days"),
        (3 * 86_400 + 1, "3 days 1 hour (4 days begun)"),
        (9 * 86_400 + 5 * 3600, "9 days 5 hours (10 days begun)"),
    ],
)
def test_lateness_is_the_real_time_and_the_days_that_are_counted(seconds, wanted):
    assert duration(seconds) + begun(seconds) == wanted


def test_names():
    assert display_name("s1", "Ann", "Lee") == "Lee, Ann (s1)"
    assert display_name("s1", None, "Lee") == "Lee (s1)"
    assert display_name("s1", None, None) == "s1"
    assert display_name("s1", "", "s1") == "s1"


def test_an_image_must_be_what_it_says():
    assert image("image/png", PNG).startswith("data:image/png")
    assert image("image/jpeg", PNG) == ""
    assert image("image/png", "not base64!") == ""
    assert image("image/png", None) == ""


def test_a_page_that_cannot_be_made_or_written_is_its_own_matter(course):
    results = [made(course, student=name) for name in ("ann", "bob", "cat")]
    course.path("feedback", "ps1", "bob").parent.parent.mkdir(parents=True)
    course.path("feedback", "ps1", "bob").parent.touch()  # a file in the place of a folder

    def make(requests):
        return [
            make_page_without_work(requests[0], "it took longer than 60 s"),
            *map(make_page, requests[1:]),
        ]

    with pytest.raises(FeedbackError, match=r"2 pages were written; these could not be: ps1/bob"):
        write_feedback(course, results, make)
    assert "it took longer than 60 s" in page_path(course, "ps1", "ann").read_text()
    assert page_path(course, "ps1", "cat").is_file()


def test_what_was_put_right_is_said_where_it_matters(course, page):
    result = made(course)
    said = {
        "f": [
            "The answer cell f_answer was there 2 times: all that is written in it counts, in order.",
            "The test cell f_hidden was missing: put back.",
        ],
        "reflection": ["What was written into the cell reflection was kept in a cell below it."],
        "": ["mine.py cannot be read: left out.", "2 of f were named alike."],
    }
    result.repairs = [sentence for sentences in said.values() for sentence in sentences]
    html = page(result)
    general, *exercises = html.split('<section class="exercise"')
    parts = {"": general, **dict(zip(("f", "reflection"), exercises, strict=True))}
    for place, sentences in said.items():
        for sentence in sentences:
            assert [name for name, part in parts.items() if sentence in part] == [place], sentence
    assert general.count("it is said there") == 2


def test_a_file_beside_the_notebook_is_no_flaw(course, page):
    result = made(course)
    result.repairs = ["my notes.pdf lies beside the notebook and was not used to run it."]
    html = page(result)
    assert "Put right" not in html
    assert f"this costs no points by itself. {result.repairs[0]}" in Elements(html).words


def test_a_repair_that_may_be_of_two_notebooks_is_said_above_all(course):
    result = made(course)
    result.cells += [cell.model_copy(update={"notebook": "ps1_b"}) for cell in result.cells]
    result.repairs = ["The test cell f_hidden was missing: put back."]
    html = feedback_html(result, outline=outline_of(course, "ps1"))
    assert result.repairs[0] in html.split('<section class="exercise"')[0]


def test_what_follows_a_task_is_its_answer_and_other_cells_are_their_own(course, page):
    nb = nbformat.v4.new_notebook(cells=[own("Because.")])
    assert Elements(page(made(course, more=nb.cells))).words.count("Your own cell") == 0
    result = made(course)
    loaded = nbformat.reads(result.notebooks["ps1"], as_version=4)
    loaded.cells.insert(2, nbformat.v4.new_code_cell("y = 1"))
    result.notebooks["ps1"] = nbformat.writes(loaded)
    assert Elements(page(result)).words.count("Your own cell") == 1


def test_a_withheld_check_is_open_and_says_why(course, page):
    result = made(course)
    cell = next(cell for cell in result.cells if cell.id == "f_visible")
    cell.status, cell.points, cell.flags = CellStatus.WITHHELD, 0, ["looked at frames"]
    words = Elements(page(result)).words
    assert "Visible check open 2 open A person looks at this check before its points count." in words
    assert "The check failed" not in words


def test_a_bare_error_comes_with_words(course, page):
    words = Elements(page(made(course, message="IndexError: list index out of range"))).words
    assert "A position was asked for that is not there" in words
    assert "IndexError: list index out of range" in words


def test_an_extension_is_said(course, writer):
    result = made(course)
    writer.gradebook.update_or_create_assignment("ps1", duedate="2026-11-02 09:00:00 UTC")
    result.handed_in = dt.datetime(2026, 11, 3, 9)
    writer.record(result)
    submission = writer.gradebook.find_submission("ps1", "ann")
    for extension, wanted in {
        dt.timedelta(days=2): "In time: your due date is 2 days later than the others'.",
        dt.timedelta(hours=1): "Submitted 23 hours after your extended due date",
        None: "Submitted 1 day after the due date",
    }.items():
        submission.extension = extension
        writer.gradebook.db.commit()
        (path,) = write_feedback(course, [result])
        assert wanted in Elements(path.read_text()).words
