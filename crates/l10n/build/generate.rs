//! One Rust function of every message, so that a wrong key or variable does not compile.

use std::fmt::Write as _;

use crate::{
    catalog::{Catalog, Declared, Part},
    check::SAFETY,
    signature,
};

/// The file of what other functions put together; it is not called from outside.
const PIECES: &str = "pieces";

/// The file of the kinds of incident, and what their keys begin with.
const VOCABULARY: &str = "vocabulary";
const KIND: &str = "kind-";

/// The file of the help of commands, which is found by its English text.
const HELP: &str = "help";

/// Returns the code; the first catalog is the reference, and all of them were checked.
pub(crate) fn code(catalogs: &[Catalog]) -> String {
    let reference = &catalogs[0];
    let mut code = String::new();
    code += "/// The texts of each language by its tag, and who signed its safety sentences.\n";
    code += "pub(crate) const TEXTS: &[(&str, &[&str], Option<&str>)] = &[\n";
    for catalog in catalogs {
        let signed_by = signature::signed_by(reference, catalog);
        let sources: Vec<&str> = catalog.files.iter().map(|(_, source)| source.as_str()).collect();
        let _ = writeln!(code, "    ({:?}, &{sources:?}, {signed_by:?}),", catalog.language);
    }
    code += "];\n\n/// The names of the kinds of incident that have a label.\n";
    let kinds: Vec<String> = kinds(reference).collect();
    let _ = writeln!(code, "pub const KINDS: &[&str] = &{kinds:?};\n");
    let help: Vec<(&str, &str)> = help(reference).collect();
    code += "/// The English texts of the help of commands, with their keys.\n";
    let _ = writeln!(
        code,
        "pub(crate) const HELP: &[(&str, &str)] = &{help:?};\n\n/// One function per message.\nimpl Text {{"
    );
    reference.messages.iter().for_each(|part| function(&mut code, part));
    code += "}\n\n/// Every message of the language, with the same text and number for all variables.\n#[cfg(test)]\n";
    code += "pub(crate) fn every(text: &Text, word: &str, number: u64) -> Vec<(&'static str, String)> {\n    vec![\n";
    for part in &reference.messages {
        let values: Vec<&str> = arguments(part).map(|it| if it.kind == "number" { "number" } else { "word" }).collect();
        let (name, function) = (part.name(), part.function());
        let _ = writeln!(code, "        ({name:?}, text.{function}({}).to_string()),", values.join(", "));
    }
    code + "    ]\n}\n"
}

/// The variables that it uses, in the order in which its comment tells of them.
fn arguments(part: &Part) -> impl Iterator<Item = &Declared> {
    part.declared.iter().filter(|declared| part.uses.variables.contains(&declared.name))
}

fn function(code: &mut String, part: &Part) {
    let is_safety = part.theme == SAFETY;
    let parameters: String = arguments(part).map(parameter).collect();
    let values: Vec<String> = arguments(part).map(argument).collect();
    let (output, through) = if is_safety { ("Sentence", "sentence") } else { ("String", "message") };
    let visible = if part.theme == PIECES { "pub(crate)" } else { "pub" };
    let source: String = part.source.trim_end().lines().map(|line| format!("    /// {line}\n")).collect();
    let _ = write!(
        code,
        "    /// In English:\n    ///\n    /// ```text\n{source}    /// ```\n    {visible} fn {}(&self{parameters}) -> {output} {{\n        self.{through}({:?}, {:?}, &[{}])\n    }}\n\n",
        part.function(),
        part.key,
        part.attribute,
        values.join(", "),
    );
}

fn parameter(declared: &Declared) -> String {
    let kind = if declared.kind == "number" { "u64" } else { "&str" };
    format!(", {}: {kind}", declared.name)
}

fn argument(declared: &Declared) -> String {
    let kind = if declared.kind == "number" { "Number" } else { "Text" };
    format!("({:?}, Argument::{kind}({}))", declared.name, declared.name)
}

fn kinds(reference: &Catalog) -> impl Iterator<Item = String> {
    let labels = reference.messages.iter().filter(|part| part.theme == VOCABULARY && part.attribute.is_none());
    labels.filter_map(|part| part.key.strip_prefix(KIND)).map(|kind| kind.replace('-', " "))
}

fn help(reference: &Catalog) -> impl Iterator<Item = (&str, &str)> {
    let texts = reference.messages.iter().filter(|part| part.theme == HELP);
    texts.map(|part| (part.uses.words.as_str(), part.key.as_str()))
}
