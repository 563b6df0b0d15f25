//! Two computers with one journal: named, synced, apart, retired.

use std::{fs, time::Duration};

use daftar_crypto::EntryId;
use daftar_journal::{
    Author, Journal,
    entry::{Contact, Incident},
};
use daftar_l10n::{Language, Text};

use crate::{
    desk::{BeginChange, KeepEntry, Kept, ReadDevices, Written},
    testing::{Answer, PASSPHRASE, Window, incident, journal, now, passphrase},
};

fn text() -> Text {
    Text::for_pages(Language::English)
}

/// Two windows, the second on a journal that came back from a backup of the first, and a folder between them.
struct Two {
    there: tempfile::TempDir,
    here: Window,
    other: Window,
    account: EntryId,
    person: EntryId,
}

impl Two {
    async fn new() -> Self {
        let there = tempfile::tempdir().unwrap();
        let (folder, ids) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
        let mut opened = Journal::find(&folder, Duration::ZERO).unwrap().unlock(&passphrase(PASSPHRASE)).unwrap();
        let person = Contact { name: "Зарина".into(), ..Contact::default() };
        let person = opened.add(&person, Author::Keeper, &now()).unwrap();
        drop(opened);
        let here = Window::open(folder, Language::English).await;
        here.unlock().await;
        let stick = there.path().join("stick");
        let stick = stick.to_str().unwrap();
        here.work("/backup", &[("folder", stick)]).await;
        let other = Window::open(there.path().join("other"), Language::English).await;
        let back = other.work("/restore", &[("folder", stick), ("passphrase", PASSPHRASE)]).await;
        assert_eq!(back.headers["location"], "/today", "{}", back.body);
        other.clock.advance(Duration::from_secs(5));
        fs::create_dir(there.path().join("between")).unwrap();
        Self { here, other, account: ids[0], person, there }
    }

    async fn sync(&self, window: &Window) -> String {
        let folder = self.there.path().join("between");
        let synced = window.work("/devices/sync", &[("folder", folder.to_str().unwrap())]).await;
        assert_eq!(synced.status, 200, "{}", synced.body);
        synced.body
    }

    /// Changes the account and the person on both before either knows, and syncs.
    async fn apart(&self) -> String {
        self.sync(&self.here).await;
        self.sync(&self.other).await;
        for (window, title) in [(&self.here, "Ду кас"), (&self.other, "Се кас")] {
            change::<Incident>(window, self.account, move |incident| incident.title = title.into()).await;
            change::<Contact>(window, self.person, move |contact| contact.role = title.into()).await;
        }
        self.sync(&self.other).await;
        self.sync(&self.here).await
    }
}

async fn change<C: Written>(window: &Window, id: EntryId, said: impl FnOnce(&mut C) + Send + 'static) {
    let (draft, _) = window.app.desk.ask(BeginChange::<C>::of(id)).await.unwrap().unwrap().unwrap();
    let change = KeepEntry { id: draft.id, seen: draft.follows, said: Box::new(said) };
    assert_eq!(window.app.desk.ask(change).await.unwrap().unwrap(), Kept::Written { has_files: false });
}

