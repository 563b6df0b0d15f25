//! Several programs at one journal.

use std::{
    fs,
    process::{Child, Stdio},
    thread,
    time::Duration,
};

use daftar_tests::{Desk, Run, has_tool, tool};

#[test]
fn six_that_add_at_once_all_add() {
    let desk = Desk::with_cheap_journal();
    let texts: Vec<String> = (1..=6).map(|n| format!("What caller {n} said.")).collect();
    let start = |text: &String| {
        let mut command = desk.command_with_passphrase(["add", "--text", text]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<Child> = texts.iter().map(start).collect();
    let mut ids = Vec::new();
    for (child, text) in children.into_iter().zip(&texts) {
        let run: Run = child.wait_with_output().unwrap().into();
        // On a computer that is busy with other things one may wait for ten seconds in vain; it must say so, and try again.
        ids.push(if run.code == 5 {
            run.says("in use by process");
            desk.add(text)
        } else {
            run.ok()
        });
    }
    let list = desk.run(["list", "--json"]).json();
    assert_eq!(list.as_array().unwrap().len(), 6);
    assert!(ids.iter().all(|id| list.as_array().unwrap().iter().any(|entry| entry["id"] == id.as_str())));
    assert_eq!(desk.run(["check", "--json"]).json()["sound"], true);
}

/// Starts a program that has the lock and waits for a passphrase that never comes.
fn holder(desk: &Desk) -> Child {
    tool("mkfifo", ["never"], &desk.path(""), b"");
    let mut command = desk.command();
    command.args(["list", "--passphrase-file"]).arg(desk.path("never"));
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let name = format!("process {}\n", child.id());
    while fs::read_to_string(desk.path("journal/lock")).unwrap_or_default() != name {
        thread::sleep(Duration::from_millis(2));
    }
    child
}

#[test]
fn who_waits_in_vain_is_told_for_whom_and_a_dead_one_is_not_waited_for() {
    if !has_tool("mkfifo") {
        return;
    }
    let desk = Desk::with_cheap_journal();
    let before = desk.add("Written before.");
    let mut holder = holder(&desk);
    let told = desk.run(["add", "--text", "Written in vain."]).exits(5);
    assert!(told.out.is_empty());
    told.says(&format!("in use by process {}", holder.id()));
    holder.kill().unwrap();
    holder.wait().unwrap();
    // The file is still there, with a name in it that means nothing any more.
    assert!(!fs::read(desk.path("journal/lock")).unwrap().is_empty());
    let after = desk.add("Written after.");
    let list = desk.run(["list", "--json"]).json();
    let ids: Vec<&str> = list.as_array().unwrap().iter().map(|entry| entry["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.contains(&before.as_str()) && ids.contains(&after.as_str()));
}
