//! Who may come in: one launch address, one session.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use daftar_l10n::Language;

use crate::{options::Shown, secret::Secret};

/// How long a launch address can be used.
const LAUNCH_LIFETIME: Duration = Duration::from_secs(60);

/// The launch address that waits to be used, and the session that came of one.
#[derive(Debug, Default)]
pub(crate) struct Access {
    inside: Mutex<Inside>,
    shown: Shown,
}

#[derive(Debug, Default)]
struct Inside {
    launch: Option<Launch>,
    session: Option<Session>,
}

#[derive(Debug)]
struct Launch {
    secret: Secret,
    expires: Duration,
}

#[derive(Debug)]
struct Session {
    cookie: Secret,
    form: Secret,
    language: Language,
    /// Whether the person chose it in this session.
    is_chosen: bool,
    hides: bool,
}

/// What a page needs to know of the session in which it is shown.
#[derive(Debug, Clone)]
pub(crate) struct Visitor {
    /// What every form must send back.
    pub(crate) form_token: String,
    /// In which language the person reads.
    pub(crate) language: Language,
    /// Where the pages are shown.
    pub(crate) shown: Shown,
    /// Whether lists hide what a person wrote.
    pub(crate) hides: bool,
}

impl Access {
    /// Begins without a launch address and without a session.
    pub(crate) fn new(shown: Shown) -> Self {
        Self { shown, ..Self::default() }
    }

    /// Tells whether there is a session.
    pub(crate) fn is_in_use(&self) -> bool {
        self.inside().session.is_some()
    }

    /// Makes a new launch address and returns its secret; an older one is worth nothing from now on.
    pub(crate) fn offer(&self, now: Duration) -> String {
        let secret = Secret::random();
        let shown = secret.reveal().to_owned();
        self.inside().launch = Some(Launch { secret, expires: now + LAUNCH_LIFETIME });
        shown
    }

    /// Uses a launch address up. Begins a session, which ends any other, and returns the value of its cookie.
    pub(crate) fn launch(&self, shown: &str, now: Duration, language: Language) -> Option<String> {
        let mut inside = self.inside();
        // A wrong guess does not use it up: somebody else on this computer could keep the person out.
        inside.launch.take_if(|launch| launch.secret.is(shown)).filter(|launch| now < launch.expires)?;
        let session =
            Session { cookie: Secret::random(), form: Secret::random(), language, is_chosen: false, hides: false };
        let cookie = session.cookie.reveal().to_owned();
        inside.session = Some(session);
        Some(cookie)
    }

    /// Returns who shows this cookie, if it is the session's.
    pub(crate) fn visitor(&self, cookie: &str) -> Option<Visitor> {
        let inside = self.inside();
        let session = inside.session.as_ref().filter(|session| session.cookie.is(cookie))?;
        Some(Visitor {
            form_token: session.form.reveal().to_owned(),
            language: session.language,
            shown: self.shown,
            hides: session.hides,
        })
    }

    /// Tells whether a form was made for the session.
    pub(crate) fn is_form_token(&self, shown: &str) -> bool {
        self.inside().session.as_ref().is_some_and(|session| session.form.is(shown))
    }

    /// Speaks a language that the person chose.
    pub(crate) fn choose(&self, language: Language) {
        if let Some(session) = &mut self.inside().session {
            (session.language, session.is_chosen) = (language, true);
        }
    }

    /// Speaks a language that was chosen in an earlier session, unless another was chosen in this one.
    pub(crate) fn speak(&self, language: Language) {
        if let Some(session) = self.inside().session.as_mut().filter(|session| !session.is_chosen) {
            session.language = language;
        }
    }

    /// Returns the language that the person chose in this session.
    pub(crate) fn chosen(&self) -> Option<Language> {
        self.inside().session.as_ref().filter(|session| session.is_chosen).map(|session| session.language)
    }

    /// Hides what a person wrote in lists, or shows it again.
    pub(crate) fn hide(&self, hides: bool) {
        if let Some(session) = &mut self.inside().session {
            session.hides = hides;
        }
    }

    /// Ends the session; no launch address is left either.
    pub(crate) fn end(&self) {
        *self.inside() = Inside::default();
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        // Every change is one assignment, so a panic elsewhere leaves nothing half done.
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Duration = Duration::from_secs(100);

    fn launched(access: &Access) -> String {
        let secret = access.offer(NOW);
        access.launch(&secret, NOW, Language::English).unwrap()
    }

    #[test]
    fn a_launch_address_works_once_and_for_sixty_seconds() {
        let access = Access::default();
        let secret = access.offer(NOW);
        assert!(access.launch("guess", NOW, Language::English).is_none());
        assert!(access.launch(&secret, NOW + Duration::from_secs(59), Language::English).is_some());
        assert!(access.launch(&secret, NOW, Language::English).is_none());
        let late = access.offer(NOW);
        assert!(access.launch(&late, NOW + LAUNCH_LIFETIME, Language::English).is_none());
        let (replaced, _) = (access.offer(NOW), access.offer(NOW));
        assert!(access.launch(&replaced, NOW, Language::English).is_none());
    }

    #[test]
    fn there_is_one_session_at_a_time() {
        let access = Access::default();
        let first = launched(&access);
        let token = access.visitor(&first).unwrap().form_token;
        assert!(access.is_form_token(&token));
        let second = launched(&access);
        assert!(access.visitor(&first).is_none() && !access.is_form_token(&token));
        assert!(access.visitor(&second).is_some());
        access.end();
        assert!(access.visitor(&second).is_none());
    }
}
