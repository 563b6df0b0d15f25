# One line each. `just` alone lists them.

default:
    @just --list

test:
    cargo test --workspace

# the format against its recorded bytes, and our reader against the age vectors of C2SP/CCTV; needs npm and node
vectors:
    npm install --silent --no-save --prefix target/cctv cctv-age@0.2.0
    cd target/cctv && node --input-type=module -e 'import * as all from "cctv-age"; import fs from "node:fs"; fs.mkdirSync("files", { recursive: true }); for (const [name, bytes] of Object.entries(all.default ?? all)) fs.writeFileSync("files/" + name, bytes)'
    DAFTAR_CCTV="$PWD/target/cctv/files" CI=1 cargo test --package daftar-crypto cctv
    cargo test --workspace --test vectors

lint:
    cargo fmt --all --check && cargo clippy --workspace --all-targets --locked -- -D warnings

docs:
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked

# fetches the newest advisories; needs cargo-deny
deny:
    cargo deny --locked check

# the long sweeps of docs/reliability.md; as root, who alone can mount a disk that gets full
faults:
    DAFTAR_FAULTS=full cargo test --package daftar-tests --locked --test crash --test kill --test full_disk --test concurrency --test damage -- --nocapture

# the main job on a temporary journal with invented people
tour:
    cargo run --release --locked -- tour

# the table of docs/benchmarks.md, on a quiet machine; or single rows: just bench 2 5
bench *rows:
    cargo build --release --locked --package daftar
    cargo build --release --locked --manifest-path tests/bench/Cargo.toml --target-dir target
    target/release/daftar-bench all {{rows}}

# all that a change must pass; installs what it lacks
ci:
    .ci/run

# the Windows program under wine; needs wine, gcc-mingw-w64-x86-64 and the target x86_64-pc-windows-gnu
windows:
    cargo build --workspace --target x86_64-pc-windows-gnu --locked && tests/windows/run

# the app in a real browser; needs node, npm, chromium, xvfb and strace
browser:
    cargo build --locked --package daftar && cd tests/browser && npm ci --silent && xvfb-run --auto-servernum npm test

# every fuzz target for so many seconds; needs a nightly compiler and cargo-fuzz
fuzz seconds="600":
    tests/fuzz/run {{seconds}}

# what people download, in target/package; needs dpkg-deb, python3, objdump, gcc-mingw-w64-x86-64 and the target x86_64-pc-windows-gnu
package:
    packaging/package
