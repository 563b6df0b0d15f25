//! The program for the terminal. Everywhere but on Windows, `daftar` does the same.

use std::process::ExitCode;

fn main() -> ExitCode {
    daftar_program::main()
}
