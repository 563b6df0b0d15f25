//! The server over real connections.

use std::{
    io::{Read, Write},
    net::TcpStream,
    thread,
};

use super::*;
use crate::testing::journal;

fn ask(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn get(address: SocketAddr, path: &str, headers: &str) -> String {
    ask(address, &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n"))
}

#[test]
fn it_listens_on_this_computer_alone_and_ends_when_told() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let server = Server::bind(folder, Options::default()).unwrap();
    let (address, handle, url) = (server.address(), server.handle(), server.launch_url());
    assert!(address.ip().is_loopback());
    let path = url.strip_prefix(&format!("http://{address}")).unwrap().to_owned();
    let running = thread::spawn(|| server.run());
    assert!(get(address, "/", "").starts_with("HTTP/1.1 403"));
    assert!(get(address, &path, "").starts_with("HTTP/1.1 200"));
    assert!(get(address, &path, "").starts_with("HTTP/1.1 410"));
    let other = handle.launch_url();
    assert_ne!(other, url);
    // A connection that stays open does not keep the server.
    let _idle = TcpStream::connect(address).unwrap();
    handle.stop();
    assert_eq!(running.join().unwrap().unwrap(), Ended::Stopped);
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn a_host_is_named_once_and_the_line_names_no_other() {
    let there = tempfile::tempdir().unwrap();
    let server = Server::bind(there.path(), Options::default()).unwrap();
    let (address, handle) = (server.address(), server.handle());
    let running = thread::spawn(|| server.run());
    for request in [
        format!("GET / HTTP/1.1\r\nHost: {address}\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: {address}\r\nHost: {address}\r\nConnection: close\r\n\r\n"),
        format!("GET http://evil.example/ HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"),
        "GET / HTTP/1.0\r\n\r\n".to_owned(),
    ] {
        let answer = ask(address, &request);
        assert!(["HTTP/1.1 421", "HTTP/1.0 421"].iter().any(|start| answer.starts_with(start)), "{answer}");
        assert!(!answer.contains("evil"));
    }
    handle.stop();
    running.join().unwrap().unwrap();
}

#[test]
fn leaving_ends_the_server() {
    let there = tempfile::tempdir().unwrap();
    let server = Server::bind(there.path(), Options::default()).unwrap();
    let (address, url) = (server.address(), server.launch_url());
    let origin = format!("http://{address}");
    let path = url.strip_prefix(&origin).unwrap().to_owned();
    let running = thread::spawn(|| server.run());
    let launched = get(address, &path, "");
    let cookie = launched.split("set-cookie: ").nth(1).unwrap().split(';').next().unwrap();
    let page = get(address, "/first", &format!("Cookie: {cookie}\r\n"));
    let token = page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form = format!("token={token}");
    let left = ask(
        address,
        &format!(
            "POST /leave HTTP/1.1\r\nHost: {address}\r\nOrigin: {origin}\r\nCookie: {cookie}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        ),
    );
    assert!(left.starts_with("HTTP/1.1 200") && left.contains("clear-site-data") && left.contains("<body></body>"));
    assert_eq!(running.join().unwrap().unwrap(), Ended::Left);
}
