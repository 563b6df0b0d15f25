//! One hostile archive per refused rule, its bytes put together by hand.

mod content;
mod headers;
mod layout;

use std::io::Cursor;

use super::{Archive, ArchiveError, Limits};

/// "abc" as one final deflate block.
const ABC: &[u8] = &[0x4b, 0x4c, 0x4a, 0x06, 0x00];

/// A local and a central header with nothing checked.
#[derive(Clone)]
struct Raw {
    name: Vec<u8>,
    version: u16,
    flags: u16,
    method: u16,
    time: u16,
    crc32: u32,
    compressed: u32,
    size: u32,
    extra: Vec<u8>,
    comment: Vec<u8>,
    disk: u16,
    attributes: u32,
    offset: u32,
    body: Vec<u8>,
}

impl Raw {
    fn stored(name: impl AsRef<[u8]>, body: &[u8]) -> Self {
        let size = u32::try_from(body.len()).unwrap();
        Self {
            name: name.as_ref().to_vec(),
            version: 10,
            flags: 0,
            method: 0,
            time: 0,
            crc32: crc32fast::hash(body),
            compressed: size,
            size,
            extra: Vec::new(),
            comment: Vec::new(),
            disk: 0,
            attributes: 0,
            offset: 0,
            body: body.to_vec(),
        }
    }

    fn deflated(body: &[u8], content: &[u8]) -> Self {
        Self {
            method: 8,
            compressed: u32::try_from(body.len()).unwrap(),
            body: body.to_vec(),
            ..Self::stored("a", content)
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    fn facts(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for value in [self.version, self.flags, self.method, self.time, 0x21] {
            out.extend(value.to_le_bytes());
        }
        for value in [self.crc32, self.compressed, self.size] {
            out.extend(value.to_le_bytes());
        }
        out.extend(short(&self.name));
        out.extend(short(&self.extra));
        out
    }

    fn local(&self) -> Vec<u8> {
        [&b"PK\x03\x04"[..], &self.facts(), &self.name, &self.extra, &self.body].concat()
    }

    fn central(&self) -> Vec<u8> {
        let mut out = [&b"PK\x01\x02\x14\x03"[..], &self.facts(), &short(&self.comment)].concat();
        out.extend(self.disk.to_le_bytes());
        out.extend([0; 2]);
        out.extend(self.attributes.to_le_bytes());
        out.extend(self.offset.to_le_bytes());
        [out, self.name.clone(), self.extra.clone(), self.comment.clone()].concat()
    }
}

fn short(bytes: &[u8]) -> [u8; 2] {
    u16::try_from(bytes.len()).unwrap().to_le_bytes()
}

fn end(count: u16, size: usize, offset: usize) -> Vec<u8> {
    let mut out = b"PK\x05\x06\0\0\0\0".to_vec();
    out.extend(count.to_le_bytes().repeat(2));
    for value in [size, offset] {
        out.extend(u32::try_from(value).unwrap().to_le_bytes());
    }
    [out, vec![0; 2]].concat()
}

/// Joins locals, centrals and an end record that fits them.
fn join(locals: &[u8], centrals: &[Raw]) -> Vec<u8> {
    let directory: Vec<u8> = centrals.iter().flat_map(Raw::central).collect();
    let end = end(u16::try_from(centrals.len()).unwrap(), directory.len(), locals.len());
    [locals, &directory, &end].concat()
}

/// A well-formed archive, as far as the entries are.
fn zip(entries: &[Raw]) -> Vec<u8> {
    let (mut locals, mut centrals) = (Vec::new(), Vec::new());
    for entry in entries {
        let offset = u32::try_from(locals.len()).unwrap();
        centrals.push(entry.clone().with(|raw| raw.offset = offset));
        locals.extend(entry.local());
    }
    join(&locals, &centrals)
}

fn hello() -> Raw {
    Raw::stored("a", b"hello")
}

fn open(bytes: &[u8]) -> Result<Archive<Cursor<&[u8]>>, ArchiveError> {
    Archive::open(Cursor::new(bytes), Limits::default())
}

fn refusal(bytes: &[u8]) -> String {
    format!("{:?}", open(bytes).err().expect("must be refused"))
}

/// Changes the one entry in both headers alike.
fn refused(change: impl FnOnce(&mut Raw)) -> String {
    refusal(&zip(&[hello().with(change)]))
}
