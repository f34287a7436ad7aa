"""Plots of bench/results as SVG, drawn by hand: readable in light and in dark, without scripts."""

import math
from html import escape

WIDTH = 720
LEFT, RIGHT, TOP, ROW = 220, 30, 74, 34
STYLE = """<style>
 svg { font: 13px system-ui, sans-serif; color-scheme: light dark }
 .page { fill: #ffffff } .text { fill: #24292f } .faint { fill: #57606a } .grid { stroke: #d0d7de }
 .Sitrep { fill: #0969da; stroke: #0969da } .Tantivy { fill: #9a6700; stroke: #9a6700 }
 .Lucene { fill: #6e7781; stroke: #6e7781 } .mean { fill: #0969da; stroke: #0969da }
 .p95 { fill: #8250df; stroke: #8250df } .line { fill: none; stroke-width: 2 }
 @media (prefers-color-scheme: dark) {
  .page { fill: #0d1117 } .text { fill: #e6edf3 } .faint { fill: #8b949e } .grid { stroke: #30363d }
  .Sitrep { fill: #58a6ff; stroke: #58a6ff } .Tantivy { fill: #d29922; stroke: #d29922 }
  .Lucene { fill: #8b949e; stroke: #8b949e } .mean { fill: #58a6ff; stroke: #58a6ff }
  .p95 { fill: #bc8cff; stroke: #bc8cff }
 }
</style>"""


class LogAxis:
    """Powers of ten around some values, laid over a range of pixels."""

    def __init__(self, values, first, last):
        self.low = math.floor(math.log10(min(values)))
        self.high = max(math.ceil(math.log10(max(values))), self.low + 1)
        self.first, self.last = first, last

    def at(self, value):
        part = (math.log10(value) - self.low) / (self.high - self.low)
        return round(self.first + part * (self.last - self.first), 1)

    def ticks(self):
        return [10.0**power for power in range(self.low, self.high + 1)]


def number(value):
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def text(x, y, words, kind="text", anchor="start"):
    return f'<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{escape(words)}</text>'


def line(x1, y1, x2, y2, kind="grid", width=1):
    return f'<line class="{kind}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke-width="{width}"/>'


def dot(x, y, kind, title):
    return f'<circle class="{kind}" cx="{x}" cy="{y}" r="5"><title>{escape(title)}</title></circle>'


def image(height, title, parts):
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" aria-label="{escape(title)}">'
    )
    page = f'<rect class="page" width="{WIDTH}" height="{height}"/>'
    return "\n".join([head, STYLE, page, text(20, 28, title), *parts, "</svg>"]) + "\n"


def legend(names, y):
    x = LEFT
    for name in names:
        yield dot(x, y - 4, name, name)
        yield text(x + 11, y, name)
        x += 24 + 8 * len(name)


def dots(title, rows):
    """A row a class of queries, a dot a peer at its mean, a line from there to its p95.

    `rows` is [(label, {peer: (mean, p95)})]; milliseconds on a logarithmic axis.
    """
    values = [value for _, peers in rows for pair in peers.values() for value in pair if value > 0]
    axis = LogAxis(values, LEFT, WIDTH - RIGHT)
    bottom = TOP + ROW * len(rows)
    parts = list(legend(rows[0][1], 52))
    for tick in axis.ticks():
        parts.append(line(axis.at(tick), TOP - 8, axis.at(tick), bottom))
        parts.append(text(axis.at(tick), bottom + 18, f"{number(tick)} ms", "faint", "middle"))
    for row, (label, peers) in enumerate(rows):
        middle = TOP + ROW * row + ROW // 2
        parts.append(text(LEFT - 14, middle + 4, label, "text", "end"))
        for place, (peer, (mean, p95)) in enumerate(peers.items()):
            y = middle + (place - (len(peers) - 1) / 2) * 8
            parts.append(line(axis.at(mean), y, axis.at(p95), y, peer, 2))
            parts.append(dot(axis.at(mean), y, peer, f"{peer}: mean {mean:g} ms, p95 {p95:g} ms"))
    parts.append(text(LEFT, bottom + 40, "dot: mean; end of the line: 95th percentile", "faint"))
    return image(bottom + 54, title, parts)


def growth(title, series):
    """Lines over the number of reports, both axes logarithmic. `series` is {name: [(reports, ms)]}."""
    points = [point for named in series.values() for point in named]
    height, bottom = 360, 310
    across = LogAxis([reports for reports, _ in points], LEFT, WIDTH - RIGHT - 20)
    up = LogAxis([ms for _, ms in points], bottom, TOP)
    parts = list(legend(series, 52))
    for tick in across.ticks():
        parts.append(text(across.at(tick), bottom + 20, f"{number(tick)} reports", "faint", "middle"))
    for tick in up.ticks():
        parts.append(line(LEFT, up.at(tick), WIDTH - RIGHT, up.at(tick)))
        parts.append(text(LEFT - 12, up.at(tick) + 4, f"{number(tick)} ms", "faint", "end"))
    for name, named in series.items():
        places = [(across.at(reports), up.at(ms)) for reports, ms in named]
        path = " ".join(f"{x},{y}" for x, y in places)
        parts.append(f'<polyline class="{name} line" style="fill:none" points="{path}"/>')
        for (x, y), (reports, ms) in zip(places, named, strict=True):
            parts.append(dot(x, y, name, f"{name}, {reports:,} reports: {ms:g} ms"))
    return image(height, title, parts)
