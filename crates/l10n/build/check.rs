//! What makes the build fail: every language says the same things, with the same variables.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Catalog, Part};

/// Languages in which a noun stays singular after a number.
const WITHOUT_PLURALS: [&str; 3] = ["tg", "fa", "uz"];

/// The file of the sentences that decide over somebody's safety, and what their keys begin with.
pub(crate) const SAFETY: &str = "safety";

/// Returns what is wrong with the texts; the first catalog is the reference.
pub(crate) fn faults(catalogs: &[Catalog]) -> Vec<String> {
    let Some((reference, others)) = catalogs.split_first() else { return vec!["there are no texts".to_owned()] };
    let mut faults: Vec<String> = catalogs.iter().flat_map(of_one).collect();
    faults.extend(declarations(reference));
    faults.extend(others.iter().flat_map(|other| differences(reference, other)));
    faults
}

/// What can be seen without another language.
fn of_one(catalog: &Catalog) -> Vec<String> {
    let mut faults = catalog.syntax.clone();
    faults.extend(duplicates(catalog));
    let terms: BTreeSet<&String> = catalog.terms.iter().map(|term| &term.key).collect();
    for part in catalog.messages.iter().chain(&catalog.terms) {
        let name = part.name();
        faults.extend(part.uses.refused.iter().map(|what| format!("{name} uses {what}")));
        let unknown = part.uses.terms.iter().filter(|term| !terms.contains(term));
        faults.extend(unknown.map(|term| format!("{name} uses the term -{term}, which is not there")));
        if WITHOUT_PLURALS.contains(&catalog.language.as_str()) && !part.uses.plurals.is_empty() {
            faults.push(format!("{name} chooses by a plural; nouns stay singular after a number here"));
        }
        if part.uses.words.contains(turns_direction) {
            faults.push(format!("{name} holds a character that turns the direction of writing"));
        }
        if part.uses.words.trim().is_empty() && part.uses.variables.is_empty() && part.uses.refused.is_empty() {
            faults.push(format!("{name} is empty"));
        }
    }
    for part in &catalog.messages {
        if (part.theme == SAFETY) != part.key.starts_with("safety-") {
            faults.push(format!("{}: the keys of safety.ftl, and only those, begin with safety-", part.name()));
        }
    }
    faults.iter().map(|fault| format!("{}: {fault}", catalog.language)).collect()
}

fn duplicates(catalog: &Catalog) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let messages = catalog.messages.iter().filter(|part| !seen.insert(part.function())).map(Part::name);
    let mut seen = BTreeSet::new();
    let terms = catalog.terms.iter().filter(|term| !seen.insert(&term.key)).map(|term| format!("-{}", term.key));
    messages.chain(terms).map(|name| format!("{name} stands twice")).collect()
}

/// What the reference must say for the functions made of it.
fn declarations(reference: &Catalog) -> Vec<String> {
    let mut faults = Vec::new();
    let mut used: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for part in &reference.messages {
        let name = part.name();
        let kinds: BTreeMap<&str, &str> = part.declared.iter().map(|it| (&*it.name, &*it.kind)).collect();
        for variable in &part.uses.variables {
            match kinds.get(variable.as_str()) {
                Some(&"number") => {}
                Some(&"text") if !part.uses.plurals.contains(variable) => {}
                Some(&"text") => faults.push(format!("{name} chooses by ${variable}, which is not a (number)")),
                _ => faults.push(format!("{name} does not say in its comment: ${variable} (text) or (number)")),
            }
        }
        if kinds.len() != part.declared.len() {
            faults.push(format!("{name} tells of a variable twice"));
        }
        if !name.chars().all(|char| matches!(char, 'a'..='z' | '0'..='9' | '-' | '.')) {
            faults.push(format!("{name} is not in small letters and hyphens"));
        }
        used.entry(&part.key).or_default().extend(part.uses.variables.iter().map(String::as_str));
    }
    for part in reference.messages.iter().filter(|part| part.attribute.is_none()) {
        let surplus = part.declared.iter().filter(|it| !used[&*part.key].contains(&*it.name));
        faults.extend(surplus.map(|it| format!("{} tells of ${}, which it does not use", part.key, it.name)));
    }
    faults.iter().map(|fault| format!("{}: {fault}", reference.language)).collect()
}

fn differences(reference: &Catalog, other: &Catalog) -> Vec<String> {
    let (theirs, ours) = (by_name(&reference.messages), by_name(&other.messages));
    let mut faults = Vec::new();
    for (name, part) in &theirs {
        match ours.get(name) {
            None => faults.push(format!("{name} is missing")),
            Some(our) if our.theme != part.theme => {
                faults.push(format!("{name} stands in {}.ftl, not in {}.ftl", our.theme, part.theme));
            }
            Some(our) if our.uses.variables != part.uses.variables => {
                let (our, their) = (list(&our.uses.variables), list(&part.uses.variables));
                faults.push(format!("{name} has the variables [{our}], {} has [{their}]", reference.language));
            }
            Some(_) => {}
        }
    }
    faults.extend(ours.keys().filter(|name| !theirs.contains_key(*name)).map(|name| format!("{name} is surplus")));
    let (theirs, ours) = (by_name(&reference.terms), by_name(&other.terms));
    faults.extend(theirs.keys().filter(|name| !ours.contains_key(*name)).map(|name| format!("-{name} is missing")));
    faults.extend(ours.keys().filter(|name| !theirs.contains_key(*name)).map(|name| format!("-{name} is surplus")));
    faults.iter().map(|fault| format!("{}: {fault}", other.language)).collect()
}

fn by_name(parts: &[Part]) -> BTreeMap<String, &Part> {
    parts.iter().map(|part| (part.name(), part)).collect()
}

fn list(names: &BTreeSet<String>) -> String {
    names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

fn turns_direction(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
