//! What is told in English is what the crates beneath say of themselves; in every other language it is something else.

use std::{collections::BTreeSet, fmt::Display, io};

use daftar_crypto::{
    CostError, Digest, EntryId, KeyringError, PassphraseError, PayloadError, PhraseError, RecoveryWordsError, WayError,
    WriterId,
    shares::{CombineError, OpenShareError, ShareError},
};
use daftar_exchange::{
    against::AgainstError,
    archive::ArchiveError,
    backup::{BackupError, DrillError, Fault, RestoreError, Saved},
    bundle::{AlteredPart, CreateBundleError, ExportError, OpenBundleError, PackError},
    extract::WriteNewError,
    import::{ImportError, InputStopped, Refused, Remark, RowRemark},
    repair::RepairError,
    salvage::{SalvageError, SalvageKeysError},
    sheet::{Refusal, SheetError},
};
use daftar_journal::{
    AttachError, CheckError, DraftError, ExtractError, FieldsError, ForgetError, GuardiansError, ReadError,
    ResolveError, Trouble, WriteError, vocabulary,
};
use daftar_l10n::{KINDS, Language, Text};
use daftar_store::{Damage, DamageKind, KeyringFilesError, LockError, StoreError, UnfinishedTail};

use crate::Tell;

/// Holds what is told against what is said in English.
fn same<T: Tell + Display>(all: &[T]) {
    let english = Text::for_terminal(Language::English);
    for each in all {
        assert_eq!(each.tell(&english), each.to_string());
        let told: BTreeSet<String> =
            Language::ALL.iter().map(|language| each.tell(&Text::for_terminal(*language))).collect();
        assert_eq!(told.len(), Language::ALL.len(), "{each}");
    }
}

fn writer() -> WriterId {
    WriterId([7; 16])
}

fn damage(what: DamageKind) -> Damage {
    Damage { writer: writer(), segment: 2, offset: 90, length: 12, what }
}

#[test]
fn keys_and_passphrases() {
    use KeyringError as Keyring;
    same(&[
        Keyring::WrongPassphrase,
        Keyring::Damaged,
        Keyring::Newer,
        Keyring::ExcessiveCost,
        Keyring::ExcessiveHeader,
    ]);
    use PassphraseError as Passphrase;
    same(&[Passphrase::Empty, Passphrase::TooLong, Passphrase::Unassigned, Passphrase::NotText]);
    same(&[PhraseError::Empty]);
    use RecoveryWordsError as Recovery;
    same(&[Recovery::Count(23), Recovery::Unknown(7), Recovery::Mistyped]);
    same(&[WayError::Name, WayError::TooMany, WayError::OpenedByIt]);
    use ShareError as Share;
    same(&[Share::Count(3), Share::Unknown(2), Share::WrongWord(9), Share::WrongWords, Share::Newer, Share::Foreign]);
    same(&[OpenShareError::NotForUs, OpenShareError::Damaged]);
    use CombineError as Combine;
    same(&[
        Combine::TooFew { given: 1, needed: 2 },
        Combine::OfAnotherJournal(2),
        Combine::OfAnOlderSet(2),
        Combine::OfAnotherSet(2),
        Combine::Twice(2),
        Combine::DoNotFit,
    ]);
    use GuardiansError as Guardians;
    let write = Guardians::Write(WriteError::Forgotten);
    same(&[
        Guardians::Count,
        Guardians::Names,
        Guardians::None,
        Guardians::NotOfThis,
        Guardians::OlderSet,
        Guardians::OtherJournal,
        write,
    ]);
    same(&[CostError::BelowFloor, CostError::AboveCeiling]);
    same(&[PayloadError::Newer, PayloadError::Damaged, PayloadError::Excessive, PayloadError::TooLarge]);
}

#[test]
fn the_folder_and_the_disk() {
    let path = || "a folder".into();
    same(&[
        StoreError::AlreadyAJournal(path()),
        StoreError::NotEmpty(path()),
        StoreError::DiskFull,
        StoreError::NoPermission(path()),
        StoreError::Newer,
        StoreError::NotStored(path()),
        StoreError::NoGenerationLeft,
        StoreError::LedgerFull,
        StoreError::CursorGone,
    ]);
    same(&[LockError::InUse { by: String::new() }, LockError::InUse { by: "daftar".to_owned() }]);
    same(&[KeyringFilesError::NotAJournal(path()), KeyringFilesError::Damaged, StoreError::DiskFull.into()]);
}

