"""From the times of single queries to figures, and from answers to what differs."""

from dataclasses import dataclass

ALL = "ALL"
# Columns of an answer that must agree: kind, total, five facets, two of the histogram. The score
# behind them is each peer's own.
COMPARED = slice(1, 10)


def quantile(ordered, part):
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def summary(milliseconds):
    ordered = sorted(milliseconds)
    return {
        "n": len(ordered),
        "mean": round(sum(ordered) / len(ordered), 4),
        "p50": round(quantile(ordered, 0.5), 4),
        "p95": round(quantile(ordered, 0.95), 4),
        "p99": round(quantile(ordered, 0.99), 4),
        "worst": round(ordered[-1], 4),
    }


def by_class(milliseconds, classes):
    """A summary of all queries, then of each class in the order of the query file."""
    grouped = {ALL: list(milliseconds)}
    for took, kind in zip(milliseconds, classes, strict=True):
        grouped.setdefault(kind, []).append(took)
    return {kind: summary(times) for kind, times in grouped.items()}


def of_mode(line, classes):
    """Figures of one mode from the line of JSON that a peer prints for it."""
    times = line["ms"]
    return {
        "classes": by_class(times, classes),
        "qps_one_thread": round(1000 * len(times) / sum(times), 1),
        "qps_two_threads": round(line["qps2"], 1),
    }


@dataclass
class Difference:
    query: int
    ours: list
    theirs: list


def read_answers(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def differences(ours, theirs):
    """Queries that two peers answer differently; a missing answer is one too."""
    found = []
    for query in range(max(len(ours), len(theirs))):
        pair = [answers[query][COMPARED] if query < len(answers) else [] for answers in (ours, theirs)]
        if pair[0] != pair[1]:
            found.append(Difference(query, *pair))
    return found
