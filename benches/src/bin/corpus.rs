//! `corpus N FOLDER` writes a synthetic corpus of N documents into a new folder.

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (Some(documents), Some(folder)) =
        (arguments.first().and_then(|count| count.parse().ok()), arguments.get(1))
    else {
        eprintln!("usage: corpus N FOLDER");
        return ExitCode::from(2);
    };
    match seedbook_bench::corpus::write(documents, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: cannot write `{folder}`: {error}");
            ExitCode::from(2)
        }
    }
}
