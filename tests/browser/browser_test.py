"""The search page in a browser: Chromium without a window, driven by selenium."""

import contextlib
import os
import re
import tempfile
import unittest
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from program import PATIENCE, SAMPLE, Server, run

FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FIRST_WEAPON = "#facet-weapon a.pick"
# Enough to pass the box, the chips and the results, whatever their order.
MOST_TABS = 400


def number(words):
    """The number at the beginning of a text, as in "1,214 reports"."""
    return int(re.match(r"[\d,]+", words).group().replace(",", ""))


def start_browser(profile):
    options = webdriver.ChromeOptions()
    for flag in FLAGS:
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={profile}")
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


class SearchPageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.everything = contextlib.ExitStack()
        cls.addClassCleanup(cls.everything.close)
        folder = Path(cls.everything.enter_context(tempfile.TemporaryDirectory()))
        index = folder / "sample.index"
        ran = run("index", "--index", index, SAMPLE)
        assert ran.returncode == 0, ran.stderr
        cls.server = cls.everything.enter_context(Server(index))
        cls.browser = start_browser(folder / "profile")
        cls.everything.callback(cls.browser.quit)

    def setUp(self):
        self.browser.set_window_size(1440, 1000)
        self.browser.get_log("browser")

    def open(self, path):
        self.browser.get(self.server.address + path)

    def find(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def wait_for(self, condition):
        return WebDriverWait(self.browser, PATIENCE).until(lambda _: condition())

    def total(self):
        """The number in "214 reports"."""
        return number(self.find("main [role=status]").text)

    def follow(self, link):
        before = self.browser.current_url
        link.click()
        self.wait_for(lambda: self.browser.current_url != before)

    def wide_by(self):
        return self.browser.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )

    def test_a_ticked_value_finds_as_many_reports_as_its_count_promised(self):
        self.open("/search?q=drone")
        before = self.total()
        value = self.find(FIRST_WEAPON)
        promised = number(value.find_element(By.CLASS_NAME, "count").text)
        self.assertLess(promised, before)
        self.follow(value)
        self.assertIn("f.weapon=", self.browser.current_url)
        self.assertEqual(self.total(), promised)

    def test_back_returns_to_the_search_before(self):
        self.open("/search?q=drone")
        before, address = self.total(), self.browser.current_url
        self.follow(self.find(FIRST_WEAPON))
        self.browser.back()
        self.wait_for(lambda: self.browser.current_url == address)
        self.assertEqual(self.total(), before)

    def test_typing_and_enter_searches(self):
        self.open("/")
        box = self.find("input[name=q]")
        box.send_keys("weapon:shahed-136", Keys.ENTER)
        self.wait_for(lambda: "shahed-136" in self.browser.current_url)
        self.assertGreater(self.total(), 0)

    def test_the_keyboard_reaches_a_facet_value_and_ticks_it(self):
        self.open("/search?q=drone")
        for _ in range(MOST_TABS):
            self.browser.switch_to.active_element.send_keys(Keys.TAB)
            href = self.browser.switch_to.active_element.get_attribute("href") or ""
            if "f.weapon=" in href:
                break
        else:
            self.fail("no facet value was reached with Tab")
        self.browser.switch_to.active_element.send_keys(Keys.ENTER)
        self.wait_for(lambda: "f.weapon=" in self.browser.current_url)

    def test_a_result_leads_to_its_report_with_marks(self):
        self.open("/search?q=drone")
        self.follow(self.find('main a[href^="/report/"]'))
        self.assertTrue(self.browser.find_elements(By.CSS_SELECTOR, "main mark"))

    def test_no_page_writes_errors_to_the_console(self):
        for path in ("/", "/search?q=drone", "/search?q=nosuchwordatall"):
            with self.subTest(path):
                self.open(path)
                severe = [entry for entry in self.browser.get_log("browser") if entry["level"] == "SEVERE"]
                self.assertEqual(severe, [])

    def test_a_phone_does_not_scroll_sideways(self):
        # A window cannot be made so narrow; the metrics of a device can.
        for width in (320, 390):
            metrics = {"width": width, "height": 800, "deviceScaleFactor": 2, "mobile": True}
            self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            self.addCleanup(self.browser.execute_cdp_cmd, "Emulation.clearDeviceMetricsOverride", {})
            for path in ("/", "/search?q=drone", "/search?q=resolution:2231"):
                with self.subTest(path, width=width):
                    self.open(path)
                    self.assertEqual(self.wide_by(), 0)

    def test_the_page_works_without_script(self):
        self.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        self.addCleanup(
            self.browser.execute_cdp_cmd, "Emulation.setScriptExecutionDisabled", {"value": False}
        )
        self.open("/search?q=drone")
        before = self.total()
        self.follow(self.find(FIRST_WEAPON))
        self.assertLess(self.total(), before)


if __name__ == "__main__":
    unittest.main()