/// Reads what a form sends of the version in which words stand.
fn choice(page: &str, words: &str) -> [(&'static str, String); 2] {
    let is_chosen = |side: &&str| side.contains(words) && side.contains("name=\"version\"");
    let side = page.split("</form>").find(is_chosen).unwrap();
    ["seen", "version"].map(|name| {
        let value = side.split_once(&format!("name=\"{name}\" value=\"")).unwrap().1;
        (name, value.split('"').next().unwrap().to_owned())
    })
}

async fn keep(window: &Window, address: &str, choice: &[(&'static str, String); 2]) -> Answer {
    let fields: Vec<_> = choice.iter().map(|(name, value)| (*name, value.as_str())).collect();
    window.post(&format!("{address}/keep"), &fields).await
}

#[tokio::test]
async fn a_second_device_is_named_and_told_of() {
    let two = Two::new().await;
    assert!(two.here.get("/settings").await.body.contains("href=\"/devices\""));
    let page = two.other.get("/devices").await.body;
    assert!(
        page.contains(&text().devices_reads_all()) && page.contains("href=\"/hand\"") && page.contains("id=\"name\"")
    );
    assert_eq!(two.other.post("/devices/name", &[("name", " ")]).await.status, 422);
    assert_eq!(two.other.post("/devices/name", &[("name", "<b>Мактаб")]).await.status, 303);
    let page = two.other.get("/devices").await.body;
    assert!(page.contains("&lt;b&gt;Мактаб") && !page.contains("id=\"name\""));
    two.sync(&two.other).await;
    let synced = two.sync(&two.here).await;
    assert!(synced.contains(&text().devices_synced()) && !synced.contains(&text().devices_sync_nothing()));
    assert!(two.here.get("/devices").await.body.contains("Мактаб"));
    let folder = two.there.path().join("between");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 2, "the mark and the records");
}

#[tokio::test]
async fn what_both_changed_stands_side_by_side_until_one_is_kept() {
    let two = Two::new().await;
    let synced = two.apart().await;
    let address = format!("/entry/{}", two.account);
    for page in [&synced, &two.here.get("/today").await.body] {
        assert!(
            page.contains(&text().devices_apart_title()) && page.contains(&format!("href=\"{address}\"")),
            "{page}"
        );
        assert!(page.contains(&format!("href=\"/contacts/{}\"", two.person)));
    }
    for list in ["/timeline", "/contacts"] {
        assert!(two.here.get(list).await.body.contains(&text().devices_apart_mark()));
    }
    let page = two.here.get(&address).await.body;
    assert!(page.contains("Ду кас") && page.contains("Се кас") && page.contains(&text().devices_apart()));
    assert!(page.contains(&text().devices_this()), "the one that has no name yet");
    let form = two.here.get(&format!("{address}/edit")).await.body;
    assert!(form.contains(&text().devices_apart_edit()));

    let chosen = choice(&page, "Ду кас");
    for _ in 0..2 {
        assert_eq!(keep(&two.here, &address, &chosen).await.headers["location"], address.as_str());
    }
    let page = two.here.get(&address).await.body;
    assert!(page.contains("Ду кас") && !page.contains("Се кас") && !page.contains(&text().devices_apart()));
    assert!(!two.here.get("/timeline").await.body.contains(&text().devices_apart_mark()));
    assert!(!two.here.get(&format!("{address}/edit")).await.body.contains(&text().devices_apart_edit()));
    two.sync(&two.here).await;
    assert!(!two.sync(&two.other).await.contains(&format!("href=\"{address}\"")), "it is chosen there too");
}

#[tokio::test]
async fn a_person_is_chosen_too_and_only_among_what_was_seen() {
    let two = Two::new().await;
    two.apart().await;
    let address = format!("/contacts/{}", two.person);
    let chosen = choice(&two.here.get(&address).await.body, "Се кас");
    let unseen = [("seen", chosen[1].1.clone()), chosen[1].clone()];
    let answer = keep(&two.here, &address, &unseen).await;
    assert_eq!(answer.headers["location"], format!("{address}?meanwhile").as_str());
    let page = two.here.get(&format!("{address}?meanwhile")).await.body;
    assert!(page.contains(&text().devices_apart_meanwhile()) && page.contains(&text().devices_apart()));
    assert_eq!(keep(&two.here, &address, &chosen).await.headers["location"], address.as_str());
    let page = two.here.get(&address).await.body;
    assert!(page.contains("Се кас") && !page.contains(&text().devices_apart()));
    assert_eq!(keep(&two.here, &format!("/entry/{}", two.person), &chosen).await.status, 404);
}

#[tokio::test]
async fn a_device_is_retired_and_what_that_does_not_do_is_said() {
    let two = Two::new().await;
    two.other.post("/devices/name", &[("name", "Мактаб")]).await;
    two.sync(&two.other).await;
    two.sync(&two.here).await;
    let devices = two.here.app.desk.ask(ReadDevices).await.unwrap().unwrap();
    let address = |is_this| {
        let device = devices.iter().find(|device| device.is_this == is_this).unwrap();
        format!("/devices/{}/retire", device.writer)
    };
    let warned = two.here.get(&address(false)).await.body;
    assert!(warned.contains("Мактаб") && warned.contains(&text().devices_retire_limits()));
    let retired = two.here.post(&address(false), &[]).await.body;
    assert!(retired.contains(&text().devices_retire_limits()) && retired.contains("Мактаб"));
    let list = two.here.get("/devices").await.body;
    assert!(list.contains("retired") && !list.contains(&address(false)));
    assert_eq!(two.here.get(&address(false)).await.headers["location"], "/devices");
    for refused in [address(false), address(true)] {
        assert_eq!(two.here.post(&refused, &[]).await.status, 422);
    }
    assert_eq!(two.here.get("/devices/12345678/retire").await.status, 404);
    two.sync(&two.here).await;
    assert!(two.sync(&two.other).await.contains("sealed with a key that has not arrived"));
    two.other.post("/lock", &[]).await;
    for locked in ["/devices", &address(true)] {
        assert_eq!(two.other.get(locked).await.status, 423);
    }
}

#[tokio::test]
async fn folders_that_are_not_between_devices_are_told() {
    let two = Two::new().await;
    let said = async |field: &'static str, folder: &str| {
        let answer = two.here.work("/devices/sync", &[(field, folder)]).await;
        assert_eq!(answer.status, 422);
        answer.body
    };
    let at = |name: &str| two.there.path().join(name).display().to_string();
    assert!(said("folder", "between").await.contains(&text().first_place_unclear()));
    assert!(said("folder", &at("nowhere")).await.contains("The folder is not there."));
    assert!(said("folder", &at("stick")).await.contains("role=\"alert\""));
    assert!(said("folder", &at("journal")).await.contains("is a journal"));
    assert!(said("place", &at("nowhere")).await.contains("The folder is not there."), "nor is one made around it");
    let synced = two.here.work("/devices/sync", &[("place", &at("between"))]).await;
    assert_eq!(synced.status, 200);
    assert!(two.there.path().join("between/shared").is_dir());
}
