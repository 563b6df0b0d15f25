//! From a folder to a server that listens on this computer alone.

mod peer;

use std::{
    future::IntoFuture,
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    pin::pin,
    sync::Arc,
    time::Duration,
};

use axum::serve::ListenerExt;
use tokio::{sync::watch, time::MissedTickBehavior};

use crate::{
    app::{self, App},
    options::Options,
    place::Place,
};
use peer::Ours;

/// How often the server looks whether the time has come to lock.
const LOOK: Duration = Duration::from_secs(1);

/// The longest that open connections are waited for at the end.
const PATIENCE: Duration = Duration::from_secs(2);

/// A server that has its port and does not answer yet.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    app: Arc<App>,
    stop: watch::Sender<bool>,
}

/// What the rest of the program does with a server that runs on another thread.
#[derive(Clone)]
pub struct Handle {
    app: Arc<App>,
    stop: watch::Sender<bool>,
}

/// Why a server ended by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The person left, by the button or the key.
    Left,
    /// [`Handle::stop`] was called.
    Stopped,
}

impl Server {
    /// Takes a free port of 127.0.0.1 for the journal in `folder`, which need not exist yet.
    pub fn bind(folder: impl Into<PathBuf>, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let place = Place::new(options.name, address.port());
        let app = App::new(folder.into(), place, options)?;
        Ok(Self { listener, address, app, stop: watch::Sender::new(false) })
    }

    /// Returns the address on which it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns what the rest of the program needs while the server runs.
    pub fn handle(&self) -> Handle {
        Handle { app: Arc::clone(&self.app), stop: self.stop.clone() }
    }

    /// Returns an address that opens the app once, within sixty seconds. One that was returned before is worth nothing from now on.
    pub fn launch_url(&self) -> String {
        self.app.launch_url()
    }

    /// Serves on this thread until the person leaves or [`Handle::stop`] is called. The journal is locked when this returns.
    pub fn run(self) -> io::Result<Ended> {
        self.run_until(|_| {})
    }

    /// As [`Server::run`]; calls `tell` as soon as the end is certain, before anything is waited for.
    pub fn run_until(self, tell: impl FnOnce(Ended)) -> io::Result<Ended> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        runtime.block_on(self.serve_until(tell))
    }

    /// As [`Server::run`], inside a runtime.
    pub async fn serve(self) -> io::Result<Ended> {
        self.serve_until(|_| {}).await
    }

    async fn serve_until(self, tell: impl FnOnce(Ended)) -> io::Result<Ended> {
        let Self { listener, app, stop, .. } = self;
        let listener = Ours::new(tokio::net::TcpListener::from_std(listener)?).tap_io(|stream| {
            // Small answers wait for nothing on this computer; without it, the second half of a page may wait 40 ms.
            let _ = stream.set_nodelay(true);
        });
        let router = app::router(Arc::clone(&app));
        let (ended, mut ending) = watch::channel(false);
        let serving =
            axum::serve(listener, router).with_graceful_shutdown(async move { until(&mut ending).await }).into_future();
        let mut serving = pin!(serving);
        let why = tokio::select! {
            result = &mut serving => { result?; Ended::Stopped }
            why = end(&app, stop.subscribe()) => why,
        };
        tell(why);
        ended.send_replace(true);
        app.access.end();
        // What is being answered, such as the blank page after leaving, is answered to its end.
        let _ = tokio::join!(app.desk.lock(), tokio::time::timeout(PATIENCE, serving));
        Ok(why)
    }
}

impl Handle {
    /// Ends the server: no more is taken, the journal is locked, and `run` returns.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Tells whether a window has opened the app, by its launch address, and has not left.
    pub fn is_in_use(&self) -> bool {
        self.app.access.is_in_use()
    }

    /// Returns a new launch address, as [`Server::launch_url`] does. Using it ends the session before.
    pub fn launch_url(&self) -> String {
        self.app.launch_url()
    }
}

/// Looks every second, until the person has left or somebody stops the server.
async fn end(app: &App, mut stop: watch::Receiver<bool>) -> Ended {
    tokio::select! {
        never = look(app) => match never {},
        () = app.left.notified() => Ended::Left,
        () = until(&mut stop) => Ended::Stopped,
    }
}

async fn look(app: &App) -> std::convert::Infallible {
    let mut second = tokio::time::interval(LOOK);
    second.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        second.tick().await;
        app.desk.look();
        if !app.desk.is_unlocked() {
            app.work.forget_secrets();
        }
    }
}

/// Waits until a flag is set; for ever if nobody can set it any more.
async fn until(flag: &mut watch::Receiver<bool>) {
    if flag.wait_for(|set| *set).await.is_err() {
        std::future::pending().await
    }
}

#[cfg(test)]
mod tests;
