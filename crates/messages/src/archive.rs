//! Errors of opening a bundle, and of the ZIP in it.

use daftar_exchange::{
    archive::ArchiveError,
    bundle::{AlteredPart, OpenBundleError},
};
use daftar_l10n::Text;

use crate::{Tell, because, count};

impl Tell for OpenBundleError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotForUs => text.error_open_bundle_not_for_us(),
            Self::NeedsPhrase => text.error_open_bundle_needs_phrase(),
            Self::NeedsIdentity => text.error_open_bundle_needs_identity(),
            Self::WrongPhrase => text.error_open_bundle_wrong_phrase(),
            Self::NotABundle => text.error_open_bundle_not_a_bundle(),
            Self::Altered(why) => text.error_open_bundle_altered(&why.tell(text)),
            Self::Newer => text.error_open_bundle_newer(),
            Self::ExcessiveWork => text.error_open_bundle_excessive_work(),
            Self::Exists => text.error_open_bundle_exists(),
            Self::Interrupted => text.error_open_bundle_interrupted(),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for AlteredPart {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Encryption => text.error_altered_part_encryption(),
            Self::Archive(why) => text.error_altered_part_archive(&why.tell(text)),
            Self::ManifestMissing => text.error_altered_part_manifest_missing(),
            Self::SignatureMissing => text.error_altered_part_signature_missing(),
            Self::Signature => text.error_altered_part_signature(),
            Self::Manifest => text.error_altered_part_manifest(),
            Self::Sender => text.error_altered_part_sender(),
            Self::Checkpoint => text.error_altered_part_checkpoint(),
            Self::FileMissing { number } => text.error_altered_part_file_missing(count(*number)),
            Self::FileUnlisted => text.error_altered_part_file_unlisted(),
            Self::FileChanged { number } => text.error_altered_part_file_changed(count(*number)),
            Self::Incidents => text.error_altered_part_incidents(),
        }
    }
}

impl Tell for ArchiveError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Io(why) => because(&text.error_archive_io(), &why.tell(text)),
            Self::EndMissing => text.error_archive_end_missing(),
            Self::Directory => text.error_archive_directory(),
            Self::Comment => text.error_archive_comment(),
            Self::MultipleDisks => text.error_archive_multiple_disks(),
            Self::TooManyEntries { limit } => text.error_archive_too_many_entries(*limit),
            Self::TooLarge { limit } => text.error_archive_too_large(*limit),
            Self::Name { entry } => text.error_archive_name(count(*entry)),
            Self::Duplicate { entry } => text.error_archive_duplicate(count(*entry)),
            Self::NotAFile { entry } => text.error_archive_not_a_file(count(*entry)),
            Self::Encrypted { entry } => text.error_archive_encrypted(count(*entry)),
            Self::DataDescriptor { entry } => text.error_archive_data_descriptor(count(*entry)),
            Self::Feature { entry } => text.error_archive_feature(count(*entry)),
            Self::Method { entry } => text.error_archive_method(count(*entry)),
            Self::HeadersDiffer { entry } => text.error_archive_headers_differ(count(*entry)),
            Self::Layout { entry } => text.error_archive_layout(count(*entry)),
            Self::Ratio { entry } => text.error_archive_ratio(count(*entry)),
            Self::Size { entry } => text.error_archive_size(count(*entry)),
            Self::Checksum { entry } => text.error_archive_checksum(count(*entry)),
            Self::Missing => text.error_archive_missing(),
            Self::TooLong { entry, limit } => text.error_archive_too_long(count(*entry), *limit),
        }
    }
}
