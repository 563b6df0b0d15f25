//! What a process that holds keys asks of its operating system.

/// Switches core dumps off for this process.
///
/// Best effort: a system that refuses is not an error, since the journal must open all the same.
pub fn forbid_core_dumps() {
    system::forbid_core_dumps();
}

#[cfg(unix)]
mod system {
    use rustix::process::{Resource, Rlimit, setrlimit};

    pub(super) fn forbid_core_dumps() {
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        let _refused = setrlimit(Resource::Core, none);
        #[cfg(target_os = "linux")]
        let _refused = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    }
}

#[cfg(windows)]
mod system {
    use windows_sys::Win32::System::Diagnostics::Debug::{SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SetErrorMode};

    #[expect(unsafe_code, reason = "the error mode of a process can be set in no other way")]
    pub(super) fn forbid_core_dumps() {
        // SAFETY: SetErrorMode takes flags by value, touches no memory of ours and cannot fail.
        unsafe { SetErrorMode(SEM_NOGPFAULTERRORBOX | SEM_FAILCRITICALERRORS) };
    }
}

#[cfg(not(any(unix, windows)))]
mod system {
    pub(super) fn forbid_core_dumps() {}
}
