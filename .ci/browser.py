"""The page in a real browser: python3 .ci/browser.py BIN FOLDER

Makes pages of the fixtures and of a hostile text, opens them in headless Chromium, narrow and wide, light and dark, and does
what a reader does: hovers, tabs, filters, opens the list, follows it, prints. Screenshots are left in FOLDER to be looked at.
"""

import subprocess
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
HOSTILE = """Talks </title><script>document.title = 'taken'</script> & "roads"

June 3, 2010

Anna Ivanova ("><img src=x onerror=alert(1)>): NATO <b>met</b> </script><script>alert(1)</script> on May 5, 2019. <!-- ]]> --> &amp; \u202e\u0007

Ivan O'Orlov: The Minsk Agreements of February 2015 \u2028 stand. '"><svg onload=alert(1)>
"""


def pages(binary, folder):
    """Each page by its name, with how many transcripts it has."""
    fixtures = sorted(str(p) for p in (ROOT / "fixtures").rglob("*") if p.is_file() and p.name != "README.md")
    (folder / "hostile.txt").write_text(HOSTILE)
    inputs = {
        "one": [str(ROOT / "fixtures/kremlin/2022-02-14-lavrov.txt")],
        "many": fixtures,
        "hostile": [str(folder / "hostile.txt")],
    }
    for name, files in inputs.items():
        page = folder / f"{name}.html"
        subprocess.run([binary, "parse", "--format", "html", *files, "-o", str(page)], check=True)
        yield name, page.resolve().as_uri()


def visible(page, query):
    return page.evaluate("q => [...document.querySelectorAll(q)].filter(e => e.checkVisibility()).length", query)


def comes(page, what, told):
    """Waits for what follows from a key or a click: a browser may tell of it a little later."""
    for _ in range(100):
        if page.evaluate(what):
            return
        page.wait_for_timeout(100)
    raise AssertionError(told)


def looks(browser, name, url, folder):
    """Nothing is said on the console, nothing asked for, nothing wider than the screen, whatever screen it is."""
    for width in (360, 1400):
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            said, asked = [], []
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.on("dialog", lambda dialog: said.append(dialog.message))
            page.on("request", lambda request: asked.append(request.url))
            page.goto(url)
            page.wait_for_load_state()
            assert not said, (name, width, scheme, said)
            assert asked == [url], asked
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{name}: {wide} px wide on a screen of {width}"
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
            page.close()


def accessible(browser, name, url):
    """What axe finds wrong: contrast, names, roles, order of headings."""
    for scheme in ("light", "dark"):
        # Its script is not ours, and would be refused.
        context = browser.new_context(bypass_csp=True, color_scheme=scheme, viewport={"width": 1400, "height": 900})
        page = context.new_page()
        page.goto(url)
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
        wrong = [(v["id"], v["nodes"][0]["html"][:160], v["nodes"][0]["failureSummary"][:300]) for v in found.response["violations"]]
        assert not wrong, (name, scheme, wrong)
        context.close()


def cards(page):
    """A mark tells its name and its rule, on hover and on focus, and lets go."""
    card = page.locator("#card")
    mark = page.locator("mark.ORG[id]").first
    mark.hover()
    told = card.inner_text()
    assert "rule: " in told and "ORG" in told, told
    page.keyboard.press("Escape")
    comes(page, "document.querySelector('#card').hidden", "the card stays")
    mark.focus()
    assert card.is_visible() and mark.get_attribute("aria-describedby") == "card"
    page.keyboard.press("Tab")
    next_one = "document.activeElement.matches('mark[aria-describedby=card]') && document.querySelector('#card').checkVisibility()"
    comes(page, next_one, "the next mark has no card")
    box, screen = card.bounding_box(), page.viewport_size
    assert box["x"] >= 0 and box["x"] + box["width"] <= screen["width"] and box["y"] + box["height"] <= screen["height"], box
    # Of a name inside a document's both are told.
    inner = page.locator("mark.DOC mark.m").first
    inner.hover()
    assert card.locator("dl").count() == 2, card.inner_text()
    page.keyboard.press("Escape")


def filters(page):
    """Kinds and speakers are chosen by keyboard, and it is said what is left."""
    marks = visible(page, "mark.ORG:not(.off)")
    page.locator("input[value=ORG]").focus()
    assert marks
    page.keyboard.press("Space")
    comes(page, "!document.querySelector('mark.ORG:not(.off)')", "the kind is not filtered")
    assert page.locator("mark.ORG[tabindex]").count() == 0 and visible(page, ".group.ORG") == 0
    assert "marks shown" in page.locator("#told").inner_text()
    page.keyboard.press("Space")
    comes(page, "document.querySelector('#told').textContent == ''", "the kind does not come back")
    assert visible(page, "mark.ORG:not(.off)") == marks
    turns = visible(page, ".turn")
    page.locator("#who").focus()
    page.keyboard.press("ArrowDown")
    comes(page, "document.querySelector('#told').textContent != ''", "the speaker is not chosen")
    left = visible(page, ".turn")
    assert 0 < left < turns, (left, turns)
    told = page.locator("#told").inner_text()
    assert told.startswith(f"{left} turn"), told
    assert page.locator(".only[aria-pressed=true]").count() == 1
    page.locator(".only[aria-pressed=true]").click()
    assert visible(page, ".turn") == turns


def follows(page):
    """The list opens by keyboard and leads to the mention, the course to the turn."""
    page.locator(".find input").first.fill("nato")
    names = page.locator(".thing:visible summary").all_inner_texts()
    assert names and all("nato" in name.lower() for name in names), names
    page.locator(".thing:visible summary").first.focus()
    page.keyboard.press("Enter")
    comes(page, "document.querySelector('.looked-up rect')?.checkVisibility()", "what is looked up has no lane")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    comes(page, "document.activeElement.matches('mark.here')", "the list does not lead to the mention")
    page.locator(".find input").first.fill("")
    page.locator(".lane svg").first.scroll_into_view_if_needed()
    page.locator(".lane svg").first.click()
    comes(page, "document.querySelectorAll('.turn.here').length == 1", "the course does not lead to a turn")


def prints(page):
    """On paper there is the text and the list, and nothing to press."""
    page.emulate_media(media="print")
    assert visible(page, ".bar") == 0 and visible(page, ".turn") and visible(page, ".thing")
    page.emulate_media(media="screen")


def without_scripts(browser, url):
    """The text, the list and its links are there; what would do nothing is not."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    mark = page.locator("mark.ORG").first
    assert mark.is_visible() and "rule: " in mark.get_attribute("title")
    assert not page.locator("#who").is_visible() and not page.locator("input[name=kind]").first.is_visible()
    assert page.locator(".thing a[href^='#m']").count() > 0
    context.close()


def main():
    binary, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, url in pages(binary, folder):
            looks(browser, name, url, folder)
            accessible(browser, name, url)
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            page.goto(url)
            if name == "one":
                cards(page)
                filters(page)
                follows(page)
                prints(page)
                without_scripts(browser, url)
            if name == "many":
                links = page.locator("#contents a")
                assert links.count() == page.locator("article").count() > 5
                links.last.click()
                top = "Math.abs(document.querySelector('article:target')?.getBoundingClientRect().top ?? 1000) < 200"
                comes(page, top, "the contents do not lead to the last transcript")
            if name == "hostile":
                assert page.title().startswith("Talks </title>"), page.title()
                assert page.locator("article img, article script, article svg[onload]").count() == 0
            page.close()
            print(f"{name}: ok", flush=True)
        browser.close()


main()
