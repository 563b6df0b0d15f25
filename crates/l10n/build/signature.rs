//! Who, speaking a language from home, signed its safety sentences; and for which words.

use crate::{catalog::Catalog, check::SAFETY};

/// What the line begins with: `# Signed-by: Name (words 0123456789abcdef)`.
const LINE: &str = "Signed-by:";

/// Returns the name of who signed the sentences as they stand, word for word, in both languages.
pub(crate) fn signed_by(reference: &Catalog, catalog: &Catalog) -> Option<String> {
    let (name, words) = written(catalog)?;
    (words == fingerprint(reference, catalog)).then_some(name)
}

/// Returns the languages whose sentences, or the English ones, changed after they were signed.
pub(crate) fn outdated(catalogs: &[Catalog]) -> impl Iterator<Item = &Catalog> {
    let reference = &catalogs[0];
    catalogs.iter().filter(|catalog| written(catalog).is_some() && signed_by(reference, catalog).is_none())
}

/// Returns a short form of the sentences in both languages; it notices a change, and is no proof against malice.
pub(crate) fn fingerprint(reference: &Catalog, catalog: &Catalog) -> String {
    let sentences = [reference, catalog].into_iter().flat_map(|it| &it.messages).filter(|part| part.theme == SAFETY);
    let lines = sentences.flat_map(|part| part.source.lines()).filter(|line| !line.starts_with('#'));
    // FNV-1a, 64 bits.
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = lines.flat_map(|line| line.bytes().chain([b'\n'])).fold(0xcbf2_9ce4_8422_2325, fold);
    format!("{hash:016x}")
}

/// Returns the name and the fingerprint that stand in the file; an empty line is no signature.
fn written(catalog: &Catalog) -> Option<(String, String)> {
    let (_, source) = catalog.files.iter().find(|(theme, _)| theme == SAFETY)?;
    let line =
        |line: &str| Some(line.strip_prefix('#')?.trim_matches(['#', ' ']).strip_prefix(LINE)?.trim().to_owned());
    let signature = source.lines().find_map(line).filter(|signature| !signature.is_empty())?;
    let (name, words) = signature.split_once(" (words ").unwrap_or((&signature, ""));
    Some((name.to_owned(), words.trim_end_matches(')').to_owned()))
}
