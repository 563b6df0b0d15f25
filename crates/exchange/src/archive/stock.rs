//! Stock tools read what is written here, and what they write is read here.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use super::{Archive, ArchiveWriter, Limits};

/// Runs a tool and returns its output, or nothing where the tool is missing outside of CI.
fn run(tool: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let output = match Command::new(tool).args(arguments).arg(file).output() {
        Err(error) if error.kind() == ErrorKind::NotFound && std::env::var_os("CI").is_none() => {
            println!("skipped: {tool} is not installed");
            return None;
        }
        other => other.expect(tool),
    };
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool}: {errors}");
    Some(String::from_utf8(output.stdout).unwrap())
}

fn write_sample(file: &Path) {
    let mut writer = ArchiveWriter::new(std::fs::File::create(file).unwrap());
    let text = b"word ".repeat(1000);
    writer.add_bytes("index.html", &text).unwrap();
    let crc32 = crc32fast::hash(&text);
    let photo = "attachments/0001-photo.jpg";
    writer.add_file(photo, 5000, crc32, &text[..]).unwrap();
    writer.add_bytes("empty", b"").unwrap();
    writer.finish().unwrap();
}

#[test]
fn unzip_tests_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sample.zip");
    write_sample(&file);
    let Some(said) = run("unzip", &["-t"], &file) else {
        return;
    };
    assert!(said.contains("No errors detected"), "{said}");
}

#[test]
fn python_reads_it() {
    const SCRIPT: &str = "
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None and archive.comment == b''
    for i in archive.infolist():
        assert archive.read(i) == b'word ' * (i.file_size // 5)
        print(i.filename, i.file_size, i.compress_type, i.flag_bits, i.date_time[0], i.extra)
";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sample.zip");
    write_sample(&file);
    let Some(said) = run("python3", &["-c", SCRIPT], &file) else {
        return;
    };
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        ["index.html 5000 8 0 1980 b''", "attachments/0001-photo.jpg 5000 0 0 1980 b''", "empty 0 0 0 1980 b''",]
    );
}

#[test]
fn what_python_writes_is_read() {
    const SCRIPT: &str = "
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    archive.writestr('a.txt', b'hello')
    archive.writestr('b/c.txt', b'word ' * 1000, zipfile.ZIP_DEFLATED)
    with archive.open('wide.txt', 'w', force_zip64=True) as wide:
        wide.write(b'wide')
";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("python.zip");
    if run("python3", &["-c", SCRIPT], &file).is_none() {
        return;
    }
    let file = std::fs::File::open(file).unwrap();
    let mut archive = Archive::open(file, Limits::default()).unwrap();
    assert_eq!(archive.read_small("a.txt", 100).unwrap(), b"hello");
    assert_eq!(archive.read_small("b/c.txt", 5000).unwrap(), b"word ".repeat(1000));
    assert_eq!(archive.read_small("wide.txt", 100).unwrap(), b"wide");
}
