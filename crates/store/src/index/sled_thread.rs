//! The only module that calls sled, and does so on a thread of its own: one flipped bit can make it spin for ever, and a call that hangs
//! cannot be ended. After a time it is left behind, and the index goes on without it.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel},
    },
    thread,
    time::Duration,
};

use super::base::{Changes, Records, Trouble};

const CACHE: u64 = 16 * 1024 * 1024;

/// How long a call may take: sled on a slow disk takes a part of a second.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a sled that is being closed is waited for: two seconds.
const LOCK_TRIES: u32 = 80;
const LOCK_PAUSE: Duration = Duration::from_millis(25);
const STILL_HELD: &str = "its files are still held";
const NO_ANSWER: &str = "it gave no answer";

type Job = Box<dyn FnOnce(&mut Sled) + Send>;

/// An open sled and the thread that it lives on.
#[derive(Debug)]
pub(super) struct SledThread {
    /// `None` once no more is asked.
    jobs: Option<Sender<Job>>,
    /// Ends when the thread does.
    closed: Receiver<()>,
    /// Whether sled is to be left as it is instead of being closed.
    abandoned: Arc<AtomicBool>,
    patience: Duration,
}

/// What lives on the thread.
pub(super) struct Sled(sled::Db);

impl SledThread {
    /// Opens a folder, which sled makes if need be.
    pub(super) fn start(path: &Path) -> Result<Self, Trouble> {
        let (jobs, todo) = channel::<Job>();
        let (opened, opening) = sync_channel(1);
        let (closing, closed) = channel();
        let abandoned = Arc::new(AtomicBool::new(false));
        let (path, given_up) = (path.to_owned(), abandoned.clone());
        let lives = thread::Builder::new().name("index".into()).spawn(move || {
            match open(&path) {
                Ok(db) => {
                    let _ = opened.send(Ok(()));
                    live(Sled(db), &todo, &given_up);
                }
                Err(trouble) => drop(opened.send(Err(trouble))),
            }
            drop(closing);
        });
        lives.map_err(|_| Trouble("the system gives it no thread".into()))?;
        let thread = Self { jobs: Some(jobs), closed, abandoned, patience: PATIENCE };
        // Opening also waits for the files of one that is being closed.
        match opening.recv_timeout(2 * PATIENCE) {
            Ok(result) => result.map(|()| thread),
            Err(_) => Err(thread.left_behind()),
        }
    }

    /// Runs `job` on the thread and waits for what it gives.
    pub(super) fn call<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Sled) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let (answer, answered) = sync_channel(1);
        let run = move |sled: &mut Sled| {
            let done = catch_unwind(AssertUnwindSafe(|| job(sled)));
            let _ = answer.send(done.unwrap_or_else(|_| Err(Trouble("its files could not be used".into()))));
        };
        let sent = self.jobs.as_ref().is_some_and(|jobs| jobs.send(Box::new(run)).is_ok());
        if !sent {
            return Err(Trouble(NO_ANSWER.into()));
        }
        match answered.recv_timeout(self.patience) {
            Ok(done) => done,
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Err(Trouble(NO_ANSWER.into())),
        }
    }

    /// Never waits for the thread again, and leaves sled unclosed: it may hang or panic once more.
    pub(super) fn abandon(&mut self) {
        self.abandoned.store(true, Ordering::Relaxed);
        self.jobs = None;
    }

    fn left_behind(mut self) -> Trouble {
        self.abandon();
        Trouble(NO_ANSWER.into())
    }
}

impl Drop for SledThread {
    fn drop(&mut self) {
        let was_asked = self.jobs.take().is_some();
        if was_asked && !self.abandoned.load(Ordering::Relaxed) {
            // Gives an error as soon as the thread has closed sled.
            let _ = self.closed.recv_timeout(self.patience);
        }
    }
}

fn live(mut sled: Sled, todo: &Receiver<Job>, abandoned: &AtomicBool) {
    while let Ok(job) = todo.recv() {
        job(&mut sled);
    }
    if abandoned.load(Ordering::Relaxed) {
        std::mem::forget(sled);
    } else {
        let _ = catch_unwind(AssertUnwindSafe(|| drop(sled)));
    }
}

fn open(path: &PathBuf) -> Result<sled::Db, Trouble> {
    let config = sled::Config::new().path(path).cache_capacity(CACHE).flush_every_ms(None);
    let mut tries = LOCK_TRIES;
    loop {
        match guarded(|| config.open()) {
            // Threads of a sled that was just closed hold its file a moment longer.
            Err(trouble) if tries > 0 && trouble.0 == STILL_HELD => tries -= 1,
            opened => return opened,
        }
        thread::sleep(LOCK_PAUSE);
    }
}

impl Records for Sled {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        guarded(|| Ok(self.0.get(key)?.map(|value| value.to_vec())))
    }

    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8])) -> Result<(), Trouble> {
        guarded(|| self.0.scan_prefix(prefix).try_for_each(|found| found.map(|(key, value)| each(&key, &value))))
    }

    fn apply(&mut self, changes: Changes) -> Result<(), Trouble> {
        guarded(|| self.0.apply_batch(batch(changes)))
    }

    fn flush(&self) -> Result<(), Trouble> {
        guarded(|| self.0.flush().map(drop))
    }
}

fn batch(changes: Changes) -> sled::Batch {
    let mut batch = sled::Batch::default();
    for (key, value) in changes {
        match value {
            Some(value) => batch.insert(key, value),
            None => batch.remove(key),
        }
    }
    batch
}

fn guarded<T>(call: impl FnOnce() -> sled::Result<T>) -> Result<T, Trouble> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(Trouble(plain(&error).into())),
        Err(_) => Err(Trouble("its files could not be used".into())),
    }
}

fn plain(error: &sled::Error) -> &'static str {
    match error {
        sled::Error::Corruption { .. } => "its files are damaged",
        sled::Error::Io(error) if error.kind() == std::io::ErrorKind::StorageFull => "the disk is full",
        sled::Error::Io(error) if error.to_string().contains("could not acquire lock") => STILL_HELD,
        sled::Error::Io(_) => "its files cannot be read or written",
        sled::Error::Unsupported(_) => "another version wrote its files",
        _ => "its files could not be used",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sled() -> (tempfile::TempDir, SledThread) {
        let there = tempfile::tempdir().unwrap();
        let sled = SledThread::start(&there.path().join("1")).unwrap();
        (there, sled)
    }

    #[test]
    fn a_call_that_hangs_is_left_behind() {
        let (_there, mut sled) = sled();
        sled.patience = Duration::from_millis(20);
        let (never, forever) = channel::<()>();
        let hung = sled.call(move |_| {
            let _ = forever.recv();
            Ok(())
        });
        assert_eq!(hung.unwrap_err().0, NO_ANSWER);
        sled.abandon();
        drop(sled);
        drop(never);
    }

    #[test]
    fn a_panic_is_an_answer() {
        let (there, mut sled) = sled();
        assert!(sled.call(|_| -> Result<(), Trouble> { panic!("as sled does") }).is_err());
        sled.abandon();
        assert!(sled.call(|_| Ok(())).is_err(), "nothing is asked of an abandoned sled");
        drop((sled, there));
    }

    #[test]
    fn a_closed_sled_can_be_opened_at_once() {
        let (there, sled) = sled();
        sled.call(|records| records.apply([(b"k".to_vec(), Some(b"v".to_vec()))].into())).unwrap();
        drop(sled);
        let again = SledThread::start(&there.path().join("1")).unwrap();
        assert_eq!(again.call(|records| records.get(b"k")).unwrap().unwrap(), b"v");
    }
}
