//! The program: arguments walk in, an exit code walks out.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Pages are made of many small strings, which this allocator gives and takes back faster than that of the C library.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    seedbook::cli::run()
}
