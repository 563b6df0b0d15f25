//! The keyring's payload: an age identity file with comment lines (format.md § Keyring, Payload).

use std::collections::HashMap;

use zeroize::Zeroizing;

use super::{Keyring, KeyringError, WAYS, WayIn, lock::PassphraseLock};
use crate::identity::Way;
use crate::{Identity, SigningKey};

const STEP: usize = 4096;
const VERSION: u32 = 1;
const EPOCH: &str = "AGE-SECRET-KEY-1";
const KNOWN: [&str; 9] =
    ["keyring", "journal", "generation", "root-key", "sender-key", "writer", "device", "exchange", "way"];

/// Writes the payload, padded with empty lines.
pub(super) fn write(keyring: &Keyring) -> Zeroizing<Vec<u8>> {
    // Room for everything, so that no copy of a secret is left behind by a growing buffer.
    let unknown: usize = keyring.unknown.iter().map(|line| line.len() + 1).sum();
    let room = (2048 + keyring.epochs.len() * 80 + unknown).next_multiple_of(STEP);
    let mut text = Zeroizing::new(Vec::with_capacity(room));
    let mut line = |parts: &[&str]| {
        parts.iter().for_each(|part| text.extend_from_slice(part.as_bytes()));
        text.push(b'\n');
    };
    line(&["# keyring: ", &VERSION.to_string()]);
    line(&["# journal: ", &keyring.journal.to_string()]);
    line(&["# generation: ", &keyring.generation.to_string()]);
    line(&["# root-key: ", &keyring.root.reveal()]);
    line(&["# sender-key: ", &keyring.sender.reveal()]);
    line(&["# writer: ", &keyring.writer.to_string(), " ", &keyring.writer_key.reveal()]);
    line(&["# device: ", &keyring.device.reveal()]);
    line(&["# exchange: ", &keyring.exchange.reveal()]);
    for way in &keyring.ways {
        line(&["# way: ", &way.name, " ", &way.recipient.to_string()]);
    }
    keyring.unknown.iter().for_each(|unknown| line(&[unknown]));
    keyring.epochs.iter().for_each(|epoch| line(&[&epoch.reveal()]));
    let padded = text.len().next_multiple_of(STEP);
    text.resize(padded, b'\n');
    text
}

/// Reads the payload.
pub(super) fn parse(payload: &[u8], lock: PassphraseLock, proof: Identity<Way>) -> Result<Keyring, KeyringError> {
    let text = std::str::from_utf8(payload).map_err(|_| KeyringError::Damaged)?;
    let lines = Lines::split(text)?;
    let (writer, writer_key) = lines.one("writer")?.split_once(' ').ok_or(KeyringError::Damaged)?;
    Ok(Keyring {
        journal: damaged(lines.one("journal")?.parse())?,
        generation: damaged(lines.one("generation")?.parse())?,
        root: damaged(SigningKey::parse(lines.one("root-key")?))?,
        sender: damaged(SigningKey::parse(lines.one("sender-key")?))?,
        writer: damaged(writer.parse())?,
        writer_key: damaged(SigningKey::parse(writer_key))?,
        device: damaged(Identity::parse(lines.one("device")?))?,
        exchange: damaged(Identity::parse(lines.one("exchange")?))?,
        ways: lines.ways.iter().map(|way| parse_way(way)).collect::<Result<_, _>>()?,
        epochs: lines.epochs.iter().map(|line| damaged(Identity::parse(line))).collect::<Result<_, _>>()?,
        unknown: lines.unknown.iter().map(|line| Zeroizing::new((*line).to_owned())).collect(),
        lock,
        proof,
    })
}

fn damaged<T, E>(result: Result<T, E>) -> Result<T, KeyringError> {
    result.map_err(|_| KeyringError::Damaged)
}

fn parse_way(line: &str) -> Result<WayIn, KeyringError> {
    let (name, recipient) = line.split_once(' ').ok_or(KeyringError::Damaged)?;
    Ok(WayIn { name: name.to_owned(), recipient: damaged(recipient.parse())? })
}

#[derive(Default)]
struct Lines<'a> {
    known: HashMap<&'a str, &'a str>,
    ways: Vec<&'a str>,
    epochs: Vec<&'a str>,
    unknown: Vec<&'a str>,
}

impl<'a> Lines<'a> {
    fn split(text: &'a str) -> Result<Self, KeyringError> {
        let mut lines = Self::default();
        for line in text.lines().filter(|line| !line.is_empty()) {
            lines.take(line)?;
        }
        match lines.one("keyring")?.parse::<u32>() {
            Ok(VERSION) => {}
            Ok(newer) if newer > VERSION => return Err(KeyringError::Newer),
            _ => return Err(KeyringError::Damaged),
        }
        let complete = !lines.epochs.is_empty() && lines.ways.len() <= WAYS;
        complete.then_some(lines).ok_or(KeyringError::Damaged)
    }

    fn take(&mut self, line: &'a str) -> Result<(), KeyringError> {
        let Some(comment) = line.strip_prefix("# ") else {
            match line {
                _ if line.starts_with('#') => self.unknown.push(line),
                _ if line.starts_with(EPOCH) => self.epochs.push(line),
                // An identity of a kind that this version does not know: without it, what is sealed to it would be lost.
                _ => return Err(KeyringError::Newer),
            }
            return Ok(());
        };
        match comment.split_once(": ") {
            Some(("way", way)) => self.ways.push(way),
            Some((key, value)) if KNOWN.contains(&key) => {
                let twice = self.known.insert(key, value).is_some();
                return if twice { Err(KeyringError::Damaged) } else { Ok(()) };
            }
            _ => self.unknown.push(line),
        }
        Ok(())
    }

    fn one(&self, key: &str) -> Result<&'a str, KeyringError> {
        self.known.get(key).copied().ok_or(KeyringError::Damaged)
    }
}
