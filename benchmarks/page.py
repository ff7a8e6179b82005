"""From the results to the document: everything that it says comes out of results.json."""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

Data = dict[str, Any]
_RESULTS = Path("benchmarks") / "results.json"
_PAGE = Path("docs") / "benchmarks.md"
_PICTURE = Path("docs") / "img" / "benchmarks.png"


def keep(root: Path, part: str, found: Data) -> Data:
    """Put what one part found into results.json, beside what the others found; return all of it."""
    path = root / _RESULTS
    results: Data = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    results[part] = found
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return results


def write(root: Path, results: Data) -> list[Path]:
    """Write document and picture; return what was written."""
    written = [root / _RESULTS, root / _PAGE]
    (root / _PICTURE).parent.mkdir(parents=True, exist_ok=True)
    if "engines" in results:
        plot(results["engines"], root / _PICTURE)
        written.append(root / _PICTURE)
    (root / _PAGE).write_text(document(results), encoding="utf-8")
    return written


# Numbers


def floor_seconds(one_round: Data, engines: Data, contender: str) -> float:
    """Return the floor for a contender's own submissions: seconds a submission, with every core at work."""
    kind = "slow" if contender in engines["slow"] else "fast"
    work: float = one_round["floor"][kind] / engines["submissions"][contender]
    return work / int(engines["machine"]["cores"])


def summary(engines: Data) -> dict[str, Data]:
    """Return for each contender medians over the rounds, and of the ratios within each round."""
    counts, plain = engines["submissions"], engines["plain"]
    rows: dict[str, Data] = {}
    for name, count in counts.items():
        cost = [one["seconds"][name] / count for one in engines["rounds"]]
        plain_cost = [one["seconds"][plain] / counts[plain] for one in engines["rounds"]]
        least = [floor_seconds(one, engines, name) for one in engines["rounds"]]
        rows[name] = {
            "submissions": count,
            "seconds": statistics.median(cost),
            "per_minute": statistics.median(60 / one for one in cost),
            "per_minute_range": (60 / max(cost), 60 / min(cost)),
            "times_plain": statistics.median(b / a for a, b in zip(cost, plain_cost, strict=True)),
            "times_floor": statistics.median(a / b for a, b in zip(cost, least, strict=True)),
            "peak_bytes": engines["memory"][name]["peak_bytes"],
        }
    return rows


def floor_per_minute(engines: Data) -> float:
    """Return how many submissions a minute the floor allows, by the median over the rounds."""
    return statistics.median(60 / floor_seconds(one, engines, engines["ours"]) for one in engines["rounds"])


