//! One server and what shows its pages, from the first address until both have ended.

use daftar_l10n::Text;
use daftar_web::{Ended, Handle, Server, Shown, Why};
use std::{
    path::Path,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

use super::{
    everyday,
    find::{Browser, Machine},
    folder::{Folder, Taken},
    options, places,
    running::Running,
};
use crate::{
    failure::{OrFail, Outcome},
    interrupt, output,
};

/// How often the window is looked at.
const LOOK: Duration = Duration::from_millis(50);
/// A browser that has not asked for the page after this long shows no window.
const FIRST_PAGE: Duration = Duration::from_secs(30);
/// The longest that locking is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// How showing went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Showing {
    /// The person saw the page, and everything has ended.
    Over,
    /// Nothing was shown, and something else can be tried.
    Never,
}

/// What happens elsewhere.
enum Event {
    /// Ctrl-C, termination, the end of the desktop's session.
    Asked,
    /// The server takes nothing more; the journal is being locked.
    Ending,
    /// The server has ended and the journal is locked.
    Over(std::io::Result<Ended>),
}

/// What all attempts share.
pub(super) struct Show<'a> {
    journal: &'a Path,
    folder: &'a Folder,
    name: &'a str,
    events: Receiver<Event>,
    sender: Sender<Event>,
}

impl<'a> Show<'a> {
    /// Begins to listen to whoever asks the program to end.
    pub(super) fn new(journal: &'a Path, folder: &'a Folder, name: &'a str) -> Self {
        let (sender, events) = mpsc::channel();
        let asked = sender.clone();
        interrupt::when_asked(move || {
            let _over_already = asked.send(Event::Asked);
        });
        Self { journal, folder, name, events, sender }
    }

    /// Shows the app in a private window of its own.
    pub(super) fn privately(&self, machine: &Machine, browser: &Browser) -> Outcome<Showing> {
        let place = places::of_browser(machine, browser);
        // Held until the browser is gone.
        let elsewhere = match place.map(|place| Folder::take(&place, self.name)) {
            None => None,
            Some(Ok(Taken::Ours(folder))) => Some(folder),
            Some(_) => return Ok(Showing::Never),
        };
        let profile = elsewhere.as_ref().unwrap_or(self.folder).profile();
        let profile = profile.or_fail(Text::cannot_make_window_place)?;
        let (url, handle) = self.serve(Shown::Privately)?;
        let Ok(mut running) = Running::start(browser, &profile, &url) else {
            self.end(&handle)?;
            return Ok(Showing::Never);
        };
        let shown = self.until_the_end(&handle, &mut running)?;
        drop(running);
        Ok(shown)
    }

    /// Shows the app in the everyday browser; prints the address if that cannot be opened and there is a terminal.
    pub(super) fn in_everyday_browser(&self, machine: &Machine, text: &Text, why: Why) -> Outcome<Showing> {
        let (url, handle) = self.serve(Shown::InEverydayBrowser(why))?;
        if !everyday::open(machine, &url) {
            if !output::is_terminal() {
                self.end(&handle)?;
                return Ok(Showing::Never);
            }
            output::line(&text.window_nothing_opens())?;
            output::line(&text.window_address())?;
            output::line(&url)?;
        }
        loop {
            match self.events.recv_timeout(LOOK) {
                Ok(Event::Asked) => handle.stop(),
                Ok(Event::Over(result)) => return result.or_fail(Text::cannot_go_on).map(|_| Showing::Over),
                Ok(Event::Ending) => {}
                // The page may be lost among others; the session of the one before ends.
                Err(_) if self.folder.is_asked_again() => {
                    everyday::open(machine, &handle.launch_url());
                }
                Err(_) => {}
            }
        }
    }

    fn serve(&self, shown: Shown) -> Outcome<(String, Handle)> {
        let server = Server::bind(self.journal, options(shown)).or_fail(Text::cannot_listen)?;
        let (url, handle, sender) = (server.launch_url(), server.handle(), self.sender.clone());
        let serving = move || {
            let ending = sender.clone();
            let result = server.run_until(move |_| {
                let _over_already = ending.send(Event::Ending);
            });
            let _over_already = sender.send(Event::Over(result));
        };
        thread::Builder::new().name("server".to_owned()).spawn(serving).or_fail(Text::cannot_listen)?;
        Ok((url, handle))
    }

    fn until_the_end(&self, handle: &Handle, running: &mut Running) -> Outcome<Showing> {
        let began = Instant::now();
        let mut was_shown = false;
        loop {
            match self.events.recv_timeout(LOOK) {
                Ok(Event::Asked) => handle.stop(),
                // The window goes first, whatever is still being locked.
                Ok(Event::Ending) => running.kill(),
                Ok(Event::Over(result)) => return result.or_fail(Text::cannot_go_on).map(|_| Showing::Over),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(Showing::Over),
            }
            was_shown |= handle.is_in_use();
            let is_hidden = !was_shown && began.elapsed() > FIRST_PAGE;
            if running.has_ended() || is_hidden {
                running.kill();
                self.end(handle)?;
                return Ok(if was_shown { Showing::Over } else { Showing::Never });
            }
        }
    }

    /// Ends the server, and waits until the journal is locked.
    fn end(&self, handle: &Handle) -> Outcome<()> {
        handle.stop();
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Ok(Event::Over(result)) = self.events.recv_timeout(PATIENCE) {
                return result.or_fail(Text::cannot_go_on).map(|_| ());
            }
        }
        Ok(())
    }
}