#[test]
fn what_the_system_says_is_in_the_language_where_we_have_words() {
    let russian = Text::for_terminal(Language::Russian);
    let told = |kind: io::ErrorKind| io::Error::from(kind).tell(&russian);
    assert_eq!(told(io::ErrorKind::StorageFull), russian.error_system_full());
    assert_eq!(told(io::ErrorKind::NotFound), russian.error_system_not_there());
    assert!(told(io::ErrorKind::AddrInUse).contains("address in use"), "the system's own words stay");
    assert_eq!(io::Error::other(InputStopped).tell(&russian), russian.error_system_interrupted());
    assert_eq!(io::Error::other(StoreError::DiskFull).tell(&russian), russian.error_store_disk_full());
}

#[test]
fn the_journal_and_its_entries() {
    same(&[ReadError::Index, StoreError::DiskFull.into()]);
    let resolve = |kind| ResolveError::NotFound(kind);
    same(&["incident", "contact", "incident or contact"].map(resolve));
    same(&[ResolveError::Ambiguous(3), ResolveError::Damaged(Trouble::Newer)]);
    same(&[FieldsError::ValueTooLarge]);
    same(&[DraftError::NotReadable, DraftError::TooLarge, FieldsError::ValueTooLarge.into()]);
    same(&[WriteError::OwnLedgerMissing, WriteError::Forgotten]);
    same(&[
        ForgetError::NotThere,
        ForgetError::Interrupted,
        ForgetError::Read(StoreError::DiskFull),
        ForgetError::Write(WriteError::Forgotten),
        ForgetError::Unfinished(WriteError::Forgotten),
    ]);
    same(&[AttachError::TooLarge]);
    same(&[ExtractError::Missing, ExtractError::Damaged]);
    same(&[CheckError::Interrupted]);
}

#[test]
fn backups_bundles_repairs_and_salvage() {
    same(&[
        BackupError::NotABackup,
        BackupError::NotEmpty,
        BackupError::NoFolder,
        BackupError::TargetIsJournal,
        BackupError::OtherJournal,
        BackupError::JournalIsOlder,
        BackupError::Newer,
        BackupError::Damaged,
        BackupError::TooMany,
        BackupError::Journal(StoreError::DiskFull),
        BackupError::Target(StoreError::DiskFull),
        BackupError::Checkpoint(WriteError::Forgotten),
        BackupError::Interrupted,
        BackupError::IsAFolder,
        BackupError::IsAFile,
        BackupError::Exists,
    ]);
    same(&[
        RestoreError::Exists,
        RestoreError::NotEmpty,
        RestoreError::InBackup,
        RestoreError::WrongPassphrase,
        RestoreError::WrongWords,
        RestoreError::WrongShares,
        RestoreError::KeyringDamaged,
        RestoreError::Disk(StoreError::DiskFull),
        RestoreError::Interrupted,
    ]);
    let not_noted = DrillError::NotNoted(WriteError::Forgotten.into());
    same(&[DrillError::Restore(RestoreError::WrongWords), not_noted]);
    let incident = EntryId([3; 16]);
    same(&[
        PackError::Nothing,
        PackError::MissingAttachment { incident, number: 2 },
        PackError::DamagedAttachment { incident, number: 2 },
        PackError::TooLarge,
        PackError::Stopped,
    ]);
    same(&[
        CreateBundleError::Exists,
        CreateBundleError::NoReceivers,
        CreateBundleError::TooManyReceivers { most: 20 },
        CreateBundleError::NotStored,
        CreateBundleError::NotLogged(WriteError::Forgotten),
    ]);
    same(&[ExportError::Exists, ExportError::NotLogged(WriteError::Forgotten)]);
    same(&[WriteNewError::Exists, WriteNewError::Interrupted]);
    same(&[RepairError::OtherJournal, RepairError::Itself, RepairError::Interrupted]);
    same(&[SalvageError::Nothing, SalvageError::Interrupted]);
    same(&[SalvageKeysError::KeyFile(daftar_crypto::NotAnIdentity)]);
    same(&[AgainstError::OtherJournal, AgainstError::NoCheckpoint]);
}

#[test]
fn what_is_damaged_in_a_backup() {
    let path = || "attachments/aa".to_owned();
    let states = [Saved::Before, Saved::AsItLies, Saved::Not];
    same(&states.map(|saved| Fault::InJournal(path(), saved)));
    same(&states.map(|saved| Fault::Unread(path(), saved)));
    same(&[
        Fault::DamagedBefore(path()),
        Fault::Damaged(path()),
        Fault::Missing(path()),
        Fault::Ledger(damage(DamageKind::Newer)),
        Fault::KeyringCopy,
        Fault::List(2),
        Fault::Keyring(3, 2),
        Fault::JournalIsOlder(2),
        Fault::NoKeyring,
        Fault::NoRecords,
    ]);
}

