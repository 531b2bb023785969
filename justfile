# Everything there is to run. `just check` before every commit is exactly what CI runs.

# List the recipes
default:
    @just --list

# Build, import a folder, serve and open the web app
up *paths="banks/starter":
    cargo run --release -- up {{paths}}

# What CI runs: formatting, lints, all tests
check: format-check lint test

# All tests, the browser test included
test:
    cargo test --workspace

lint:
    cargo clippy --workspace --all-targets -- -D warnings

format:
    cargo fmt --all

format-check:
    cargo fmt --all --check

# How well documents are read and questions are matched, as tables
accuracy:
    cargo run --quiet --release -p xtask -- accuracy

# How much of what is wrong in documents the check finds
findings:
    cargo run --quiet --release -p xtask -- findings

# How well grades agree with people, and what attacks reach; GRADED_ANSWERS names the folder of the sets, `--engine embedder` wants GREENROOM_MODEL
agreement *options:
    cargo run --quiet --release -p xtask -- agreement {{options}}

# Figures beside the aims: import, search, drill (needs python3 for the synthetic bank)
bench cards="100000":
    benches/run {{cards}}

# What drilling toward a date is worth: recall on the day in a simulated world, ours beside others (about five minutes; `--quick`)
deadline *options:
    cargo run --quiet --release -p domain --example deadline -- {{options}}

# Hostile programs against the sandbox, in every tier that this machine can do: what each tried, and what was true afterwards
hostile *options:
    cargo run --quiet --release -p sandbox --example hostile -- {{options}}

# Whether every problem of the coding bank holds: references pass, wrong solutions fail as they claim
problems *paths="banks/coding":
    cargo run --quiet --release -- problem check {{paths}}

# Figures of the judge: growth of running time, repeatability, imported sets (HUMAN_EVAL may name the real file), latency
judge:
    cargo run --quiet --release -p app --example judge_figures

# Time a run costs, beside a bare process and bubblewrap (install it for the comparison)
judge-speed:
    cargo run --quiet --release -p sandbox --example speed

# Thousands of runs, and what they leave behind
judge-leaks:
    cargo run --quiet --release -p sandbox --example leaks

# Readiness against simulated candidates with known skill: errors, coverage of intervals, Brier scores, reliability
calibration *options:
    cargo run --quiet --release -p domain --example calibration -- {{options}}

# How estimates of the design cases are judged: right ones pass, slips are caught and named
estimates:
    cargo test --quiet -p formats --test cases -- --nocapture stated called

# The simulation against everything that is known of it: the golden table at 1e8 events a row, coverage of its intervals, NexoSim
validate *options:
    cargo run --quiet --release -p domain --example simulation_validate -- {{options}}
    cargo run --quiet --release -p domain --example simulation_oracle | cargo run --quiet --release --manifest-path benches/nexosim/Cargo.toml --target-dir target/nexosim

# What a run of a design costs, from its file to its report, beside SimPy on the same files, in one run
design-speed:
    benches/design
