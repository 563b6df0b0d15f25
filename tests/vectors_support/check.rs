//! Each part's vectors, run over the code.

mod attachment;
mod checkpoint;
mod commitment;
mod forget;
mod frame;
pub(crate) mod keyring;
mod manifest;
mod payload;
mod simple;

use serde_json::Value;

use super::Vector;

/// What the code made of a vector: the class of its error, or none; and what it found.
pub(crate) struct Outcome {
    /// What the code calls the failure; several layers may have one name there.
    pub(crate) class: &'static str,
    /// What it found.
    pub(crate) gives: Value,
}

/// What the code calls a success.
pub(crate) const OK: &str = "ok";

impl Outcome {
    fn ok(gives: Value) -> Self {
        Self { class: OK, gives }
    }

    fn failed(class: &'static str) -> Self {
        Self { class, gives: Value::Null }
    }
}

/// One part of the format: how its vectors are run, and by which class of error each layer fails.
struct Part {
    name: &'static str,
    run: fn(&Value) -> Outcome,
    layers: &'static [(&'static str, &'static str)],
}

const PARTS: [Part; 12] = [
    Part { name: "normalisation", run: simple::normalisation, layers: simple::NORMALISATION },
    Part { name: "keyring", run: keyring::run, layers: keyring::LAYERS },
    Part { name: "payload", run: payload::run, layers: payload::LAYERS },
    Part { name: "statement", run: simple::statement, layers: simple::STATEMENT },
    Part { name: "frame", run: frame::run, layers: frame::LAYERS },
    Part { name: "commitment", run: commitment::run, layers: commitment::LAYERS },
    Part { name: "tree", run: simple::tree, layers: &[] },
    Part { name: "checkpoint", run: checkpoint::run, layers: checkpoint::LAYERS },
    Part { name: "words", run: simple::words, layers: &[] },
    Part { name: "attachment", run: attachment::run, layers: attachment::LAYERS },
    Part { name: "forget", run: forget::run, layers: forget::LAYERS },
    Part { name: "manifest", run: manifest::run, layers: manifest::LAYERS },
];

fn part(name: &str) -> &'static Part {
    PARTS.iter().find(|part| part.name == name).unwrap_or_else(|| panic!("unknown part {name}"))
}

/// Returns the names of all parts.
pub(crate) fn parts() -> impl Iterator<Item = &'static str> {
    PARTS.iter().map(|part| part.name)
}

/// Runs a vector.
pub(crate) fn run(vector: &Vector) -> Outcome {
    (part(&vector.part).run)(&vector.given)
}

/// Returns what is wrong with how the vector ended.
pub(crate) fn complaint(vector: &Vector) -> Option<String> {
    let outcome = run(vector);
    let place = format!("{}/{}", vector.part, vector.name);
    let expected = class_of(vector);
    if outcome.class != expected {
        return Some(format!("{place}: {} (as {expected}) expected, {} found", vector.expect, outcome.class));
    }
    (outcome.gives != vector.gives).then(|| format!("{place}: {} expected, {} found", vector.gives, outcome.gives))
}

fn class_of(vector: &Vector) -> &'static str {
    let layers = part(&vector.part).layers.iter().chain(&[(OK, OK)]);
    let class = layers.copied().find_map(|(layer, class)| (layer == vector.expect).then_some(class));
    class.unwrap_or_else(|| panic!("{}/{}: unknown layer {}", vector.part, vector.name, vector.expect))
}
