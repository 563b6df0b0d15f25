//! Who connects: other users of the computer are not spoken to at all, where the system tells whose a connection is.
//!
//! The launch address stands on the browser's command line, which others may read; they could be faster than the browser, or fill the server with
//! connections that say nothing. Linux tells the owner of every connection; elsewhere the launch address and the session are all there is.

use std::net::SocketAddr;

use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};

/// Takes connections of this user alone.
pub(super) struct Ours {
    listener: TcpListener,
    own: Option<u32>,
}

impl Ours {
    pub(super) fn new(listener: TcpListener) -> Self {
        Self { listener, own: own_user() }
    }

    fn is_ours(&self, peer: SocketAddr) -> bool {
        let (Some(own), Ok(here)) = (self.own, self.listener.local_addr()) else { return true };
        // A system that does not tell leaves it to the session.
        tables().is_none_or(|tables| owner(&tables, peer.port(), here.port()) == Some(own))
    }
}

impl Listener for Ours {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        loop {
            let (stream, peer) = Listener::accept(&mut self.listener).await;
            if self.is_ours(peer) {
                return (stream, peer);
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

#[cfg(target_os = "linux")]
fn own_user() -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").ok().map(|own| own.uid())
}

#[cfg(not(target_os = "linux"))]
fn own_user() -> Option<u32> {
    None
}

/// Reads what the system knows of connections: of both kinds of sockets that can reach 127.0.0.1.
fn tables() -> Option<String> {
    let table = std::fs::read_to_string("/proc/net/tcp").ok()?;
    Some(table + &std::fs::read_to_string("/proc/net/tcp6").unwrap_or_default())
}

/// Finds whose the connection from port `from` to port `to` of this computer is, in the form of proc(5) § `/proc/net/tcp`.
fn owner(tables: &str, from: u16, to: u16) -> Option<u32> {
    // 127.0.0.1, or the same as IPv6 has it, with the port behind.
    let is_at = |address: &str, port: u16| {
        let at = address.split_once(':').filter(|(host, _)| host.ends_with("0100007F"));
        at.is_some_and(|(_, digits)| u16::from_str_radix(digits, 16) == Ok(port))
    };
    tables.lines().find_map(|line| {
        let mut columns = line.split_whitespace().skip(1);
        let (local, remote) = (columns.next()?, columns.next()?);
        (is_at(local, from) && is_at(remote, to)).then(|| columns.nth(4)?.parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: &str = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:9C40 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1001 1 0
   1: 0100007F:9C40 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0 1002 1 0
   2: 0100007F:D431 0100007F:9C40 01 00000000:00000000 00:00000000 00000000 65534        0 1003 1 0
   3: 0200007F:D432 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 1004 1 0
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0000000000000000FFFF00000100007F:D433 0000000000000000FFFF00000100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 1005 1 0
";

    #[test]
    fn the_owner_of_the_other_end_is_found() {
        assert_eq!(owner(TABLES, 0xd431, 0x9c40), Some(65534));
        assert_eq!(owner(TABLES, 0xd433, 0x9c40), Some(1000));
        assert_eq!(owner(TABLES, 0xd432, 0x9c40), None, "from another address");
        assert_eq!(owner(TABLES, 0xd434, 0x9c40), None);
        assert_eq!(owner("", 1, 2), None);
    }

    #[tokio::test]
    async fn a_connection_of_our_own_is_taken() {
        let mut ours = Ours::new(TcpListener::bind("127.0.0.1:0").await.unwrap());
        let address = ours.listener.local_addr().unwrap();
        let client = TcpStream::connect(address).await.unwrap();
        let (_, peer) = Listener::accept(&mut ours).await;
        assert_eq!(peer, client.local_addr().unwrap());
        assert!(ours.own.is_some() == cfg!(target_os = "linux"));
    }
}
