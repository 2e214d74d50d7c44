"""Reads the pages of a served sample court as people do, and fails on whatever keeps somebody from reading them."""

import shutil
import sys
import urllib.request
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

MARSH = "/courts/exd/cases/1:24-cv-00017"
# Name, address, status.
PAGES = [
    ("home", "/", 200),
    ("results", "/?q=lantern", 200),
    ("nothing-found", "/?q=nobody+of+that+name", 200),
    ("court", "/courts/exd", 200),
    ("civil-case", MARSH, 200),
    ("filtered", MARSH + "?kind=order&order=newest", 200),
    ("print", MARSH + "?view=print", 200),
    ("criminal-case", "/courts/exd/cases/1:24-cr-00041", 200),
    ("bankruptcy-case", "/courts/exb/cases/24-10017", 200),
    ("appeal", "/courts/exca/cases/24-1187", 200),
    ("sealed-case", "/courts/exd/cases/2:24-cr-00005", 200),
    ("entry", MARSH + "/entries/1", 200),
    ("paper", MARSH + "/entries/1/documents/0", 200),
    ("paper-not-kept", MARSH + "/entries/2/documents/0", 200),
    ("not-found", "/courts/exd/cases/1:99-cv-09999", 404),
    ("refused", MARSH + "?from=yesterday", 400),
]
SIZES = {"phone": (320, 700), "desk": (1280, 900)}
LANGUAGES = ["en", "es"]
IMAGES = {"civil-case": "docket", "home": "home"}
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def address(base, path, language):
    return f"{base}{path}{'&' if '?' in path else '?'}lang={language}"


def open_folds(page):
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")


def look(page, base, name, path, status, language, size):
    """What is wrong with one page at one size in one language."""
    wrong = []
    answer = page.goto(address(base, path, language))
    if answer.status != status:
        wrong.append(f"status {answer.status}, not {status}")
    if page.evaluate("document.documentElement.lang") != language:
        wrong.append("another language")
    for folds in ("as they are", "open"):
        if folds == "open":
            open_folds(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > SIZES[size][0]:
            wrong.append(f"{width} pixels wide with folds {folds}")
    report = Axe().run(page, options=AXE)
    for violation in report.response["violations"]:
        places = [node["target"] for node in violation["nodes"]][:3]
        wrong.append(f"axe {violation['id']}: {violation['help']} at {places}")
    return [f"{name}, {size}, {language}: {words}" for words in wrong]


def read_without_scripts(browser, base):
    """A person without JavaScript finds a case, chooses entries, turns to a paper and changes the language."""
    page = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}).new_page()
    page.goto(base + "/")
    page.get_by_role("searchbox").fill("24cv17")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**" + MARSH)
    page.get_by_text("Choose and order entries").click()
    page.get_by_label("Orders and opinions").check()
    page.get_by_role("button", name="Show these entries").click()
    page.wait_for_url("**kind=order**")
    page.get_by_role("link", name="Español").click()
    page.wait_for_url("**lang=es**")
    page.goto(base + MARSH + "/entries/1/documents/0")
    page.get_by_role("link", name="Abrir el PDF").wait_for()


def walk_by_keyboard(browser, base):
    """The first stop of the keyboard is the way past the header, and where the keyboard stands is seen."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(base + MARSH)
    page.keyboard.press("Tab")
    skip = page.evaluate("document.activeElement.getAttribute('href')")
    assert skip == "#content", f"the first stop is {skip}"
    for _ in range(6):
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none", "the focus is not seen"


def take_pictures(browser, base):
    Path("docs/images").mkdir(parents=True, exist_ok=True)
    context = browser.new_context(viewport={"width": 1280, "height": 960}, device_scale_factor=1)
    page = context.new_page()
    for name, path, _ in PAGES:
        if name in IMAGES:
            page.goto(address(base, path, "en"))
            page.screenshot(path=f"docs/images/{IMAGES[name]}.png")


def main():
    base = sys.argv[1]
    wrong = []
    looked = 0
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
        )
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
                page = context.new_page()
                problems = []
                page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
                for language in LANGUAGES:
                    for name, path, status in PAGES:
                        wrong += look(page, base, name, path, status, language, f"{size}")
                        looked += 1
                wrong += [f"{size}: {words}" for words in problems if "status of 40" not in words]
                context.close()
        read_without_scripts(browser, base)
        walk_by_keyboard(browser, base)
        if "--record" in sys.argv[2:]:
            take_pictures(browser, base)
        browser.close()
    with urllib.request.urlopen(base + MARSH + "/entries/1/documents/0.pdf") as paper:
        if not paper.read().startswith(b"%PDF-"):
            wrong.append("the first paper is no PDF")
    for words in wrong:
        print(words, file=sys.stderr)
    print(f"{looked} looks at {len(PAGES)} pages, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
