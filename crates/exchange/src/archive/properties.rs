//! What holds for all archives: what goes in comes out, and damage never passes for content.

use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Archive, ArchiveError, ArchiveWriter, Limits, Measure};

type File = (String, Vec<u8>);

fn arb_content() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        vec(any::<u8>(), 0..300),
        (any::<u8>(), 0..100_000_usize).prop_map(|(byte, count)| vec![byte; count]),
        vec("[a-z ]{0,8}", 0..200).prop_map(|words| words.concat().into_bytes()),
    ]
}

/// Files of different names, each in a folder of its own or in none.
fn arb_files() -> impl Strategy<Value = Vec<(File, bool)>> {
    let name = "([A-Za-z0-9_]{1,9}/){0,3}[A-Za-z0-9_]{1,9}(\\.[a-z]{1,4})?";
    vec(((name, arb_content()), any::<bool>()), 0..8).prop_map(|mut files| {
        for (index, ((name, _), _)) in files.iter_mut().enumerate() {
            *name = format!("{index}-{name}").replace('/', &format!("/{index}_"));
        }
        files
    })
}

fn write(files: &[(File, bool)]) -> Vec<u8> {
    let mut writer = ArchiveWriter::new(Vec::new());
    for ((name, content), from_file) in files {
        if *from_file {
            let Measure { size, crc32 } = Measure::of(&content[..]).unwrap();
            writer.add_file(name, size, crc32, &content[..]).unwrap();
        } else {
            writer.add_bytes(name, content).unwrap();
        }
    }
    writer.finish().unwrap()
}

/// Reads whatever can be read without an error.
fn sound_files(bytes: &[u8]) -> Result<Vec<File>, ArchiveError> {
    let mut archive = Archive::open(Cursor::new(bytes), Limits::default())?;
    let names: Vec<String> = archive.entries().iter().map(|entry| entry.name.clone()).collect();
    let sound = names.into_iter().filter_map(|name| {
        let content = archive.read_small(&name, 1 << 20).ok()?;
        Some((name, content))
    });
    Ok(sound.collect())
}

fn sample() -> Vec<(File, bool)> {
    let file = |name: &str, content: &[u8]| (name.to_owned(), content.to_vec());
    vec![
        (file("index.html", &b"<p>word ".repeat(20)), false),
        (file("attachments/0001-photo.jpg", b"not compressed"), true),
        (file("empty", b""), false),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read(files in arb_files()) {
        let bytes = write(&files);
        let expected: Vec<File> = files.into_iter().map(|(file, _)| file).collect();
        prop_assert_eq!(sound_files(&bytes).unwrap(), expected);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in vec(any::<u8>(), 0..400)) {
        let _ = sound_files(&bytes);
    }

    #[test]
    fn patched_archives_never_panic(
        patches in vec((any::<prop::sample::Index>(), vec(any::<u8>(), 0..6), 0..6_usize), 1..5),
    ) {
        let mut bytes = write(&sample());
        for (place, patch, cut) in patches {
            let start = place.index(bytes.len());
            let stop = bytes.len().min(start + cut);
            bytes.splice(start..stop, patch);
        }
        let _ = sound_files(&bytes);
    }
}

#[test]
fn no_single_byte_changes_content_silently() {
    let files = sample();
    let good = write(&files);
    let files: Vec<File> = files.into_iter().map(|(file, _)| file).collect();
    for place in 0..good.len() {
        for flip in [1, 2, 4, 8, 16, 32, 64, 128, 0xff, 0x55, good[place]] {
            let mut bytes = good.clone();
            bytes[place] ^= flip;
            for file in sound_files(&bytes).unwrap_or_default() {
                assert!(files.contains(&file), "byte {place} ^ {flip}");
            }
        }
    }
}

/// A file of which only the pieces that are not all zeros are kept.
#[derive(Default)]
struct Sparse {
    pieces: Vec<(u64, Vec<u8>)>,
    length: u64,
    position: u64,
}

static ZEROS: [u8; 64 * 1024] = [0; 64 * 1024];

impl Write for Sparse {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let bytes = &bytes[..bytes.len().min(ZEROS.len())];
        if bytes != &ZEROS[..bytes.len()] {
            self.pieces.push((self.length, bytes.to_vec()));
        }
        self.length += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Sparse {
    /// Gives one piece or a stretch of zeros between two.
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let place = self.position;
        let next = self.pieces.iter().find(|(start, piece)| start + piece.len() as u64 > place);
        let (start, piece) = next.map_or((self.length, &[][..]), |(start, piece)| (*start, &piece[..]));
        let count = match usize::try_from(place.saturating_sub(start)).unwrap() {
            _ if place < start => {
                let count = out.len().min(usize::try_from(start - place).unwrap());
                out[..count].fill(0);
                count
            }
            skip => (&piece[skip.min(piece.len())..]).read(out)?,
        };
        self.position += count as u64;
        Ok(count)
    }
}

impl Seek for Sparse {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = match to {
            SeekFrom::Start(place) => place,
            SeekFrom::End(back) => self.length.checked_add_signed(back).unwrap(),
            SeekFrom::Current(step) => self.position.checked_add_signed(step).unwrap(),
        };
        Ok(self.position)
    }
}

#[test]
fn files_and_offsets_past_four_gibibytes_come_back() {
    const SIZE: u64 = (4 << 30) + 5;
    let zeros = || io::repeat(0).take(SIZE);
    let crc32 = Measure::of(zeros()).unwrap().crc32;
    let mut writer = ArchiveWriter::new(Sparse::default());
    writer.add_file("big.bin", SIZE, crc32, zeros()).unwrap();
    writer.add_bytes("after.txt", b"after").unwrap();
    let mut archive = Archive::open(writer.finish().unwrap(), Limits::default()).unwrap();
    assert_eq!(archive.entries()[0].size, SIZE);
    assert_eq!(archive.read_small("after.txt", 9).unwrap(), b"after");
    let mut big = archive.read("big.bin").unwrap();
    let mut buffer = vec![1; ZEROS.len()];
    let mut count = 0;
    while let Some(read) = Some(big.read(&mut buffer).unwrap()).filter(|&read| read > 0) {
        assert_eq!(buffer[..read], ZEROS[..read]);
        count += read as u64;
    }
    assert_eq!(count, SIZE);
}
