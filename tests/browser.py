"""A headless Chromium, driven over its DevTools protocol: no driver program, and nothing is downloaded."""

import contextlib
import itertools
import json
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import websocket

NO_BROWSER = "no browser on the PATH: install chromium (Debian: apt-get install chromium) or Google Chrome"
NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "msedge")
PROGRAM = next(filter(None, map(shutil.which, NAMES)), None)
# Root has no sandbox; but only pages of this machine are opened, and no other machine is within reach.
OPTIONS = "--headless --no-sandbox --disable-dev-shm-usage --no-first-run --disable-background-networking"
OPTIONS += " --disable-component-update --disable-sync --lang=en-US --remote-debugging-port=0"
REACH = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
KEYS = {"Backspace": 8, "Enter": 13, "Delete": 46}


def wait_until(condition, what, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited {seconds} s in vain until {what}"
        time.sleep(0.05)


class Tab:
    """A tab (or the browser itself): commands, and what a person does with mouse and keyboard."""

    def __init__(self, address):
        self._line = websocket.create_connection(address, timeout=60, suppress_origin=True)
        self._numbers = itertools.count()
        self.loads, self.troubles = 0, []  # pages loaded; exceptions and errors on the console

    def _receive(self):
        message = json.loads(self._line.recv())
        event, details = message.get("method"), message.get("params", {})
        self.loads += event == "Page.loadEventFired"
        if event == "Runtime.exceptionThrown" or details.get("entry", {}).get("level") == "error":
            self.troubles.append(details)
        return message

    def send(self, method, **params):
        number = next(self._numbers)
        self._line.send(json.dumps({"id": number, "method": method, "params": params}))
        while (message := self._receive()).get("id") != number:
            pass
        assert "result" in message, f"{method}: {message}"
        return message["result"]

    def js(self, expression):
        done = self.send("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in done, f"{expression}: {done}"
        return done["result"].get("value")

    @contextlib.contextmanager
    def new_page(self):
        """What is done in the `with` block loads a page; wait until it is there."""
        before = self.loads
        yield
        while self.loads == before:
            self._receive()

    def open(self, address):
        with self.new_page():
            self.send("Page.navigate", url=address)

    def press(self, key):
        text = key if len(key) == 1 else {"Enter": "\r"}.get(key, "")
        about = {"key": key, "windowsVirtualKeyCode": KEYS.get(key, 0)}
        self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **about)
        self.send("Input.dispatchKeyEvent", type="keyUp", **about)

    def click(self, selector):
        element = f"document.querySelector({json.dumps(selector)})"
        self.js(f"{element}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        box = self.js(f"{element}.getBoundingClientRect().toJSON()")
        where = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        for event in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=event, button="left", clickCount=1, **where)

    def fill(self, selector, text):
        """Click into a field, delete what is there, and type."""
        self.click(selector)
        self.send("Input.dispatchKeyEvent", type="rawKeyDown", commands=["selectAll"])
        for key in ("Delete", *text):
            self.press(key)


@contextlib.contextmanager
def chromium():
    """Start a browser; yields a function that opens a tab for a new visitor."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        assert PROGRAM, NO_BROWSER
        command = [PROGRAM, *OPTIONS.split(), REACH, f"--user-data-dir={profile}"]
        where = Path(profile, "DevToolsActivePort")
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            try:
                wait_until(lambda: where.is_file() and "/" in where.read_text(), "the browser runs")
                port, path = where.read_text().split()
                browser = Tab(f"ws://127.0.0.1:{port}{path}")

                def visitor():
                    alone = browser.send("Target.createBrowserContext")
                    target = browser.send("Target.createTarget", url="about:blank", **alone)["targetId"]
                    tab = Tab(f"ws://127.0.0.1:{port}/devtools/page/{target}")
                    for domain in ("Page", "Runtime", "Log"):
                        tab.send(f"{domain}.enable")
                    return tab

                yield visitor
            finally:
                process.terminate()
