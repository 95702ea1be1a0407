//! `seedbook completions`: a shell walks in, the script by which it completes our commands walks out.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::cli::{answer, arguments};

const EXAMPLES: &str = "\
Examples:
  seedbook completions bash > ~/.local/share/bash-completion/completions/seedbook
  seedbook completions zsh > ~/.zfunc/_seedbook    # in a folder of your `fpath`
  seedbook completions fish > ~/.config/fish/completions/seedbook.fish
  seedbook completions elvish >> ~/.config/elvish/rc.elv
  seedbook completions powershell >> $PROFILE";

/// Print a script that lets a shell complete commands.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Arguments {
    /// The shell.
    #[arg(help = "The shell")]
    pub(in crate::cli) shell: Shell,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> u8 {
    let mut script = Vec::new();
    let mut command = arguments::Arguments::command();
    clap_complete::generate(arguments.shell, &mut command, "seedbook", &mut script);
    answer(&String::from_utf8_lossy(&script))
}