def scale_summary(scale: Data) -> Data:
    """Return cost and memory of the small and the large class."""
    found: Data = {}
    for size, count in scale["submissions"].items():
        runs = scale["runs"][size]
        found[size] = {
            "submissions": count,
            "cost": statistics.median(run["seconds"] / count for run in runs),
            "peak_bytes": max(max(bytes_ for _, bytes_ in run["memory"]) for run in runs),
        }
    small, large = found["small"], found["large"]
    seconds = large["cost"] * large["submissions"] - small["cost"] * small["submissions"]
    found["further_cost"] = seconds / (large["submissions"] - small["submissions"])
    found["startup"] = small["submissions"] * (small["cost"] - found["further_cost"])
    found["ratio"] = large["cost"] / small["cost"]
    memory = [bytes_ for _, bytes_ in scale["runs"]["large"][0]["memory"]]
    quarter = max(1, len(memory) // 4)
    found["second_quarter"] = statistics.mean(memory[quarter : 2 * quarter] or memory)
    found["last_quarter"] = statistics.mean(memory[-quarter:])
    return found


# Words


def integrity_ratio(integrity: Data) -> float:
    """Return how many times as long all right answers together take with trials and outside checks."""
    seconds = integrity["seconds"].values()
    ratio: float = sum(one["with"] for one in seconds) / sum(one["without"] for one in seconds)
    return ratio


def document(results: Data) -> str:
    """Return docs/benchmarks.md for what was measured."""
    parts = ["# How fast it is\n", _INTRODUCTION, _figures(results)]
    if "engines" in results:
        parts.append(_engines(results["engines"]))
    if "scale" in results:
        parts.append(_scale(results["scale"]))
    if "sandbox" in results:
        parts.append(_sandbox(results["sandbox"]))
    if "integrity" in results:
        parts.append(_integrity(results["integrity"]))
    return "\n".join(parts)


_INTRODUCTION = """\
Everything on this page was written by the program that measured it, from
[benchmarks/results.json](../benchmarks/results.json). To measure again:

```
python benchmarks/engines.py             # all of it; or name parts: engines, scale, sandbox, integrity
```
"""


def _figures(results: Data) -> str:
    rows = []
    if "engines" in results:
        ours = summary(results["engines"])[results["engines"]["ours"]]
        name = results["engines"]["ours"]
        rows.append(
            (f"throughput beside plain `nbgrader autograde` ({name})", f"{ours['times_plain']:.1f} times")
        )
        rows.append((f"time beside the floor ({name})", f"{ours['times_floor']:.2f} times"))
    if "scale" in results:
        found = scale_summary(results["scale"])
        small, large = found["small"], found["large"]
        sizes = f"{large['submissions']:,} submissions beside {small['submissions']:,}"
        peaks = [small["peak_bytes"], large["peak_bytes"]]
        if "engines" in results:
            peaks.append(results["engines"]["memory"][results["engines"]["ours"]]["peak_bytes"])
        growth = found["last_quarter"] / found["second_quarter"]
        rows.append((f"cost of a submission, {sizes}", f"{100 * (found['ratio'] - 1):+.0f} %"))
        growth_of = "memory, last quarter of the large class beside its second"
        rows.append((growth_of, f"{100 * (growth - 1):+.0f} %"))
        rows.append(("peak memory with 2 workers", f"{max(peaks) / 1e6:,.0f} MB"))
    if "sandbox" in results:
        rows.append(("the sandbox, for a notebook", f"{results['sandbox']['cost_ms']:.1f} ms"))
    if "integrity" in results:
        more = integrity_ratio(results["integrity"])
        rows.append(
            ("trials and checks judged outside, for a right answer", f"{100 * (more - 1):+.0f} % time")
        )
    lines = [f"| {what} | {measured} |" for what, measured in rows]
    return "\n".join(["| | measured |", "|---|---|", *lines, ""])


def _about(part: Data) -> str:
    on, packages = part["machine"], part["machine"]["packages"]
    versions = ", ".join(f"{name} {number}" for name, number in packages.items())
    cores = f"{on['cores']} core{'s' * (on['cores'] != 1)}"
    return (
        f"`{part['command']}`, {part['minutes']:.0f} minutes for this part, on {on['date']}: {cores} of an "
        f"{on['cpu']}, {on['memory_bytes'] / 1e9:.0f} GB, {on['system']}, Python {on['python']}, {versions}. "
        f"Load before it began: {on['load']:.1f}.\n"
    )


def _engines(engines: Data) -> str:
    rows = summary(engines)
    cores = engines["machine"]["cores"]
    count = len(engines["rounds"])
    each = engines["each"]
    lines = [
        "## The engines\n",
        f"![Submissions a minute, by engine, with the floor as a line]({_PICTURE.relative_to('docs')})\n",
        "| | submissions | a minute (lowest – highest) | seconds each | times plain | times the floor "
        "| peak memory |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for name, row in rows.items():
        low, high = row["per_minute_range"]
        lines.append(
            f"| {name} | {row['submissions']} | {row['per_minute']:.1f} ({low:.1f} – {high:.1f}) "
            f"| {row['seconds']:.2f} | {row['times_plain']:.1f} | {row['times_floor']:.2f} "
            f"| {row['peak_bytes'] / 1e6:,.0f} MB |"
        )
    total = engines["submissions"][engines["ours"]]
    fast = statistics.median(one["floor"]["fast"] for one in engines["rounds"])
    cpu = statistics.median(one["floor"]["fast_cpu"] for one in engines["rounds"])
    slow_count = engines["submissions"][engines["plain"]]
    slow = statistics.median(one["floor"]["slow"] for one in engines["rounds"])
    beside_equal_work = rows[engines["plain"]]["times_floor"] / rows[engines["ours"]]["times_floor"]
    lines.append(
        f"| *the floor* | {total} | {floor_per_minute(engines):.1f} | {fast / total / cores:.2f} | | 1 | |\n"
    )
    work = {
        name: statistics.median(one["floor"]["by_assignment"][name] for one in engines["rounds"])
        for name in engines["assignments"]
    }
    of_each = ", ".join(f"{n.partition('_')[0]}: {s / each['fast']:.2f} s" for n, s in work.items())
    lines.append(
        f"**What was measured.** One class drawn from the answer bank (seed {engines['seed']}), "
        f"{each['fast']} submissions of each of {', '.join(engines['assignments'])}; the slow ones "
        f"({' and '.join(engines['slow'])}) graded {each['slow']} of each, taken evenly from the same. "
        "A submission that only our grader reads, such as a file cut off, is left out. Every run is whole "
        "commands from start to end on a fresh course: `grader autograde` once, `nbgrader autograde` once "
        "for each assignment, on a configuration without a line of ours. It counts only if every submission "
        "was graded.\n"
    )
    lines.append(
        f"**How.** The contenders took turns, {count} round{'s' * (count != 1)}, so that a machine that is "
        "slow for a while is slow for all. Times and ratios are medians over the rounds; a ratio is taken "
        "within each round first. Memory is the peak of the whole process tree, pages that processes share "
        "counted once (PSS, every 0.2 s), in a round of its own before the others, which is not timed; in it "
        f"the slow ones graded {engines['memory'][engines['plain']]['submissions']} submissions and the "
        f"others {engines['memory'][engines['ours']]['submissions']}.\n"
    )
    lines.append(
        f"**The floor** is the cells' own work: a process that has every library imported forks for each "
        "submission, and the child executes the same cells one after the other with `exec`, without kernel, "
        f"messages, outputs or sandbox. It took {fast / total:.2f} s a submission ({of_each}), "
        f"{cpu / total:.2f} s of them on a processor and the rest waiting (for a server to stop, say); "
        f"divided by {cores} cores that is what no grader with one notebook a core at a time can beat. "
        f"For the submissions of the slow ones it was {slow / slow_count:.2f} s, and *times the floor* "
        "compares each with its own. *Times plain* compares submissions a minute: a grader that cost "
        f"nothing at all beside this work would reach {rows[engines['plain']]['times_floor']:.0f} there. "
        f"Beside equal work, by *times the floor*, {engines['ours']} is {beside_equal_work:.1f} times "
        "as fast as plain.\n"
    )
    return "\n".join([*lines, _about(engines)])


def _scale(scale: Data) -> str:
    found = scale_summary(scale)
    lines = [
        "## A class ten times as large\n",
        "| submissions | runs | seconds each | peak memory |",
        "|--:|--:|--:|--:|",
    ]
    for size in ("small", "large"):
        row = found[size]
        lines.append(
            f"| {row['submissions']:,} | {len(scale['runs'][size])} | {row['cost']:.3f} "
            f"| {row['peak_bytes'] / 1e6:,.0f} MB |"
        )
    lines.append(
        f"\nThe same submissions of {', '.join(scale['assignments'])}, repeated under other names, graded "
        f"by *{scale['contender']}*; whole commands, memory sampled every second. Each further submission "
        f"cost {found['further_cost']:.3f} s; to start and to end took "
        f"{found['startup']:.1f} s. Mean memory was {found['second_quarter'] / 1e6:,.0f} MB in the second "
        f"quarter of the large class and {found['last_quarter'] / 1e6:,.0f} MB in the last.\n"
    )
    return "\n".join([*lines, _about(scale)])


def _sandbox(sandbox: Data) -> str:
    low, _, high = sandbox["quartiles_ms"]
    missing = f" On this machine some of it was missing: {sandbox['missing']}." if sandbox["missing"] else ""
    return (
        "## The sandbox\n\n"
        f"A notebook with one empty cell in the fork engine took {sandbox['with_ms']:.1f} ms with the "
        f"sandbox and {sandbox['without_ms']:.1f} ms without, by the medians of {sandbox['pairs']} pairs "
        f"measured in turn; the median difference is {sandbox['difference_ms']:+.1f} ms. But without a "
        "namespace to end, the server searches the machine for what the notebook left running, which took "
        f"{sandbox['search_ms']:.1f} ms. With that counted out the sandbox costs "
        f"**{sandbox['cost_ms']:.1f} ms** (middle half of the pairs: {low:.1f} to {high:.1f} ms), which is "
        f"the figure above.{missing}\n\n" + _about(sandbox)
    )


def _integrity(integrity: Data) -> str:
    lines = [
        "## Integrity\n",
        "| a right answer of | with | without | ratio |",
        "|---|--:|--:|--:|",
        *(
            f"| {name} | {one['with']:.2f} s | {one['without']:.2f} s | {one['with'] / one['without']:.2f} |"
            for name, one in integrity["seconds"].items()
        ),
        f"\nSeconds on a processor, with and without trials and checks judged outside "
        f"([security.md](security.md)): means over {integrity['draws']} draws of them, of each the least "
        f"of {integrity['tries']} runs. All together they take **{integrity_ratio(integrity):.2f} times** as "
        "long.\n",
    ]
    return "\n".join([*lines, _about(integrity)])


# The picture


def plot(engines: Data, path: Path) -> None:
    """Draw submissions a minute as bars on a logarithmic axis, with the floor as a line."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot as plt
    from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

    rows, least = summary(engines), floor_per_minute(engines)
    # Okabe and Ito's palette, which colour-blind people tell apart.
    colours = ["#999999" if n == engines["plain"] else "#E69F00" if n in engines["slow"] else "#0072B2"
               for n in rows]  # fmt: skip
    figure, axes = plt.subplots(figsize=(8, 3.6), layout="constrained")
    values = [row["per_minute"] for row in rows.values()]
    left = min(1.0, min(values) / 4)
    spread = [[v - r["per_minute_range"][0] for v, r in zip(values, rows.values(), strict=True)],
              [r["per_minute_range"][1] - v for v, r in zip(values, rows.values(), strict=True)]]  # fmt: skip
    axes.barh(list(rows), values, color=colours, xerr=spread, error_kw={"elinewidth": 1, "capsize": 3})
    for index, (value, (name, row)) in enumerate(zip(values, rows.items(), strict=True)):
        words = f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
        if row["times_plain"] != 1:
            words += f"  ({row['times_plain']:.1f} × plain)"
        shade = "black" if name in engines["slow"] else "white"
        axes.text(left * 1.15, index, words, va="center", ha="left", color=shade, weight="bold")
    axes.axvline(least, color="#D55E00", linestyle="--")
    axes.annotate(f"the floor: {least:,.0f}", (least, -0.6), xytext=(-4, 0), textcoords="offset points",
                  ha="right", va="center", color="#D55E00")  # fmt: skip
    axes.set_xscale("log")
    axes.set_xlim(left, least * 1.3)
    axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axes.xaxis.set_major_formatter(StrMethodFormatter("{x:,g}"))
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.set_ylim(len(rows) - 0.5, -0.95)
    axes.set_xlabel("submissions graded a minute (logarithmic)")
    axes.spines[["top", "right"]].set_visible(False)
    cores = engines["machine"]["cores"]
    axes.set_title(f"{cores} cores, the same drawn class, whole commands", loc="left", fontsize=10)
    figure.savefig(path, dpi=130)
    plt.close(figure)
