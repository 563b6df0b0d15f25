//! Argon2id once and nothing else: what any unlock costs at least. `bare-argon2 MIB PASSES LANES`.

use std::process::ExitCode;

use argon2::{Algorithm, Argon2, Block, Params, Version};

fn main() -> ExitCode {
    let numbers: Vec<u32> = std::env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let [memory_mib, passes, lanes] = numbers[..] else {
        eprintln!("bare-argon2 MIB PASSES LANES");
        return ExitCode::from(2);
    };
    let params = Params::new(memory_mib * 1024, passes, lanes, Some(32)).expect("the caller gives usual numbers");
    let mut memory = vec![Block::default(); params.block_count()];
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(b"an invented passphrase", &[7; 16], &mut key, &mut memory)
        .expect("the lengths are fixed");
    // Used, so that it is computed.
    ExitCode::from(u8::from(key == [0; 32]))
}