#[test]
fn what_is_wrong_with_a_bundle() {
    same(&[
        OpenBundleError::NotForUs,
        OpenBundleError::NeedsPhrase,
        OpenBundleError::NeedsIdentity,
        OpenBundleError::WrongPhrase,
        OpenBundleError::NotABundle,
        OpenBundleError::Altered(AlteredPart::FileMissing { number: 4 }),
        OpenBundleError::Newer,
        OpenBundleError::ExcessiveWork,
        OpenBundleError::Exists,
        OpenBundleError::Interrupted,
    ]);
    same(&[
        AlteredPart::Encryption,
        AlteredPart::Archive(ArchiveError::Checksum { entry: 2 }),
        AlteredPart::ManifestMissing,
        AlteredPart::SignatureMissing,
        AlteredPart::Signature,
        AlteredPart::Manifest,
        AlteredPart::Sender,
        AlteredPart::Checkpoint,
        AlteredPart::FileUnlisted,
        AlteredPart::FileChanged { number: 1 },
        AlteredPart::Incidents,
    ]);
    same(&[
        ArchiveError::EndMissing,
        ArchiveError::Directory,
        ArchiveError::Comment,
        ArchiveError::MultipleDisks,
        ArchiveError::Name { entry: 1 },
        ArchiveError::Duplicate { entry: 1 },
        ArchiveError::NotAFile { entry: 1 },
        ArchiveError::Encrypted { entry: 1 },
        ArchiveError::DataDescriptor { entry: 1 },
        ArchiveError::Feature { entry: 1 },
        ArchiveError::Method { entry: 1 },
        ArchiveError::HeadersDiffer { entry: 1 },
        ArchiveError::Layout { entry: 1 },
        ArchiveError::Ratio { entry: 1 },
        ArchiveError::Size { entry: 1 },
        ArchiveError::Missing,
    ]);
}

#[test]
fn rows_of_a_sheet() {
    same(&[
        SheetError::Empty,
        SheetError::NoHeader,
        SheetError::TooManyColumns,
        SheetError::HeaderTooLong,
        SheetError::UnclosedHeader,
        SheetError::NotUtf8,
        SheetError::Workbook,
        SheetError::NotText,
        SheetError::RowWithoutEnd { line: 7 },
    ]);
    same(&[ImportError::BrokenOff { added: 2, source: SheetError::Empty }]);
    let refused = |reason: Refusal| Refused { line: 3, through: 3, reason: reason.into() };
    same(&[Refusal::NotUtf8, Refusal::CellTooLarge, Refusal::RowTooLarge].map(refused));
    same(&[Refusal::TooManyCells, Refusal::UnclosedQuote].map(|reason| Refused { through: 9, ..refused(reason) }));
    let remark = |remark| RowRemark { line: 5, entry: EntryId([1; 16]), remark };
    same(&[Remark::MoreCells, Remark::FewerCells, Remark::OwnType, Remark::FilesNamed].map(remark));
}

#[test]
fn troubles_and_damage() {
    let (writer, entry, id) = (writer(), EntryId([3; 16]), Digest([9; 32]));
    same(&[
        Trouble::Record { writer, segment: 1, offset: 40, seq: 3 },
        Trouble::Newer,
        Trouble::OwnLedger(writer),
        Trouble::Stranger(writer),
        Trouble::Forked(writer),
        Trouble::Certificate(writer),
        Trouble::KeyringCopy,
        Trouble::OlderKeyring,
        Trouble::Index("the index is damaged".to_owned()),
        Trouble::Rollback(writer),
        Trouble::NotWiped,
        Trouble::MissingAttachment { entry, id },
        Trouble::DamagedAttachment { entry, id },
        Trouble::Checkpoint(writer),
    ]);
    let kinds = [
        DamageKind::Unreadable,
        DamageKind::BodyDamaged { seq: 4 },
        DamageKind::Gap { first: 4, last: 4 },
        DamageKind::Gap { first: 4, last: 6 },
        DamageKind::LinkMismatch { seq: 4 },
        DamageKind::SegmentMissing { last: 5 },
        DamageKind::SegmentUnreadable,
        DamageKind::Newer,
        DamageKind::DoesNotOpen { seq: 4 },
        DamageKind::WipedUnexplained { seq: 4 },
    ];
    same(&kinds.map(damage));
    let tail = |is_end| UnfinishedTail { writer, segment: 1, offset: 40, length: 9, is_end };
    let english = Text::for_terminal(Language::English);
    assert!([true, false].iter().all(|is_end| tail(*is_end).tell(&english).contains("interrupted")));
}

#[test]
fn every_kind_of_incident_has_a_label_and_every_label_a_kind() {
    let known: BTreeSet<_> = vocabulary::names().collect();
    assert_eq!(known, KINDS.iter().copied().collect());
}
