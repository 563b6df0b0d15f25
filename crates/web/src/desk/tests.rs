//! The desk on a real folder, with a clock that stands still.

use std::{sync::Arc, time::Duration};

use daftar_journal::timeline::Filter;
use jiff::Zoned;

use super::*;
use crate::testing::{PASSPHRASE, StillClock, incident, journal, passphrase};

struct Breaks;

impl UseCase for Breaks {
    type Answer = ();

    fn run(self, _: &mut Open, _: &Zoned) {
        std::panic::resume_unwind(Box::new("as if something broke"));
    }
}

fn first() -> ShowTimeline {
    ShowTimeline { words: None, page: 1, filter: Filter::default() }
}

fn desk(there: &tempfile::TempDir, count: usize) -> (Desk, Arc<StillClock>) {
    let incidents: Vec<_> = (1..=count).map(|n| incident(&format!("nr {n}"), &format!("{}", 1900 + n))).collect();
    let (folder, _) = journal(there.path(), &incidents);
    let clock = Arc::new(StillClock::default());
    let desk = Desk::begin(folder, Duration::from_secs(300), Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    (desk, clock)
}

async fn unlocked(desk: &Desk) {
    desk.unlock(passphrase(PASSPHRASE)).await.unwrap();
    assert!(desk.is_unlocked());
}

#[tokio::test]
async fn a_panic_locks_and_the_desk_goes_on() {
    let there = tempfile::tempdir().unwrap();
    let (desk, _) = desk(&there, 1);
    unlocked(&desk).await;
    assert_eq!(desk.ask(Breaks).await, Err(Refused::Failed));
    assert_eq!(desk.ask(first()).await.err(), Some(Refused::Locked));
    unlocked(&desk).await;
    assert_eq!(desk.ask(first()).await.unwrap().unwrap().lines.len(), 1);
}

#[tokio::test]
async fn wrong_passphrases_are_slowed_and_the_right_one_ends_it() {
    let there = tempfile::tempdir().unwrap();
    let (desk, clock) = desk(&there, 0);
    let wrong = || desk.unlock(passphrase("another"));
    assert_eq!(wrong().await, Err(NotUnlocked::WrongPassphrase));
    // Even the right one has to wait: otherwise the pause would tell which is right.
    assert_eq!(desk.unlock(passphrase(PASSPHRASE)).await, Err(NotUnlocked::Wait { seconds: 1 }));
    clock.advance(Duration::from_secs(1));
    assert_eq!(wrong().await, Err(NotUnlocked::WrongPassphrase));
    assert_eq!(wrong().await, Err(NotUnlocked::Wait { seconds: 2 }));
    clock.advance(Duration::from_secs(2));
    unlocked(&desk).await;
    desk.lock().await;
    assert_eq!(wrong().await, Err(NotUnlocked::WrongPassphrase));
    assert_eq!(wrong().await, Err(NotUnlocked::Wait { seconds: 1 }));
}

#[tokio::test]
async fn a_locked_journal_is_free_for_other_programs() {
    let there = tempfile::tempdir().unwrap();
    let (desk, _) = desk(&there, 0);
    let folder = there.path().join("journal");
    let taken = || daftar_journal::Journal::<daftar_journal::Locked>::find(&folder, Duration::ZERO);
    unlocked(&desk).await;
    assert!(taken().is_err());
    desk.lock().await;
    let other = taken().unwrap();
    assert_eq!(desk.unlock(passphrase(PASSPHRASE)).await, Err(NotUnlocked::InUse));
    drop(other);
    unlocked(&desk).await;
}

#[tokio::test]
async fn a_lock_holds_against_what_waits_before_it() {
    let there = tempfile::tempdir().unwrap();
    let (desk, _) = desk(&there, 1);
    for _ in 0..20 {
        let _ = tokio::join!(desk.unlock(passphrase(PASSPHRASE)), desk.lock());
        assert!(!desk.is_unlocked());
        assert_eq!(desk.ask(first()).await.err(), Some(Refused::Locked));
    }
    unlocked(&desk).await;
    let (shown, ()) = tokio::join!(desk.ask(first()), desk.lock());
    assert!(shown.is_ok() || shown.err() == Some(Refused::Locked));
    assert!(!desk.is_unlocked());
}

#[tokio::test]
async fn idleness_and_sleep_lock() {
    let there = tempfile::tempdir().unwrap();
    let (desk, clock) = desk(&there, 0);
    unlocked(&desk).await;
    for _ in 0..29 {
        clock.advance(Duration::from_secs(10));
        desk.look();
    }
    assert!(desk.is_unlocked());
    clock.advance(Duration::from_secs(10));
    desk.touch();
    assert!(!desk.is_unlocked());
    assert_eq!(desk.ask(first()).await.err(), Some(Refused::Locked));
    unlocked(&desk).await;
    clock.set_wall_ahead(31);
    desk.look();
    assert!(!desk.is_unlocked());
    assert_eq!(desk.ask(first()).await.err(), Some(Refused::Locked));
}

#[tokio::test]
async fn what_is_no_journal_is_said() {
    let there = tempfile::tempdir().unwrap();
    let clock = Arc::new(StillClock::default());
    let desk = Desk::begin(there.path().join("nothing"), Duration::from_secs(300), clock).unwrap();
    assert_eq!(desk.unlock(passphrase("x")).await, Err(NotUnlocked::NoJournal));
    assert!(!there.path().join("nothing").exists());
}

#[tokio::test]
async fn the_timeline_is_paged_newest_first() {
    let there = tempfile::tempdir().unwrap();
    let (desk, _) = desk(&there, 101);
    unlocked(&desk).await;
    let page =
        async |page| desk.ask(ShowTimeline { words: None, page, filter: Filter::default() }).await.unwrap().unwrap();
    let one = page(1).await;
    assert_eq!((one.page, one.pages, one.found, one.lines.len(), one.troubled), (1, 3, 101, 50, false));
    assert_eq!((one.lines[0].heading.as_str(), one.lines[49].heading.as_str()), ("nr 101", "nr 52"));
    let last = page(99).await;
    assert_eq!((last.page, last.lines.len(), last.lines[0].heading.as_str()), (3, 1, "nr 1"));
    assert_eq!(page(0).await.page, 1);
    let found = desk
        .ask(ShowTimeline { words: Some("\"nr 7\"".into()), page: 1, filter: Filter::default() })
        .await
        .unwrap()
        .unwrap();
    assert!(found.lines.iter().any(|line| line.heading == "nr 7") && found.found < 101);
}
