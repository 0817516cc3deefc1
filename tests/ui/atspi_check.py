#!/usr/bin/python3
"""Looks at the window as a screen reader does: through AT-SPI, from another process.

Usage: atspi_check.py STAGE      STAGE: the program ui_stage
Ends with 77 where a package it needs is absent. Starts a display and a session bus of its own.
"""
import os
import shutil
import subprocess
import sys
import time

SKIPPED = 77
INSIDE = "WORDSIGHT_ATSPI_INSIDE"


def skip(what):
    print(f"skipped: {what}; scripts/setup.sh --test installs it", file=sys.stderr)
    sys.exit(SKIPPED)


def enter_session(stage):
    """Calls itself again on a display and a session bus that nobody else uses."""
    for program, package in (("dbus-run-session", "dbus-daemon"), ("xvfb-run", "xvfb")):
        if not shutil.which(program):
            skip(f"{program} (package {package}) is absent")
    if not os.path.exists("/usr/share/dbus-1/services/org.a11y.Bus.service"):
        skip("the accessibility bus (package at-spi2-core) is absent")
    environment = dict(os.environ, **{
        INSIDE: "1", "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_ACCESSIBILITY": "1", "NO_AT_BRIDGE": "1"})
    command = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1440x1000x24",
               sys.executable, os.path.abspath(__file__), stage]
    sys.exit(subprocess.run(command, env=environment, timeout=300).returncode)


if len(sys.argv) != 2:
    sys.exit(__doc__)
try:
    import pyatspi
except ImportError:
    skip("pyatspi (package python3-pyatspi) is absent")
if INSIDE not in os.environ:
    enter_session(sys.argv[1])

FAILURES = []


def check(holds, what):
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        FAILURES.append(what)


def wait_for(find, seconds=20):
    end = time.time() + seconds
    while time.time() < end:
        found = find()
        if found:
            return found
        time.sleep(0.2)
    return None


def walk(node, depth=0):
    """Every object below, itself first. Long lists are entered a little: a grid may hold a million."""
    yield node
    if depth > 40:
        return
    try:
        count = min(node.childCount, 60)
    except Exception:
        return
    for i in range(count):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child, depth + 1)


def shows(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def find(root, role, test=lambda node: True):
    return next((n for n in walk(root) if n.getRole() == role and test(n)), None)


def find_all(root, role, test=lambda node: True):
    return [n for n in walk(root) if n.getRole() == role and test(n)]


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((app for app in desktop if app is not None and app.childCount > 0), None)


def check_find_page(app):
    line = find(app, pyatspi.ROLE_TEXT, lambda n: "sentence" in n.name.lower())
    check(line is not None, "the search line is a named text field")
    check(line is not None and "red car" in line.queryText().getText(0, -1), "its text can be read")
    chips = [n for n in walk(app)
             if n.getRole() in (pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX)
             and n.name.startswith("car")]
    check(bool(chips), f"the word “car” is a toggle button: {chips[0].name if chips else '-'}")
    grid = find(app, pyatspi.ROLE_LIST, lambda n: n.childCount > 100)
    check(grid is not None, f"the grid is a list of {grid.childCount if grid else 0} photos")
    first = grid.getChildAtIndex(0) if grid else None
    check(first is not None and first.getRole() == pyatspi.ROLE_LIST_ITEM, "its photos are items")
    check(first is not None and ".jpg" in first.name, f"with names: {first.name if first else '-'}")
    names = [n.name for n in find_all(app, pyatspi.ROLE_LIST_ITEM)]
    check(any("Pictures" in name for name in names), "folders are items with names")
    pages = [n for n in walk(app) if n.name in ("Find", "Inspect") and shows(n)]
    check(len(pages) >= 2, "the pages can be chosen by name")
    return first


def check_photo_page(app, first):
    actions = first.queryAction()
    actions.doAction(0)
    table = wait_for(lambda: find(app, pyatspi.ROLE_TABLE, lambda n: shows(n) and n.childCount > 10))
    check(table is not None, "a photo opens by its item's action; its matrix is a table")
    if table is not None:
        cells = table.queryTable()
        check(cells.nRows > 1 and cells.nColumns > 3, f"of {cells.nRows} rows, {cells.nColumns} columns")
        cell = cells.getAccessibleAt(0, 1)
        check(cell is not None and cell.name != "", f"with cells in words: {cell.name if cell else '-'}")
    regions = find(app, pyatspi.ROLE_LIST, lambda n: shows(n) and "region" in
                   " ".join(c.name.lower() for c in n if c is not None)[:2000])
    check(regions is not None, "the photo's regions are a list with names")


def check_names(app):
    """Whatever can be reached by keyboard has a name."""
    nameless = [n for n in walk(app)
                if n.getState().contains(pyatspi.STATE_FOCUSABLE) and shows(n) and not n.name]
    told = ", ".join(f"{n.getRoleName()} in {n.parent.name!r}" for n in nameless[:8])
    check(not nameless, f"every focus stop has a name {told}")


def main():
    stage = subprocess.Popen([sys.argv[1], "120"], stdout=subprocess.PIPE, text=True)
    try:
        check(stage.stdout.readline().strip() == "ready", "the window is up")
        app = wait_for(application)
        check(app is not None, "it is on the accessibility bus")
        if app is None:
            return
        first = check_find_page(app)
        check_names(app)
        if first is not None:
            check_photo_page(app, first)
            check_names(app)
    finally:
        stage.terminate()
        stage.wait()


main()
print(f"{len(FAILURES)} failures")
sys.exit(1 if FAILURES else 0)
