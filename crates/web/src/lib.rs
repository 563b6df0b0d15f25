//! The local app: pages over the use cases of `daftar-journal`, for one person at one window of this computer.
//!
//! - [`Server::bind`] takes a port of 127.0.0.1, [`Server::launch_url`] opens the app once, [`Server::run`] serves;
//! - `guard` stands in front of every page, `access` knows the one session, `routes` answer and `pages` are what they show;
//! - `desk` is the one thread that has the journal. `watch` says when it locks by itself, `throttle` slows wrong passphrases.
//!
//! Guaranteed: nothing but this computer can connect; without the session nothing but the style and the script is shown;
//! no answer is stored by the browser; when the journal is locked its keys are gone and other programs can have it.
//! Not here: the window and the browser in it, the environment, the terminal, any decision about what a journal holds. A
//! program that runs as the same person, or spyware, sees what the browser sees.
//!
//! What can be done about whom stands in `docs/threat-model.md`.
//!
//! ```no_run
//! let server = daftar_web::Server::bind("journal", daftar_web::Options::default())?;
//! let address_for_the_window = server.launch_url();
//! server.run()?;
//! # Ok::<(), std::io::Error>(())
//! ```

mod access;
mod app;
mod clock;
mod desk;
mod folders;
mod guard;
mod options;
mod pages;
mod place;
mod problem;
mod routes;
mod said;
mod secret;
mod server;
mod statics;
#[cfg(test)]
mod testing;
mod throttle;
mod watch;
mod work;

pub use clock::{Clock, SystemClock};
pub use options::{Options, Shown, Why};
pub use place::Name;
pub use server::{Ended, Handle, Server};
