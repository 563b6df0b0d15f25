//! What work leaves on the stack of its thread, such as the last bytes of a file in a digest that waited for more.

use zeroize::zeroize_stack;

/// Bytes of stack that are wiped: a small part of what a thread has.
const REACH: usize = 128 * 1024;

/// Does `work`, then wipes the stack that it used. For threads that live on after it, or whose stack the system keeps for the next one.
///
/// Best effort, as [`zeroize_stack`] says; what a panic leaves is not wiped.
pub fn wiping_stack<T>(work: impl FnOnce() -> T) -> T {
    let made = apart(work);
    zeroize_stack::<REACH>();
    made
}

/// Keeps the frame of `work` below that of its caller, where it is wiped.
#[inline(never)]
fn apart<T>(work: impl FnOnce() -> T) -> T {
    work()
}
