"""The ways into a pipeline: pre-commit, GitHub, GitLab, a container. What each of them runs is run here."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from console import Command, commands, shows
from console import run as console
from repository import git
from selisih.cli.formats import NAMES
from selisih.files.walk import SUFFIXES

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
WRONG = (
    "---\nsource: {0}.id\npublished: 2023-03-22\nlanguage: id\n---\nKatanya pada Rabu (22/3/2024), pencarian usai.\n"
)
CALM = "---\nsource: tenang.id\npublished: 2023-03-22\nlanguage: id\n---\nPencarian usai pada Rabu (22/3/2023).\n"


def run(command: list[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "GITHUB_", "PRE_COMMIT"))}
    environment["PATH"] = os.pathsep.join([str(BIN), environment["PATH"]])
    return subprocess.run(
        command, cwd=folder, env={**environment, **more}, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with two bad articles, a good one, and a page that is no article."""
    folder = tmp_path / "desk"
    (folder / "articles").mkdir(parents=True)
    for name in ("utara", "selatan"):
        (folder / "articles" / f"{name}.md").write_text(WRONG.format(name))
    (folder / "articles" / "tenang.md").write_text(CALM)
    (folder / "NOTES.md").write_text("Rapat pada Rabu (22/3/2024).\n")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    return folder


def valid(file: Path, schema: str) -> None:
    """Fails where the file is not what the published schema asks for (check-jsonschema holds a copy of it)."""
    done = run([str(BIN / "check-jsonschema"), "--builtin-schema", schema, str(file)], ROOT)
    assert done.returncode == 0, done.stdout


# pre-commit


