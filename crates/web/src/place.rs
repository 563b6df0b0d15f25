//! The name and port under which the app is reached, and nothing else is.

/// How the server's name reads in addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Name {
    /// `127.0.0.1`, which every browser finds. Its cookies go to every port, so other programs on it see ours.
    #[default]
    Number,
    /// `j<random>.localhost`, another one at each start, so that cookies stay apart. Chrome, Edge and Firefox find it by themselves.
    Own,
}

/// The server's own name and port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    host: String,
    origin: String,
    cookie: String,
}

impl Place {
    pub(crate) fn new(name: Name, port: u16) -> Self {
        let host = match name {
            Name::Number => format!("127.0.0.1:{port}"),
            Name::Own => {
                let random = data_encoding::HEXLOWER.encode(&daftar_crypto::random::bytes::<6>());
                format!("j{random}.localhost:{port}")
            }
        };
        Self { origin: format!("http://{host}"), host, cookie: format!("s{port}") }
    }

    /// Returns `name:port`: the one `Host` that is answered.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Returns `http://name:port`: the one `Origin` that may send forms.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Returns the name of the session's cookie. It has the port in it, so that two servers do not overwrite each other's.
    pub(crate) fn cookie(&self) -> &str {
        &self.cookie
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_name_is_another_each_time() {
        let (one, other) = (Place::new(Name::Own, 4100), Place::new(Name::Own, 4100));
        assert_ne!(one.host(), other.host());
        assert_eq!(one.host().len(), "j.localhost:4100".len() + 12);
        assert_eq!(Place::new(Name::Number, 4100).origin(), "http://127.0.0.1:4100");
    }
}
