//! The program for a double click. On Windows it has no console; there, `daftar-cli` is for the terminal.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    daftar_program::main()
}