def hook() -> dict[str, Any]:
    (only,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert isinstance(only, dict)
    return only


def test_the_hook_takes_what_selisih_reads() -> None:
    for suffix in SUFFIXES:
        assert re.search(hook()["files"], f"articles/a{suffix}"), suffix
    assert not re.search(hook()["files"], "articles/a.py")
    assert hook()["language"] == "python"


def test_pre_commit_finds_two_bad_articles_of_three(desk: Path, tmp_path: Path) -> None:
    """The hook as it stands, out of a repository; only that it is not installed anew, which needs a network."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git(hooks, "init", "-q")
    git(hooks, "add", "-A")
    git(hooks, "commit", "-qm", "hooks")
    uses = {"id": "selisih", "language": "system", "files": "^articles/"}
    config = {"repos": [{"repo": str(hooks), "rev": git(hooks, "rev-parse", "HEAD"), "hooks": [uses]}]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    git(desk, "add", "-A")

    def hooked() -> subprocess.CompletedProcess[str]:
        return run([str(BIN / "pre-commit"), "run", "--color", "never"], desk, PRE_COMMIT_HOME=str(tmp_path / "home"))

    found = hooked()
    assert found.returncode == 1, found.stdout + found.stderr
    assert found.stdout.count("error[weekday-mismatch]") == 2
    assert "Read 3 articles from 3 sources." in found.stdout
    assert "NOTES.md" not in found.stdout
    git(desk, "rm", "-q", "--cached", "articles/utara.md", "articles/selatan.md")
    assert hooked().returncode == 0


# GitHub


def action() -> dict[str, Any]:
    found = yaml.safe_load((ROOT / "action.yml").read_text())
    assert isinstance(found, dict)
    return found


def test_the_action_is_valid() -> None:
    valid(ROOT / "action.yml", "vendor.github-actions")


def step(name: str, folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """A step of the action run as a runner does: its script in bash, inputs in its variables."""
    (found,) = (one for one in action()["runs"]["steps"] if one["name"] == name)
    inputs = {key: str(value.get("default", "")) for key, value in action()["inputs"].items()} | given
    for key in given:
        assert key in action()["inputs"]
    asked = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
    variables = {key: asked.sub(lambda match: inputs[match[1]], value) for key, value in found["env"].items()}
    assert found["shell"] == "bash"
    assert "${{" not in found["run"]  # an input in a script would be run
    temporary = folder.parent / "runner"
    temporary.mkdir(exist_ok=True)
    return run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]],
        folder,
        **variables,
        RUNNER_TEMP=str(temporary),
        GITHUB_ACTION_PATH=str(ROOT),
        GITHUB_OUTPUT=str(temporary / "output"),
        GITHUB_STEP_SUMMARY=str(temporary / "summary.md"),
        GITHUB_ACTIONS="true",
    )


@pytest.fixture
def installed(desk: Path) -> Path:
    """What the first step leaves: an environment with selisih in it, here that of the test."""
    place = desk.parent / "runner" / "selisih" / "bin"
    place.mkdir(parents=True)
    (place / "selisih").symlink_to(BIN / "selisih")
    return desk.parent / "runner"


def test_the_action_installs_what_is_pinned(desk: Path, tmp_path: Path) -> None:
    """With a Python that only writes down how it is called."""
    fake, log = tmp_path / "python", tmp_path / "calls"
    fake.write_text(
        f'#!/bin/sh\necho "$@" >> {log}\n[ "$2" != venv ] || {{ mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; }}\n'
    )
    fake.chmod(0o755)
    done = step("Install selisih", desk, python=str(fake))
    assert done.returncode == 0, done.stderr
    venv, pinned, own = log.read_text().splitlines()
    assert venv == f"-m venv {tmp_path}/runner/selisih"
    assert pinned.endswith(f"install --quiet --require-hashes -r {ROOT}/requirements.txt")
    assert own.endswith(f"install --quiet --no-deps --no-build-isolation {ROOT}")
    assert "hatchling==" in (ROOT / "requirements.txt").read_text()  # to build with


def test_the_action_checks(desk: Path, installed: Path) -> None:
    done = step("Check the articles", desk)
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error title=weekday-mismatch,file=articles/selatan.md,line=6,")
    assert (installed / "output").read_text() == "sarif=selisih.sarif\n"
    assert json.loads((desk / "selisih.sarif").read_text())["version"] == "2.1.0"
    assert (installed / "summary.md").read_text().startswith("### selisih: ")


def test_the_action_passes_inputs_on(desk: Path, installed: Path) -> None:
    options = {"paths": "articles/tenang.md\n\narticles/utara.md\n", "fail-on": "never", "lang": "en"}
    done = step("Check the articles", desk, **options, options="--no-snippets\n--verbose", sarif="out/a b.sarif")
    assert done.returncode == 0, done.stderr
    assert "A date is printed with a weekday" in done.stdout
    assert "Read 2 articles" in done.stderr
    assert (desk / "out" / "a b.sarif").is_file()
    assert step("Check the articles", desk, paths="nowhere").returncode == 2


def test_no_input_of_the_action_is_run(desk: Path, installed: Path) -> None:
    for name in ("paths", "fail-on", "lang", "sarif", "options"):
        step("Check the articles", desk, **{name: "$(touch hacked); `touch hacked`\n'; touch hacked; '"})
    assert not (desk / "hacked").exists()


# GitLab


def gitlab() -> dict[str, Any]:
    found = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text())["selisih"]
    assert isinstance(found, dict)
    return found


def test_the_template_is_valid() -> None:
    valid(ROOT / "ci" / "gitlab.yml", "vendor.gitlab-ci")


def test_the_template_checks(desk: Path) -> None:
    variables = {**gitlab()["variables"], "SELISIH_PATHS": "articles/utara.md articles/tenang.md"}
    done = run(["bash", "-eo", "pipefail", "-c", "\n".join(gitlab()["script"])], desk, **variables)
    assert done.returncode == 1, done.stderr
    assert "error[weekday-mismatch]" in done.stdout
    reports = gitlab()["artifacts"]["reports"]
    (found,) = json.loads((desk / reports["codequality"]).read_text())
    assert found["location"]["path"] == "articles/utara.md"
    assert 'failures="1"' in (desk / reports["junit"]).read_text()


def test_the_template_says_what_it_lacks(desk: Path) -> None:
    script = "\n".join(gitlab()["script"]).replace("command -v selisih", "command -v no-such-program")
    done = run(["bash", "-eo", "pipefail", "-c", script], desk, **gitlab()["variables"])
    assert done.returncode != 0
    assert "SELISIH_PACKAGE: names what pip is to install" in done.stderr


# A container


def test_the_image_runs_as_nobody_of_note() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    assert [line for line in lines if line.startswith("USER ")] == ["USER selisih"]
    assert lines.index("USER selisih") < lines.index('ENTRYPOINT ["selisih"]')
    copied = {
        name for line in lines if line.startswith("COPY ") and "--from" not in line for name in line.split()[1:-1]
    }
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert copied == kept
    assert all((ROOT / name).exists() for name in copied)


def test_the_image_is_built_and_checks(desk: Path) -> None:
    builder = next((name for name in ("docker", "podman") if shutil.which(name)), None)
    if builder is None or run([builder, "info"], ROOT).returncode:
        pytest.skip("no container builder is running")
    tag = "selisih-under-test"
    built = run([builder, "build", "-q", "-t", tag, "."], ROOT)
    assert built.returncode == 0, built.stderr
    done = run([builder, "run", "--rm", "-v", f"{desk}:/desk:ro", tag, "check", "articles"], ROOT)
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("error[weekday-mismatch]") == 2
    assert run([builder, "run", "--rm", "--entrypoint", "id", tag, "-u"], ROOT).stdout.strip() == "10001"


# The page that tells of them

PAGE = ROOT / "docs" / "ci.md"


@pytest.mark.parametrize("command", [pytest.param(c, id=c.line) for c in commands(PAGE)])
def test_commands_of_the_page(command: Command, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "articles", tmp_path / "articles")
    done = console(command.line, tmp_path)
    assert done.returncode == (0 if "--exit-zero" in command.line else 1), done.stdout
    assert shows(command.output, done.stdout), done.stdout


def test_the_examples_of_the_page_name_what_there_is() -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    github, gitlab_ci, pre_commit = map(yaml.safe_load, blocks)
    (uses,) = (one for one in github["jobs"]["selisih"]["steps"] if one.get("id") == "selisih")
    assert set(uses["with"]) <= set(action()["inputs"])
    assert (ROOT / gitlab_ci["include"][0]["file"]).is_file()
    assert set(gitlab_ci["selisih"]["variables"]) <= set(gitlab()["variables"])
    assert pre_commit["repos"][0]["hooks"][0]["id"] == hook()["id"]


def test_the_page_names_every_format_and_every_file() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in NAMES:
        assert f"`{name}`" in page
    for name in action()["inputs"]:
        assert f"`{name}`" in page
    for name in gitlab()["variables"]:
        assert f"`{name}`" in page
