"""What the figures were measured on and with; never the name of the machine."""

import datetime
import os
import platform
import re
import subprocess
from pathlib import Path


def first_match(pattern, text, otherwise="unknown"):
    found = re.search(pattern, text, re.MULTILINE)
    return found.group(1).strip() if found else otherwise


def said_by(*command):
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return run.stdout + run.stderr


def machine():
    memory = first_match(r"^MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text(encoding="utf-8"), "0")
    return {
        "cpu": first_match(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8")),
        "cores": os.cpu_count(),
        "memory_gb": round(int(memory) / 1024**2),
        "system": first_match(r'^PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text(encoding="utf-8")),
        "kernel": platform.release().split("-")[0],
        "load_at_start": round(os.getloadavg()[0], 1),
    }


def versions(peers_folder, java):
    """Of what is measured and of what it was built with."""
    cargo_lock = Path(peers_folder, "tantivy/Cargo.lock").read_text(encoding="utf-8")
    pom = Path(peers_folder, "lucene/pom.xml").read_text(encoding="utf-8")
    return {
        "Tantivy": first_match(r'^name = "tantivy"\nversion = "(.*)"', cargo_lock),
        "Lucene": first_match(r"<artifactId>lucene-core</artifactId>\s*<version>(.*?)<", pom),
        "Xapian": first_match(r"([\d.]+)$", said_by("xapian-config", "--version").strip()),
        "compiler": first_match(r"^(.*)$", said_by("c++", "--version")),
        "Rust": first_match(r"^rustc (\S+)", said_by("rustc", "--version")),
        "Java": first_match(r'version "(.*?)"', said_by(str(java), "-version")),
    }


def commit(root):
    sha = said_by("git", "-C", str(root), "rev-parse", "--short=12", "HEAD").strip() or "unknown"
    changed = said_by("git", "-C", str(root), "status", "--porcelain", "--untracked-files=no").strip()
    return sha + (" with changes" if changed else "")


def today():
    return datetime.datetime.now(datetime.timezone.utc).date().isoformat()
